import type { APIContext } from 'astro'
import { type Form, form } from '#doors/form.ts'
import { declareNoArticle, link, unlink } from './linking.ts'
import { mergeArticle } from './merging.ts'
import { turnIntoTicket } from './turning.ts'

const numberOf = (context: APIContext) => Number(context.params['number'])
const here = (context: APIContext) => `${context.url.pathname}#linked`

export const turnForms: Record<string, Form> = {
  'origins.turn': form({
    verb: turnIntoTicket,
    read: (_, context) => ({ topic: Number(context.params['number']) }),
    done: (ticket: { number: number }) => `/desk/tickets/${ticket.number}`,
  }),
}

/** What an agent says about articles on the page of a ticket. */
export const linkedForms: Record<string, Form> = {
  'origins.link': form({
    verb: link,
    read: (fields, context) => ({
      number: numberOf(context),
      article: slugIn(fields.raw('article')),
      role: fields.text('role'),
      reason: fields.raw('reason'),
    }),
    done: (_, context) => ({ to: here(context), flash: { key: 'origins.linked.done' } }),
  }),
  'origins.unlink': form({
    verb: unlink,
    read: (fields, context) => ({ number: numberOf(context), article: fields.raw('article') }),
    done: (_, context) => ({ to: here(context), flash: { key: 'origins.unlinked' } }),
  }),
  'origins.no_article': form({
    verb: declareNoArticle,
    read: (fields, context) => ({ number: numberOf(context), reason: fields.raw('reason') }),
    done: (_, context) => here(context),
  }),
}

/** One article into another: the page of the one that is left comes next. */
export const mergeForms: Record<string, Form> = {
  'origins.merge': form({
    verb: mergeArticle,
    read: (fields) => ({ articleId: fields.raw('article'), into: fields.raw('into') }),
    done: ({ id }: { id: string }) => ({
      to: `/desk/articles/${id}`,
      flash: { key: 'origins.merge.done' },
    }),
  }),
}

/** The last part of an address that was pasted, or the slug itself. */
function slugIn(text: string): string {
  return (
    text
      .trim()
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  )
}
