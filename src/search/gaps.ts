import { sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import { type Cursor, pageOf } from '#work/keyset.ts'

/** Why somebody was not helped: nothing was found, or they asked again in other words. */
export const gapViews = ['none', 'refined'] as const
export type GapView = (typeof gapViews)[number]

/** One question, however it was put. */
export type Gap = Readonly<{
  wording: string
  /** As it was last asked, cleaned. */
  query: string
  locales: string
  /** How often it was asked in vain since somebody last saw to it. */
  asked: number
  /** By how many visits; a search without a visit counts once an hour. */
  visits: number
  staff: number
  lastAt: string
  /** What was done about it before it was asked again. */
  before: string | null
}>

/** A question of one visitor alone is theirs: it shows when a second one asks it, or one of the staff. */
export const shownFrom = 2
/** What somebody saw to comes back when it was asked so often again. */
export const backFrom = 5
/** Queries are kept so long, days. */
export const keptDays = 90
const pageSize = 40

const visits = sql<number>`count(distinct coalesce(l.visit, substr(l.at, 1, 13)))`

/** The questions that found no answer, the most asked first. */
export async function gapsOf(
  reader: Reader,
  view: GapView,
  after: Cursor | null,
): Promise<{ items: Gap[]; nextCursor: string | null }> {
  const rows = await groups(reader, view)
    .$if(after !== null, (query) =>
      query.having(
        sql<boolean>`(count(*) < ${after?.[0]} or (count(*) = ${after?.[0]} and l.wording > ${after?.[1]}))`,
      ),
    )
    .orderBy('asked', 'desc')
    .orderBy('l.wording')
    .limit(pageSize + 1)
    .execute()
  const page = pageOf(rows, pageSize, (row) => [Number(row.asked), row.wording ?? ''])
  const newest = await newestOf(
    reader,
    page.items.flatMap((row) => row.wording ?? []),
    view,
  )
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((row) => ({
      wording: row.wording ?? '',
      query: newest.get(row.wording ?? '')?.query ?? row.wording ?? '',
      locales: [...(newest.get(row.wording ?? '')?.locales ?? [])].join(' '),
      asked: Number(row.asked),
      visits: Number(row.visits),
      staff: Number(row.staff),
      lastAt: row.lastAt,
      before: row.before,
    })),
  }
}

/** How many questions wait in each view. */
export async function countGaps(reader: Reader): Promise<Record<GapView, number>> {
  const count = async (view: GapView) => {
    const row = await reader
      .selectFrom(groups(reader, view).as('g'))
      .select((is) => is.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }
  return { none: await count('none'), refined: await count('refined') }
}

function groups(reader: Reader, view: GapView) {
  return reader
    .selectFrom('search_log as l')
    .leftJoin('search_answer as a', 'a.wording', 'l.wording')
    .select(['l.wording', visits.as('visits')])
    .select((is) => is.fn.countAll().as('asked'))
    .select([
      sql<number>`max(l.staff)`.as('staff'),
      sql<string>`max(l.at)`.as('lastAt'),
      sql<string | null>`max(a.how)`.as('before'),
    ])
    .where('l.wording', 'is not', null)
    .where(view === 'none' ? 'l.results' : 'l.refined', '=', view === 'none' ? 0 : 1)
    .where((is) => is.or([is('a.at', 'is', null), is('l.at', '>', is.ref('a.at'))]))
    .groupBy('l.wording')
    .having(
      sql<boolean>`case when max(a.at) is null then (${visits} >= ${shownFrom} or max(l.staff) = 1) else ${visits} >= ${backFrom} end`,
    )
}

/** The newest way each was put, and the languages it was asked in. */
async function newestOf(reader: Reader, wordings: readonly string[], view: GapView) {
  const found = new Map<string, { query: string; locales: Set<string> }>()
  if (!wordings.length) return found
  const rows = await reader
    .selectFrom('search_log')
    .select(['wording', 'query', 'locale'])
    .where('wording', 'in', wordings)
    .where(view === 'none' ? 'results' : 'refined', '=', view === 'none' ? 0 : 1)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(2000)
    .execute()
  for (const { wording, query, locale } of rows) {
    const known = found.get(wording ?? '') ?? { query, locales: new Set() }
    found.set(wording ?? '', known)
    known.locales.add(locale)
  }
  return found
}
