import { sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import { type Page, pageOf, readCursor } from '#work/keyset.ts'

type Reading = Readonly<{ reader: Reader; clock: () => number }>

export type DeadJob = Readonly<{
  id: string
  kind: string
  payload: string
  attempts: number
  error: string
  createdAt: string
  deadAt: string
}>

/** Jobs that were set aside after their last try, the newest first. */
export async function deadJobs(desk: Reading, cursor?: string, limit = 50): Promise<Page<DeadJob>> {
  const after = readCursor(cursor)
  const rows = await desk.reader
    .selectFrom('job')
    .selectAll()
    .where('dead_at', 'is not', null)
    .$if(after !== null, (query) => query.where(sql<boolean>`(dead_at, id) < (${after?.[0]}, ${after?.[1]})`))
    .orderBy('dead_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.dead_at ?? '', row.id])
  return { ...page, items: page.items.map(asDead) }
}

export async function deadJob(desk: Reading, id: string): Promise<DeadJob | null> {
  const row = await desk.reader
    .selectFrom('job')
    .selectAll()
    .where('id', '=', id)
    .where('dead_at', 'is not', null)
    .executeTakeFirst()
  return row ? asDead(row) : null
}

/** How the queue stands: due or running now, tried and failed so far, planned for later. */
export async function queueFigures(
  desk: Reading,
): Promise<{ due: number; failing: number; planned: number }> {
  const now = new Date(desk.clock()).toISOString()
  const row = await desk.reader
    .selectFrom('job')
    .select((is) => [
      is.fn.sum<number>(sql`case when run_at <= ${now} then 1 else 0 end`).as('due'),
      is.fn
        .sum<number>(sql`case when run_at > ${now} and last_error is not null then 1 else 0 end`)
        .as('failing'),
      is.fn
        .sum<number>(sql`case when run_at > ${now} and last_error is null then 1 else 0 end`)
        .as('planned'),
    ])
    .where('finished_at', 'is', null)
    .where('dead_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { due: Number(row.due ?? 0), failing: Number(row.failing ?? 0), planned: Number(row.planned ?? 0) }
}

type Row = {
  id: string
  kind: string
  payload: string
  attempts: number
  last_error: string | null
  created_at: string
  dead_at: string | null
}

function asDead(row: Row): DeadJob {
  return {
    id: row.id,
    kind: row.kind,
    payload: row.payload,
    attempts: row.attempts,
    error: row.last_error ?? '',
    createdAt: row.created_at,
    deadAt: row.dead_at ?? '',
  }
}
