import { sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import { type Cursor, type Page, pageOf } from '#work/keyset.ts'
import { behindSince, isOut, toldSince } from './staleness.ts'
import { firstDay, viewsSince } from './viewing.ts'

type Reading = Readonly<{ reader: Reader; clock: () => number }>

/**
 * Why a translator should look at an article: nobody has begun, somebody has, the original says something new, or the original
 * was withdrawn while this one stands. A translation that was archived itself was meant to go, and is not asked for again.
 */
export const reasons = ['missing', 'started', 'content', 'major', 'withdrawn'] as const
export type Reason = (typeof reasons)[number]

export type Wanted = {
  /** The original. */
  id: string
  title: string
  locale: string
  area_id: string | null
  /** The row of the wanted language, where there is one. */
  translation_id: string | null
  /** Who has begun what is wanted. */
  begun_by: string | null
  reason: Reason
  /** Since when readers miss it, or how long it has said something old. */
  since: string
  /** Times the article was opened in the last 90 days, in any language. */
  views: number
}

const reason = sql<Reason | null>`case
  when t.id is null then case when ${isOut('o')} then 'missing' end
  when t.confidence = 'archived' then null
  when not ${isOut('t')} then case when ${isOut('o')} then 'started' end
  when ${isOut('o')} then ${toldSince('t')}
  when o.confidence = 'archived' and o.published_at is not null and o.merged_into is null then 'withdrawn'
end`

const since = sql<string>`case w.reason
  when 'missing' then coalesce(o.published_at, o.created_at)
  when 'started' then t.created_at
  when 'withdrawn' then coalesce(o.archived_at, o.updated_at)
  else ${behindSince('t')}
end`

/** A translation of their own, or an edit that waits beside what readers see. */
const begunBy = sql<string | null>`case when w.reason = 'started' then t.author_id else s.writer_id end`

/** Originals in other languages, beside their row in this one, with why it is wanted. Computed once: it is spoken of often. */
const weighed = (desk: Reading, locale: string) =>
  desk.reader
    .selectFrom('article as o')
    .leftJoin('article as t', (join) => join.onRef('t.root_id', '=', 'o.id').on('t.locale', '=', locale))
    .select(['o.id', 't.id as translation_id', reason.as('reason')])
    .where(sql<boolean>`o.id = o.root_id`)
    .where('o.locale', '!=', locale)

/** What is missing or stale in a language, the most opened first. */
export async function wantedIn(
  desk: Reading,
  locale: string,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<Page<Wanted>> {
  const views = viewsSince('weighed.id', firstDay(desk.clock()))
  const rows = await desk.reader
    .with(
      (cte) => cte('weighed').materialized(),
      () => weighed(desk, locale),
    )
    .with(
      (cte) => cte('seen').materialized(),
      (db) => db.selectFrom('weighed').selectAll().select(views.as('views')).where('reason', 'is not', null),
    )
    .with('wanted', (db) =>
      db
        .selectFrom('seen')
        .selectAll()
        .$if(after !== null, (query) =>
          query.where((eb) =>
            eb(eb.refTuple('views', 'id'), '<', eb.tuple(Number(after?.[0]), after?.[1] ?? '')),
          ),
        )
        .orderBy('views', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1),
    )
    .selectFrom('wanted as w')
    .innerJoin('article as o', 'o.id', 'w.id')
    .leftJoin('article as t', 't.id', 'w.translation_id')
    .leftJoin('article_stage as s', 's.article_id', 't.id')
    .select(['o.id', 'o.title', 'o.locale', 'o.area_id', 'w.translation_id', 'w.reason', 'w.views'])
    .select([since.as('since'), begunBy.as('begun_by')])
    .orderBy('w.views', 'desc')
    .orderBy('w.id', 'desc')
    .execute()
  const wanted = rows.map((row) => ({ ...row, views: Number(row.views) })) as Wanted[]
  return pageOf(wanted, limit, (row) => [row.views, row.id])
}

/** How many are wanted in a language, by reason. */
export async function countWanted(desk: Reading, locale: string): Promise<Record<Reason, number>> {
  const rows = await desk.reader
    .with(
      (cte) => cte('weighed').materialized(),
      () => weighed(desk, locale),
    )
    .selectFrom('weighed')
    .select(['reason', (eb) => eb.fn.countAll<number>().as('n')])
    .where('reason', 'is not', null)
    .groupBy('reason')
    .execute()
  const counted = Object.fromEntries(rows.map((row) => [row.reason, Number(row.n)]))
  return Object.fromEntries(reasons.map((each) => [each, counted[each] ?? 0])) as Record<Reason, number>
}
