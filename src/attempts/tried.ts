import type { Reader } from '#db/open.ts'
import { DAY, inOrder, readingsOf, type Signal } from './attempt.ts'

export type Tried = {
  searches: { query: string; results: number; at: string }[]
  /** Articles (with the slug of their first language) and topics that were opened; `read` = long enough to count. */
  looked: {
    kind: 'article' | 'topic'
    id: string
    title: string
    slug: string
    number: number | null
    read: boolean
    vote: string | null
  }[]
  /** When they began. */
  since: string | null
}

/** How far back from the ticket, ms. */
const BEFORE = DAY

/** What the requester searched and read in the day before this ticket; empty when nothing is known. Staff only. */
export async function triedFirst(desk: Readonly<{ reader: Reader }>, ticketId: string): Promise<Tried> {
  const ticket = await desk.reader
    .selectFrom('ticket')
    .select(['id', 'requester_id', 'created_at', 'visit'])
    .where('id', '=', ticketId)
    .executeTakeFirst()
  if (!ticket) return { searches: [], looked: [], since: null }
  const from = new Date(Date.parse(ticket.created_at) - BEFORE).toISOString()
  const rows = await desk.reader
    .selectFrom('signal')
    .selectAll()
    .where('at', '>=', from)
    .where('at', '<=', ticket.created_at)
    .where('staff', '=', 0)
    .where((is) =>
      is.or([
        is('person_id', '=', ticket.requester_id),
        is('visit', '=', ticket.visit ?? ''),
        is('visit', 'in', (query) =>
          query.selectFrom('signal').select('visit').where('ticket_id', '=', ticket.id),
        ),
      ]),
    )
    .execute()
  const signals = inOrder(rows)
  return {
    searches: searchesIn(signals),
    looked: await lookedAt(desk.reader, signals),
    since: signals[0]?.at ?? null,
  }
}

/** Whole queries only, the last time each was asked. */
function searchesIn(signals: readonly Signal[]): Tried['searches'] {
  const asked = new Map<string, Tried['searches'][number]>()
  for (const { name, final, query, results, at } of signals) {
    if (name === 'searched' && final === 1 && query)
      asked.set(query.toLowerCase(), { query, results: results ?? 0, at })
  }
  return [...asked.values()]
}

async function lookedAt(reader: Reader, signals: readonly Signal[]): Promise<Tried['looked']> {
  const opened = signals.filter((signal) => ['viewed', 'read', 'voted', 'link_opened'].includes(signal.name))
  const articles = [...new Set(opened.flatMap((signal) => signal.article_id ?? []))]
  const topics = [...new Set(opened.flatMap((signal) => signal.topic_id ?? []))]
  const readings = new Set(readingsOf(signals).map((reading) => reading.id))
  const voteOn = (id: string) =>
    signals.findLast(
      (signal) => signal.name === 'voted' && (signal.article_id === id || signal.topic_id === id),
    )?.vote ?? null
  const said = (id: string) => ({ read: readings.has(id), vote: voteOn(id) })
  const known = articles.length
    ? await reader.selectFrom('article').select(['id', 'title', 'slug']).where('id', 'in', articles).execute()
    : []
  const asked = topics.length
    ? await reader
        .selectFrom('topic')
        .select(['id', 'title', 'slug', 'number'])
        .where('id', 'in', topics)
        .execute()
    : []
  return [
    ...known.map((row) => ({ kind: 'article' as const, number: null, ...row, ...said(row.id) })),
    ...asked.map((row) => ({ kind: 'topic' as const, ...row, ...said(row.id) })),
  ]
}
