import { sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import { visitorActor } from '#work/permissions.ts'
import { visibleTo } from './policy.ts'

type Reading = Readonly<{ reader: Reader }>

/** Rows read at a time: other requests are answered in between. */
const STEP = 500

/** The newest public articles of one language, whoever asks; of one area, or of all. */
export function newest(desk: Reading, locale: string, most: number, areaId?: string) {
  return desk.reader
    .selectFrom('article as a')
    .select(['a.id', 'a.slug', 'a.title', 'a.summary', 'a.locale', 'a.published_at', 'a.updated_at'])
    .where(visibleTo(visitorActor))
    .where('a.locale', '=', locale)
    .$if(areaId !== undefined, (query) => query.where('a.area_id', '=', areaId ?? ''))
    .where('a.published_at', 'is not', null)
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(most)
    .execute()
}

export type Address = { slug: string; locale: string; updatedAt: string }

/** The first article of each part of the sitemap, when one of `most` articles does not hold them all. */
export async function partsOf(desk: Reading, most: number): Promise<string[]> {
  const rows = await desk.reader
    .with('family', (db) =>
      db.selectFrom('article as a').select('a.root_id').distinct().where(visibleTo(visitorActor)),
    )
    .with('placed', (db) =>
      db
        .selectFrom('family')
        .select(['root_id', sql<number>`row_number() over (order by root_id) - 1`.as('place')]),
    )
    .selectFrom('placed')
    .select('root_id')
    .where(sql<boolean>`place % ${sql.lit(most)} = 0`)
    .orderBy('root_id')
    .execute()
  return rows.map((row) => row.root_id)
}

/** The addresses of public articles from one on, the languages of one article together; `most` articles, some at a time. */
export async function* addresses(desk: Reading, most: number, from = ''): AsyncGenerator<Address[][]> {
  let after: string | null = null
  for (let left = most; left > 0; ) {
    const ids: string[] = (await familiesAfter(desk, from, after, Math.min(STEP, left))).map(
      (row) => row.root_id,
    )
    if (ids.length === 0) return
    const rows = await desk.reader
      .selectFrom('article as a')
      .select(['a.root_id', 'a.slug', 'a.locale', 'a.updated_at as updatedAt'])
      .where('a.root_id', 'in', ids)
      .where(visibleTo(visitorActor))
      .orderBy('a.root_id')
      .orderBy('a.locale')
      .execute()
    yield [...Map.groupBy(rows, (row) => row.root_id).values()].map((family) =>
      family.map(({ root_id: _, ...address }) => address),
    )
    left -= ids.length
    after = ids.at(-1) ?? null
  }
}

function familiesAfter(desk: Reading, from: string, after: string | null, most: number) {
  return desk.reader
    .selectFrom('article as a')
    .select('a.root_id')
    .distinct()
    .where(visibleTo(visitorActor))
    .where('a.root_id', '>=', from)
    .$if(after !== null, (query) => query.where('a.root_id', '>', after ?? ''))
    .orderBy('a.root_id')
    .limit(most)
    .execute()
}

export type Entry = { id: string; slug: string; title: string; summary: string; locale: string }

/** Languages and areas with something public, in the order of a list: the languages by tag, the areas as they stand, what has none last. */
export function shelvesOf(desk: Reading) {
  return desk.reader
    .selectFrom('article as a')
    .leftJoin('area as r', 'r.id', 'a.area_id')
    .select(['a.locale', 'a.area_id'])
    .distinct()
    .select(sql<number>`coalesce(r.position, 1000000000)`.as('place'))
    .where(visibleTo(visitorActor))
    .orderBy('a.locale')
    .orderBy('place')
    .orderBy('a.area_id')
    .execute()
}

/** The public articles of one shelf by title, some at a time. */
export async function* entriesOf(
  desk: Reading,
  locale: string,
  areaId: string | null,
): AsyncGenerator<Entry[]> {
  let after: Entry | undefined
  do {
    const last = after
    const rows: Entry[] = await desk.reader
      .selectFrom('article as a')
      .select(['a.id', 'a.slug', 'a.title', 'a.summary', 'a.locale'])
      .where(visibleTo(visitorActor))
      .where('a.locale', '=', locale)
      .where((eb) => (areaId === null ? eb('a.area_id', 'is', null) : eb('a.area_id', '=', areaId)))
      .$if(last !== undefined, (query) =>
        query.where(sql<boolean>`(a.title, a.id) > (${last?.title ?? ''}, ${last?.id ?? ''})`),
      )
      .orderBy('a.title')
      .orderBy('a.id')
      .limit(STEP)
      .execute()
    if (rows.length) yield rows
    after = rows.length === STEP ? rows.at(-1) : undefined
  } while (after)
}
