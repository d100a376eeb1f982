import type { Reader } from '#db/open.ts'
import type { Kind } from './document.ts'
import type { Doc } from './trial.ts'

/** A question of the past: a ticket, an escalation, or a search that found nothing (then asked `times`). */
export type Past = Readonly<{
  kind: 'ticket' | 'escalation' | 'search'
  id: string
  ticketId: string | null
  subject: string | null
  text: string
  locale: string
  times: number
}>

const page = 300

/** Every document of the index, oldest first, a few hundred at a time. */
export async function* documents(reader: Reader): AsyncGenerator<Doc> {
  for (let after = ''; ; ) {
    const rows = await reader
      .selectFrom('search_document')
      .select(['id', 'kind', 'record_id', 'root_id', 'locale', 'access', 'title', 'headings', 'text'])
      .select(['resolution', 'wording'])
      .where('id', '>', after)
      .where('removed_at', 'is', null)
      .where('kind', 'in', ['article', 'topic'])
      .orderBy('id')
      .limit(page)
      .execute()
    for (const row of rows) yield { ...row, kind: row.kind as Kind }
    if (rows.length < page) return
    after = rows.at(-1)?.id ?? ''
  }
}

const ticketsOf = (reader: Reader, since: string) =>
  reader
    .selectFrom('ticket as t')
    .where('t.created_at', '>=', since)
    .where('t.spam_at', 'is', null)
    .where('t.test_at', 'is', null)
    .where('t.merged_into', 'is', null)

const escalationsOf = (reader: Reader, since: string) =>
  reader
    .selectFrom('escalation as e')
    .innerJoin('ticket as t', 't.id', 'e.ticket_id')
    .where('e.requested_at', '>=', since)
    .where('e.cause', '!=', 'conflict')
    .where('t.spam_at', 'is', null)
    .where('t.test_at', 'is', null)

/** How many questions `past` will give; searches count once for each wording. */
export async function countPast(reader: Reader, since: string): Promise<number> {
  const n = ({ n }: { n: string | number | bigint }) => Number(n)
  const count = await Promise.all([
    ticketsOf(reader, since)
      .select((is) => is.fn.countAll().as('n'))
      .executeTakeFirstOrThrow(),
    escalationsOf(reader, since)
      .select((is) => is.fn.countAll().as('n'))
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom(vain(reader, since).as('v'))
      .select((is) => is.fn.countAll().as('n'))
      .executeTakeFirstOrThrow(),
  ])
  return count.reduce((sum, row) => sum + n(row), 0)
}

/** What was asked since then: tickets with the customer's first words, escalations as their packet tells them, searches in vain. */
export async function* past(reader: Reader, since: string): AsyncGenerator<Past> {
  for (let after = ''; ; ) {
    const rows = await ticketsOf(reader, since)
      .select(['t.id', 't.subject', 't.locale'])
      .select((is) =>
        is
          .selectFrom('message as m')
          .select('m.text')
          .whereRef('m.ticket_id', '=', 't.id')
          .where('m.kind', '=', 'customer')
          .orderBy('m.created_at')
          .orderBy('m.id')
          .limit(1)
          .as('text'),
      )
      .where('t.id', '>', after)
      .orderBy('t.id')
      .limit(page)
      .execute()
    for (const row of rows) yield { ...row, kind: 'ticket', ticketId: row.id, text: row.text ?? '', times: 1 }
    if (rows.length < page) break
    after = rows.at(-1)?.id ?? ''
  }
  for (let after = ''; ; ) {
    const rows = await escalationsOf(reader, since)
      .select(['e.id', 'e.ticket_id', 'e.problem', 'e.environment', 'e.steps_tried', 't.subject', 't.locale'])
      .where('e.id', '>', after)
      .orderBy('e.id')
      .limit(page)
      .execute()
    for (const row of rows) {
      const text = [row.problem, row.environment, row.steps_tried].filter(Boolean).join('\n')
      yield { ...row, kind: 'escalation', ticketId: row.ticket_id, text, times: 1 }
    }
    if (rows.length < page) break
    after = rows.at(-1)?.id ?? ''
  }
  const searches = await vain(reader, since).execute()
  for (const row of searches)
    yield {
      kind: 'search',
      id: row.query,
      ticketId: null,
      subject: null,
      text: row.query,
      locale: row.locale,
      times: Number(row.n),
    }
}

const vain = (reader: Reader, since: string) =>
  reader
    .selectFrom('search_log')
    .select(['query', 'locale'])
    .select((is) => is.fn.countAll().as('n'))
    .where('results', '=', 0)
    .where('at', '>=', since)
    .where('query', '!=', '')
    .groupBy(['query', 'locale'])

/** The tickets an article came from or was linked to: what it holds was taken from them, so meeting them proves nothing. */
export async function ownTickets(
  reader: Reader,
  articles: readonly string[],
): Promise<Map<string, Set<string>>> {
  const own = new Map<string, Set<string>>()
  for (let from = 0; from < articles.length; from += page) {
    const ids = articles.slice(from, from + page)
    const [origins, links] = await Promise.all([
      reader
        .selectFrom('article')
        .select(['id', 'origin_ticket_id as ticket'])
        .where('id', 'in', ids)
        .execute(),
      reader
        .selectFrom('link as l')
        .innerJoin('article as a', 'a.root_id', 'l.article_root_id')
        .select(['a.id', 'l.ticket_id as ticket'])
        .where('a.id', 'in', ids)
        .where('l.role', 'in', ['used', 'created'])
        .where('l.ended_at', 'is', null)
        .execute(),
    ])
    for (const { id, ticket } of [...origins, ...links]) {
      const known = own.get(id) ?? new Set()
      if (ticket) own.set(id, known.add(ticket))
    }
  }
  return own
}
