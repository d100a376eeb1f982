import { type Locale, localeFor } from '#i18n/locales.ts'
import type { Actor } from '#work/actor.ts'
import { isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { type Answer, answerOf } from './answering.ts'
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

/** A fix with the reply an agent may make of it, what is said against it, and whether it was linked here. */
export type Fix = Result & Answer & { used: boolean; flags: Flags | null }

/** The open flags of an article: how many, and the first that is due. */
export type Flags = { n: number; dueAt: string; openedAt: string; owner: string | null }

/** The fixes for a ticket from the customer's own words on it, without its own escalations. */
export async function fixesFor(desk: Desk, actor: Actor, ticketId: string): Promise<Fix[]> {
  if (!isStaff(actor)) return []
  const ticket = await desk.reader
    .selectFrom('ticket as t')
    .innerJoin('person as p', 'p.id', 't.requester_id')
    .select(['t.id', 't.subject', 't.locale', 'p.name as customer'])
    .where('t.id', '=', ticketId)
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
  const about = { ...ticket, agent: actor.kind === 'person' ? actor.name : '' }
  const flags = await flagsOn(
    desk,
    found.map((one) => one.id),
  )
  return Promise.all(
    found.map(async (one) => {
      const answer = await answerOf(desk, one, about)
      return {
        ...one,
        ...answer,
        used: answer.rootId !== null && used.has(answer.rootId),
        flags: flags.get(one.id) ?? null,
      }
    }),
  )
}

async function flagsOn(desk: Desk, articleIds: readonly string[]): Promise<Map<string, Flags>> {
  if (!articleIds.length) return new Map()
  const rows = await desk.reader
    .selectFrom('article_flag as f')
    .leftJoin('person as p', 'p.id', 'f.owner_id')
    .select(['f.article_id', 'f.due_at', 'f.created_at', 'p.name as owner'])
    .where('f.article_id', 'in', articleIds)
    .where('f.closed_at', 'is', null)
    .orderBy('f.due_at', 'desc')
    .execute()
  const flags = new Map<string, Flags>()
  for (const row of rows) {
    const n = (flags.get(row.article_id)?.n ?? 0) + 1
    flags.set(row.article_id, { n, dueAt: row.due_at, openedAt: row.created_at, owner: row.owner })
  }
  return flags
}
