import { sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import type { Actor } from '#work/actor.ts'
import { shown } from './article.ts'
import { inBestLanguage } from './choosing.ts'
import { visibleTo } from './policy.ts'

type Reading = Readonly<{ reader: Reader }>

export type Titled = { id: string; slug: string; title: string; locale: string }
export type Subject = { areaId: string | null; count: number; articles: Titled[] }

/** A lately published article, with when the question behind it was asked. */
export type Lately = {
  slug: string
  title: string
  locale: string
  askedAt: string | null
  publishedAt: string
  helpful: number
}

/** For each area with something to read: how much, and the `most` that helped most. Articles without an area come under null. */
export async function subjects(
  desk: Reading,
  actor: Actor,
  locale: string,
  most: number,
): Promise<Subject[]> {
  const rows = await desk.reader
    .with('ranked', (db) =>
      db
        .selectFrom('article as a')
        .select(['a.id', 'a.slug', 'a.title', 'a.locale', 'a.area_id'])
        .select([
          sql<number>`row_number() over (partition by a.area_id order by a.helpful desc, a.title, a.id)`.as(
            'place',
          ),
          sql<number>`count(*) over (partition by a.area_id)`.as('n'),
        ])
        .where(visibleTo(actor))
        .where('a.confidence', 'in', [...shown])
        .where(inBestLanguage(actor, locale)),
    )
    .selectFrom('ranked')
    .selectAll()
    .where('place', '<=', most)
    .orderBy('place')
    .execute()
  const found = new Map<string | null, Subject>()
  for (const { area_id: areaId, n, place: _, ...article } of rows) {
    const subject = found.get(areaId) ?? { areaId, count: n, articles: [] }
    subject.articles.push(article)
    found.set(areaId, subject)
  }
  return [...found.values()]
}

/** How many articles the actor may read in their best language. */
export async function countArticles(desk: Reading, actor: Actor): Promise<number> {
  const row = await desk.reader
    .selectFrom('article as a')
    .select((eb) => eb.fn.count<number>('a.root_id').distinct().as('n'))
    .where(visibleTo(actor))
    .where('a.confidence', 'in', [...shown])
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export type KnownIssue = Titled & {
  summary: string
  issue: string
  since: string
  nextUpdateAt: string | null
  followers: number
  followed: boolean
}

/** What we are working on and have said so, the newest first. */
export async function knownIssues(
  desk: Reading,
  actor: Actor,
  locale: string,
  most = 3,
): Promise<KnownIssue[]> {
  const me = actor.kind === 'person' ? actor.personId : ''
  const rows = await desk.reader
    .selectFrom('article as a')
    .select([
      'a.id',
      'a.slug',
      'a.title',
      'a.locale',
      'a.summary',
      'a.issue',
      'a.known_issue_at',
      'a.next_update_at',
    ])
    .select((eb) => [
      eb
        .selectFrom('watch as w')
        .select(eb.fn.countAll<number>().as('n'))
        .where('w.record_kind', '=', 'article')
        .whereRef('w.record_id', '=', 'a.root_id')
        .as('followers'),
      eb
        .selectFrom('watch as w')
        .select(eb.fn.countAll<number>().as('n'))
        .where('w.record_kind', '=', 'article')
        .whereRef('w.record_id', '=', 'a.root_id')
        .where('w.person_id', '=', me)
        .as('mine'),
    ])
    .where('a.known_issue_at', 'is not', null)
    .where(visibleTo(actor))
    .where('a.confidence', 'in', [...shown])
    .where(inBestLanguage(actor, locale))
    .orderBy('a.known_issue_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ known_issue_at: since, next_update_at: nextUpdateAt, mine, followers, ...row }) => ({
    ...row,
    since: since ?? '',
    nextUpdateAt,
    followers: Number(followers ?? 0),
    followed: Number(mine ?? 0) > 0,
  }))
}

/** How many follow an article. Who they are is nobody's business but their own. */
export async function countFollowers(desk: Reading, rootId: string): Promise<number> {
  const row = await desk.reader
    .selectFrom('watch')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('record_kind', '=', 'article')
    .where('record_id', '=', rootId)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
