import type { Reader } from '#db/open.ts'
import type { Around, Signal } from './attempt.ts'
import type { Ticket, Topic, World } from './outcome.ts'

export type Db = Reader

/** What the signals name, as it was at `asOf` (null = now): areas, tickets that may have followed, topics with their answers. */
export async function worldOf(
  db: Db,
  signals: readonly Signal[],
  asOf: string | null,
): Promise<World & Around> {
  const ids = (of: (signal: Signal) => string | null) => [
    ...new Set(signals.flatMap((signal) => of(signal) ?? [])),
  ]
  const topicIds = ids((signal) => signal.topic_id)
  const articles = await areasOf(
    db,
    ids((signal) => signal.article_id),
  )
  const topics = await topicsOf(db, topicIds, asOf)
  const tickets = await ticketsOf(
    db,
    { ids: ids((signal) => signal.ticket_id), people: ids((signal) => signal.person_id), topics: topicIds },
    asOf,
  )
  const byRequester = group(tickets, (ticket) => ticket.requesterId)
  const byTopic = group(tickets, (ticket) => ticket.originTopicId)
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  return {
    areaOf: (signal) =>
      articles.get(signal.article_id ?? '') ??
      topics.get(signal.topic_id ?? '')?.areaId ??
      byId.get(signal.ticket_id ?? '')?.areaId ??
      null,
    requesterOf: (id) => byId.get(id)?.requesterId ?? null,
    ticketsOf: (personId) => byRequester.get(personId) ?? [],
    ticketsFrom: (topicId) => byTopic.get(topicId) ?? [],
    topic: (id) => topics.get(id) ?? null,
  }
}

async function areasOf(db: Db, roots: readonly string[]): Promise<Map<string, string | null>> {
  if (!roots.length) return new Map()
  const rows = await db.selectFrom('article').select(['id', 'area_id']).where('id', 'in', roots).execute()
  return new Map(rows.map((row) => [row.id, row.area_id]))
}

async function topicsOf(
  db: Db,
  ids: readonly string[],
  asOf: string | null,
): Promise<Map<string, Topic & { areaId: string | null }>> {
  if (!ids.length) return new Map()
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'author_id', 'area_id'])
    .where('id', 'in', ids)
    .execute()
  const events = await db
    .selectFrom('event')
    .select(['at', 'type', 'record_id', 'particulars'])
    .where('record_kind', '=', 'topic')
    .where('record_id', 'in', ids)
    .where('type', 'in', ['topic.accepted', 'topic.unaccepted'])
    .where('at', '<=', asOf ?? '9999')
    .orderBy('at')
    .orderBy('sequence')
    .execute()
  const accepted = (id: string) =>
    events.flatMap((event) => {
      if (event.record_id !== id) return []
      const byAuthor = (JSON.parse(event.particulars) as { byAuthor?: boolean }).byAuthor ?? false
      return [{ at: Date.parse(event.at), on: event.type === 'topic.accepted', byAuthor }]
    })
  return new Map(
    rows.map((row) => [row.id, { authorId: row.author_id, areaId: row.area_id, accepted: accepted(row.id) }]),
  )
}

type Wanted = { ids: string[]; people: string[]; topics: string[] }

/** Tickets by id, by requester and by topic; who sent one by a form in a visit is a visitor with all their tickets. */
async function ticketsOf(
  db: Db,
  wanted: Wanted,
  asOf: string | null,
): Promise<(Ticket & { areaId: string | null })[]> {
  const { ids, people, topics } = wanted
  if (!ids.length && !people.length && !topics.length) return []
  const until = asOf ?? '9999'
  const senders = db
    .selectFrom('ticket')
    .select('requester_id')
    .where('id', 'in', ids.length ? ids : [''])
  const rows = await db
    .selectFrom('ticket')
    .select(['id', 'requester_id', 'created_at', 'area_id', 'origin_topic_id', 'spam_at', 'test_at'])
    .where((is) =>
      is.or([
        is('id', 'in', ids.length ? ids : ['']),
        is('requester_id', 'in', people.length ? people : ['']),
        is('requester_id', 'in', senders),
        is('origin_topic_id', 'in', topics.length ? topics : ['']),
      ]),
    )
    .where('created_at', '<=', until)
    .execute()
  const marks =
    asOf === null
      ? new Map<string, boolean>()
      : await spamAt(
          db,
          rows.map((row) => row.id),
          asOf,
        )
  return rows.map((row) => ({
    id: row.id,
    requesterId: row.requester_id,
    createdAt: Date.parse(row.created_at),
    originTopicId: row.origin_topic_id,
    areaId: row.area_id,
    counts: row.test_at === null && !(marks.get(row.id) ?? (row.spam_at !== null && row.spam_at <= until)),
  }))
}

async function spamAt(db: Db, ids: readonly string[], asOf: string): Promise<Map<string, boolean>> {
  if (!ids.length) return new Map()
  const rows = await db
    .selectFrom('event')
    .select(['ticket_id', 'particulars'])
    .where('type', '=', 'ticket.marked')
    .where('ticket_id', 'in', ids)
    .where('at', '<=', asOf)
    .orderBy('sequence')
    .execute()
  return new Map(
    rows.map((row) => [row.ticket_id ?? '', (JSON.parse(row.particulars) as { as: string }).as === 'spam']),
  )
}

function group<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const list = groups.get(key)
    if (list) list.push(item)
    else groups.set(key, [item])
  }
  return groups
}
