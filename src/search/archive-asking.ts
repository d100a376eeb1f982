import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Reading } from '#db/open.ts'
import { readableMessages, visibleTickets } from '#tickets/policy.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import type { Cursor } from '#work/keyset.ts'
import { isEmpty, matching, type Words } from './archive-words.ts'

export const archiveKinds = ['ticket', 'message', 'note', 'topic', 'answer'] as const
export type ArchiveKind = (typeof archiveKinds)[number]

/** What is narrowed; `since` and `until` are instants, `until` itself not included. */
export type Narrowed = Readonly<{
  kinds?: readonly ArchiveKind[]
  area?: string
  status?: string
  since?: string
  until?: string
  /** Part of the name or address of who asked. */
  requester?: string
  assignee?: string
  language?: string
  open?: boolean
}>

export type Asking = Readonly<{
  actor: Actor
  words: Words
  how: 'all' | 'some'
  order: 'new' | 'best'
  narrowed: Narrowed
  /** Who may have asked, by id; null where anybody may. */
  askers: readonly string[] | null
  after: Cursor | null
  limit: number
}>

export type Row = Readonly<{
  kind: ArchiveKind
  record_id: string
  parent_id: string
  at: string
  score: number
}>

/** The texts that match and that the actor may read, in order, one more than `limit` where there are more. */
export async function rowsOf({ reader, dialect }: Reading, asking: Asking): Promise<Row[]> {
  const { order, after, limit } = asking
  const place = order === 'best' ? sql`score` : sql`at`
  const later = after ? sql`where (${place}, record_id) < (${after[0]}, ${after[1]})` : sql``
  const { rows } = await sql<Row>`${seen(dialect, asking)}
    select * from seen ${later} order by ${place} desc, record_id desc limit ${limit + 1}`.execute(
    reader as never,
  )
  return rows
}

/** How many there are, no more than `most`. */
export async function countOf({ reader, dialect }: Reading, asking: Asking, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`${seen(dialect, asking)}
    select count(*) as n from (select 1 from seen limit ${most}) as counted`.execute(reader as never)
  return rows[0]?.n ?? 0
}

function seen(dialect: Reading['dialect'], asking: Asking): RawBuilder<unknown> {
  const { kinds } = asking.narrowed
  return sql`with hit as ${dialect === 'sqlite' ? sql`materialized` : sql``} (${hits(dialect, asking)}),
    known as (
      select case when message.kind = 'note' then 'note' else hit.kind end as kind,
        hit.record_id as record_id, hit.parent_id as parent_id, hit.at as at, hit.score as score
      from hit
      left join ticket on ticket.id = hit.parent_id and hit.kind in ('ticket', 'message')
      left join message on message.id = hit.record_id and hit.kind = 'message'
      left join topic on topic.id = hit.parent_id and hit.kind in ('topic', 'answer')
      where ${sql.join(conditions(asking), sql` and `)}
    ),
    seen as (select * from known where ${kinds ? sql`kind in (${sql.join([...kinds])})` : sql`1 = 1`})`
}

/** Rows of the archive by their words alone; without words, all of them. */
function hits(dialect: Reading['dialect'], { words, how, order }: Asking): RawBuilder<unknown> {
  const none = isEmpty(words)
  const query = none ? sql`` : matching(dialect, words, how)
  const scored = order === 'best' && !none
  if (dialect === 'postgres') {
    const score = scored ? sql`cast(round(ts_rank(words, ${query})::numeric * 1000000) as bigint)` : sql`0`
    return sql`select kind, record_id, parent_id, at, ${score} as score from archive
      where ${none ? sql`true` : sql`words @@ ${query}`}`
  }
  if (none) return sql`select kind, record_id, parent_id, at, 0 as score from archive_row`
  const score = scored ? sql`cast(round(-bm25(archive) * 1000000) as integer)` : sql`0`
  return sql`select r.kind, r.record_id, r.parent_id, r.at, ${score} as score
    from archive join archive_row as r on r.row = archive.rowid where archive match ${query}`
}

/** The actor's own scope stands in the query: what it does not let through is not even counted. */
function conditions({ actor, narrowed, askers }: Asking): RawBuilder<SqlBool>[] {
  const ofTicket = sql<SqlBool>`(hit.kind in ('ticket', 'message') and ${visibleTickets(actor)}
    and (hit.kind = 'ticket' or ${readableMessages(actor)}))`
  const ofTopic = isStaff(actor)
    ? sql<SqlBool>`(hit.kind in ('topic', 'answer') and topic.id is not null and topic.hidden_at is null)`
    : sql<SqlBool>`1 = 0`
  const { area, status, since, until, assignee, language, open } = narrowed
  const asks = sql`coalesce(ticket.requester_id, topic.author_id)`
  const spoken = sql`coalesce(ticket.locale, topic.locale)`
  return [
    sql`(${ofTicket} or ${ofTopic})`,
    ...(area ? [sql<SqlBool>`coalesce(ticket.area_id, topic.area_id) = ${area}`] : []),
    ...(status ? [sql<SqlBool>`ticket.status = ${status}`] : []),
    ...(since ? [sql<SqlBool>`hit.at >= ${since}`] : []),
    ...(until ? [sql<SqlBool>`hit.at < ${until}`] : []),
    ...(askers
      ? [askers.length ? sql<SqlBool>`${asks} in (${sql.join([...askers])})` : sql<SqlBool>`1 = 0`]
      : []),
    ...(assignee ? [sql<SqlBool>`ticket.assignee_id = ${assignee}`] : []),
    ...(language ? [sql<SqlBool>`(${spoken} = ${language} or ${spoken} like ${`${language}-%`})`] : []),
    ...(open ? [sql<SqlBool>`ticket.solved_at is null and ticket.closed_at is null`] : []),
  ]
}
