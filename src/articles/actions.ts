import { createHmac } from 'node:crypto'
import type { APIContext } from 'astro'
import { form } from '#doors/form.ts'
import { follow } from './following.ts'
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
