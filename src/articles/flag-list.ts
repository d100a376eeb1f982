import type { Reader } from '#db/open.ts'
import { type Cursor, type Page, pageOf } from '#work/keyset.ts'

type Reading = Readonly<{ reader: Reader }>

export type FlagRow = {
  id: string
  reason: string
  articleId: string
  title: string
  locale: string
  areaId: string | null
  ticket: number | null
  by: string | null
  ownerId: string | null
  owner: string | null
  dueAt: string
  openedAt: string
}

/** Open flags, those due first; `owner` narrows to one person's. */
export async function openFlags(
  desk: Reading,
  filter: { owner?: string | undefined },
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<Page<FlagRow>> {
  const rows = await desk.reader
    .selectFrom('article_flag as f')
    .innerJoin('article as a', 'a.id', 'f.article_id')
    .leftJoin('person as b', 'b.id', 'f.by_id')
    .leftJoin('person as o', 'o.id', 'f.owner_id')
    .leftJoin('ticket as t', 't.id', 'f.ticket_id')
    .select(['f.id', 'f.reason', 'f.article_id as articleId', 'a.title', 'a.locale', 'a.area_id as areaId'])
    .select(['t.number as ticket', 'b.name as by', 'f.owner_id as ownerId', 'o.name as owner'])
    .select(['f.due_at as dueAt', 'f.created_at as openedAt'])
    .where('f.closed_at', 'is', null)
    .$if(filter.owner !== undefined, (query) => query.where('f.owner_id', '=', filter.owner ?? ''))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('f.due_at', 'f.id'), '>', eb.tuple(String(after?.[0]), after?.[1] ?? '')),
      ),
    )
    .orderBy('f.due_at')
    .orderBy('f.id')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, (row) => [row.dueAt, row.id])
}

/** How many are open, with somebody, and past their day. */
export async function countFlags(
  desk: Reading,
  me: string,
  now: string,
): Promise<{ all: number; mine: number; late: number }> {
  const row = await desk.reader
    .selectFrom('article_flag')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>(eb.case().when('owner_id', '=', me).then(1).end()).as('mine'),
      eb.fn.count<number>(eb.case().when('due_at', '<', now).then(1).end()).as('late'),
    ])
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), mine: Number(row.mine), late: Number(row.late) }
}

export type ClosedFlag = { id: string; reason: string; done: string | null; by: string | null; at: string }

/** What was done about the last flags of an article. */
export async function closedFlags(desk: Reading, articleId: string, most = 5): Promise<ClosedFlag[]> {
  const rows = await desk.reader
    .selectFrom('article_flag as f')
    .leftJoin('person as p', 'p.id', 'f.closed_by')
    .select(['f.id', 'f.reason', 'f.done', 'p.name as by', 'f.closed_at as at'])
    .where('f.article_id', '=', articleId)
    .where('f.closed_at', 'is not', null)
    .orderBy('f.closed_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, at: row.at ?? '' }))
}
