import { createHmac } from 'node:crypto'
import type { APIContext } from 'astro'
import { type Form, form } from '#doors/form.ts'
import { throttle } from '#doors/throttle.ts'
import { asEmail } from '#people/email.ts'
import { counted } from '#people/throttled.ts'
import { askToFollow, follow } from './following.ts'
import { vote } from './voting.ts'

/** Follow an article from wherever it stands, and come back there. */
export const followForm = form({
  verb: follow,
  read: (fields) => ({ articleId: fields.text('article') ?? '', on: fields.text('on') === '1' }),
  done: ({ on }, context) => ({
    to: context.url.pathname,
    flash: { key: on ? 'articles.followed' : 'articles.unfollowed' },
  }),
})

/** Follow a known issue by one press: for who is signed in. */
const press = {
  'articles.follow_issue': form({
    verb: follow,
    read: (fields) => ({ articleId: fields.text('article') ?? '', on: true }),
    done: ({ slug }, { locals }) => ({
      to: locals.path(`/articles/${slug}`),
      flash: { key: 'articles.issue.followed' },
    }),
  }),
}

/** The same by mail, for everybody else: a letter asks its reader to press once more. */
const byMail = {
  'articles.follow_issue': form({
    verb: askToFollow,
    read: async (fields, { locals }) => {
      const { desk, clientAddress } = locals
      const email = asEmail(fields.text('email'))
      await counted(() => throttle(desk, 'follow.address', clientAddress))
      if (email) await counted(() => throttle(desk, 'reset.address', `follow ${email}`))
      return {
        articleId: fields.text('article') ?? '',
        email: fields.raw('email'),
        locale: locals.locale,
      }
    },
    done: ({ slug }, { locals }) => `${locals.path(`/articles/${slug}/follow`)}?sent=1`,
  }),
}

/** "Follow instead of sending", for whoever it is. */
export function issueForms({ locals }: Pick<APIContext, 'locals'>): Record<string, Form> {
  return locals.actor.kind === 'person' ? press : byMail
}

/** "Did this solve it?" A "no" asks one more question on the next page; its answer goes to the same form. */
export const voteForm = form({
  verb: vote,
  read: (fields, context) => ({
    articleId: fields.text('article') ?? '',
    vote: fields.text('vote') as 'yes',
    reason: fields.text('reason'),
    text: fields.text('text') ?? '',
    voterKey: voterKey(context),
  }),
  done: (result, context, fields) => {
    const said = result.vote === 'yes' ? 'yes' : fields.has('reason') || fields.has('text') ? 'told' : 'no'
    return `${context.url.pathname}?voted=${said}#helped`
  },
})

/** One voter, one vote: the visit's key, else one that lasts a day and cannot be led back to an address. */
export function voterKey(context: APIContext): string {
  const { visit, desk, clientAddress } = context.locals
  if (visit) return `visit:${visit}`
  const day = new Date(desk.clock()).toISOString().slice(0, 10)
  const agent = context.request.headers.get('user-agent') ?? ''
  return `day:${createHmac('sha256', desk.config.secret).update(`${day}\n${clientAddress}\n${agent}`).digest('base64url').slice(0, 32)}`
}
