import { type Locale, localeFor } from '#i18n/locales.ts'
import type { Actor } from '#work/actor.ts'
import { isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { ask, type Result } from './ask.ts'

const most = 3
const turns = 4

/** How a ticket like this was solved before: articles of any audience and resolved escalations, best first. */
export async function priorFixes(
  desk: Desk,
  actor: Actor,
  ticket: { subject: string; text: string; locale: Locale; escalationIds?: readonly string[] },
  limit = most,
): Promise<Result[]> {
  const own = new Set(ticket.escalationIds)
  const found = await ask(desk, actor, {
    subject: ticket.subject,
    text: ticket.text,
    locale: ticket.locale,
    scope: 'fixes',
    limit: limit + own.size,
  })
  return found.filter((one) => !own.has(one.id)).slice(0, limit)
}

/** A fix with what an agent may put into the reply: its resolution, and where the customer can read it. */
export type Fix = Result & { answer: string; articleId: string | null; used: boolean }

/** The fixes for a ticket from the customer's own words on it, without its own escalations. */
export async function fixesFor(desk: Desk, actor: Actor, ticketId: string): Promise<Fix[]> {
  if (!isStaff(actor)) return []
  const ticket = await desk.reader
    .selectFrom('ticket')
    .select(['id', 'subject', 'locale'])
    .where('id', '=', ticketId)
    .executeTakeFirst()
  if (!ticket) return []
  const [said, raised, links] = await Promise.all([
    desk.reader
      .selectFrom('message')
      .select('text')
      .where('ticket_id', '=', ticketId)
      .where('kind', '=', 'customer')
      .orderBy('created_at')
      .orderBy('id')
      .limit(turns)
      .execute(),
    desk.reader.selectFrom('escalation').select('id').where('ticket_id', '=', ticketId).execute(),
    desk.reader
      .selectFrom('link')
      .select('article_root_id')
      .where('ticket_id', '=', ticketId)
      .where('role', '=', 'used')
      .where('ended_at', 'is', null)
      .execute(),
  ])
  const found = await priorFixes(desk, actor, {
    subject: ticket.subject,
    text: said.map(({ text }) => text).join('\n'),
    locale: localeFor(ticket.locale),
    escalationIds: raised.map(({ id }) => id),
  })
  const used = new Set(links.map((link) => link.article_root_id))
  return Promise.all(found.map((one) => withAnswer(desk, one, used)))
}

async function withAnswer(desk: Desk, one: Result, used: ReadonlySet<string>): Promise<Fix> {
  if (one.type === 'article') {
    const row = await desk.reader
      .selectFrom('article')
      .select(['resolution', 'body', 'summary'])
      .where('id', '=', one.id)
      .executeTakeFirst()
    const open = one.article?.audience === 'internal' ? '' : new URL(one.url, desk.config.url).href
    const answer = [row?.resolution || row?.summary || row?.body || '', open].filter(Boolean).join('\n\n')
    return { ...one, answer, articleId: one.id, used: used.has(one.root) }
  }
  const row = await desk.reader
    .selectFrom('escalation as e')
    .leftJoin('article as a', 'a.id', 'e.outcome_article_id')
    .select(['e.resolution', 'a.id as articleId', 'a.root_id as rootId'])
    .where('e.id', '=', one.id)
    .executeTakeFirst()
  return {
    ...one,
    answer: row?.resolution ?? '',
    articleId: row?.articleId ?? null,
    used: row?.rootId ? used.has(row.rootId) : false,
  }
}
