import type { Event, EventType } from '#work/events.ts'
import type { Projection } from '#work/follow.ts'
import { later } from '#work/later.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import { settingsIn } from '#workspace/settings.ts'
import { bookOf } from './book.ts'
import { factsOf } from './facts.ts'
import type { Db } from './rows.ts'
import { FCR_DAYS } from './ticket-fact.ts'

const ofTickets = [
  'ticket.opened',
  'ticket.started',
  'ticket.replied',
  'ticket.customer_wrote',
  'ticket.waiting',
  'ticket.resumed',
  'ticket.solved',
  'ticket.reopened',
  'ticket.closed',
  'ticket.changed',
  'ticket.rated',
  'ticket.merged',
  'ticket.marked',
  'ticket.linked',
  'ticket.unlinked',
  'ticket.no_article',
  'escalation.requested',
  'escalation.accepted',
  'escalation.returned',
  'escalation.withdrawn',
  'escalation.rerouted',
  'escalation.resolved',
] as const satisfies EventType[]
const ofArticles = [
  'article.published',
  'article.state_changed',
  'article.archived',
  'article.merged',
] as const satisfies EventType[]
/** After these the requester's other tickets may count differently: whether a question came back. */
const ofOthers: readonly EventType[] = ['ticket.opened', 'ticket.merged', 'ticket.marked', 'ticket.changed']

/** Keeps the facts of tickets, escalations and links; what an event touched is counted again from its whole record. */
export const reporting: Projection = {
  kind: 'projection',
  name: 'reports',
  on: [...ofTickets, ...ofArticles, 'workspace.changed'],
  apply: async (work, events) => {
    await recount(work, await touched(work, events))
    if (events.some(changesHours)) await later(work, 'reports.recount', {}, { key: 'reports.recount' })
  },
  clear: async (work) => {
    for (const table of ['ticket_fact', 'escalation_fact', 'link_fact'] as const)
      await work.db.deleteFrom(table).execute()
  },
}

/** What business time and promises are counted by. */
function changesHours(event: Event): boolean {
  if (event.type !== 'workspace.changed') return false
  const { names } = event.particulars
  return names.some((name) => ['calendar', 'sla', 'closingDays', 'timeZone'].includes(name))
}

async function touched(work: Work, events: readonly Event[]): Promise<string[]> {
  const ids = new Set<string>()
  const articles = new Set<string>()
  const changed = new Set<string>()
  for (const event of events) {
    if ((ofArticles as readonly EventType[]).includes(event.type)) {
      const { rootId, into } = event.particulars as { rootId: string; into?: string }
      for (const id of into ? [rootId, into] : [rootId]) articles.add(id)
    } else if (event.ticketId) ids.add(event.ticketId)
    if (event.ticketId && ofOthers.includes(event.type)) changed.add(event.ticketId)
  }
  for (const id of await ticketsAbout(work, [...articles])) ids.add(id)
  for (const id of await othersOf(work, [...changed])) ids.add(id)
  return above(work, [...ids])
}

/** Tickets that an article answers: when it is published, they may be covered. */
async function ticketsAbout(work: Work, roots: readonly string[]): Promise<string[]> {
  if (!roots.length) return []
  const linked = await work.db
    .selectFrom('link_fact')
    .select('ticket_id')
    .where('article_id', 'in', roots)
    .execute()
  const problems = await work.db
    .selectFrom('problem')
    .select('ticket_id')
    .where('article_root_id', 'in', roots)
    .execute()
  return [...linked, ...problems].map((row) => row.ticket_id)
}

/** What the requesters asked before and had answered at most a week before one of these: it may have come back. */
async function othersOf(work: Work, ids: readonly string[]): Promise<string[]> {
  if (!ids.length) return []
  const changed = await work.db
    .selectFrom('ticket')
    .select(['requester_id', 'created_at'])
    .where('id', 'in', ids)
    .execute()
  const first = changed.map((row) => row.created_at).toSorted()[0]
  if (!first) return []
  const requesters = [...new Set(changed.map((row) => row.requester_id))]
  const rows = await work.db
    .selectFrom('ticket')
    .select('id')
    .where('requester_id', 'in', requesters)
    .where('updated_at', '>=', minutesAfter(first, -FCR_DAYS * 24 * 60))
    .where((is) => is.or([is('solved_at', 'is not', null), is('closed_at', 'is not', null)]))
    .execute()
  return rows.map((row) => row.id)
}

/** The tickets and every one above them: what is said on a merged ticket counts for the one that stands. */
async function above(work: Work, ids: readonly string[]): Promise<string[]> {
  const all = new Set(ids)
  for (let next = [...ids]; next.length; ) {
    const rows = await work.db
      .selectFrom('ticket')
      .select('merged_into')
      .where('id', 'in', next)
      .where('merged_into', 'is not', null)
      .execute()
    next = rows.flatMap((row) => (row.merged_into && !all.has(row.merged_into) ? [row.merged_into] : []))
    for (const id of next) all.add(id)
  }
  return [...all]
}

/** Writes the facts of these tickets anew. */
export async function recount(work: Work, ids: readonly string[]): Promise<void> {
  if (!ids.length) return
  const db = work.db as unknown as Db
  const book = await bookOf(db, await settingsIn(work))
  const facts = await factsOf(db, ids, book, null)
  for (const table of ['ticket_fact', 'escalation_fact', 'link_fact'] as const) {
    await work.db.deleteFrom(table).where('ticket_id', 'in', ids).execute()
  }
  const at = { updated_at: work.at }
  for (const some of chunks(facts.tickets))
    await work.db
      .insertInto('ticket_fact')
      .values(some.map((fact) => ({ ...fact, ...at })))
      .execute()
  // An escalation of a ticket that was just merged stands under the other one now.
  for (const some of chunks(facts.escalations)) {
    await work.db
      .deleteFrom('escalation_fact')
      .where(
        'escalation_id',
        'in',
        some.map((fact) => fact.escalation_id),
      )
      .execute()
    await work.db
      .insertInto('escalation_fact')
      .values(some.map((fact) => ({ ...fact, ...at })))
      .execute()
  }
  for (const some of chunks(facts.links)) await work.db.insertInto('link_fact').values(some).execute()
}

function* chunks<T>(items: readonly T[], size = 100): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
