import type { Reader } from '#db/open.ts'
import { type Locale, locales, localPath } from '#i18n/locales.ts'
import type { Heading } from '#markdown/headings.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import { shown } from './article.ts'
import type { Titled } from './browsing.ts'
import { visibleTo } from './policy.ts'

type Reading = Readonly<{ reader: Reader }>

export type Reached =
  | { kind: 'article'; article: ReadArticle }
  /** Another address is the right one: an old slug, or the reader's own language. `lasting` = the article moved for good. */
  | { kind: 'elsewhere'; slug: string; lasting: boolean }
  /** It was public once and was withdrawn. */
  | { kind: 'withdrawn' }
  | { kind: 'missing' }

/** How an answer came about, as far as a reader may know: instants and a team's name, nobody's words. */
export type Source = {
  askedAt: string | null
  raisedAt: string | null
  team: string | null
  /** How many tickets it solved. */
  solved: number
}

export type ReadArticle = Awaited<ReturnType<typeof articleRow>> & object

function articleRow(desk: Reading, actor: Actor, id: string) {
  return desk.reader
    .selectFrom('article as a')
    .select([
      'a.id',
      'a.root_id',
      'a.locale',
      'a.slug',
      'a.title',
      'a.summary',
      'a.area_id',
      'a.author_id',
      'a.confidence',
      'a.audience',
      'a.revision',
      'a.based_on_revision',
      'a.issue',
      'a.environment',
      'a.cause',
      'a.resolution',
      'a.body',
      'a.html',
      'a.contents',
      'a.plain',
      'a.known_issue_at',
      'a.next_update_at',
      'a.origin_ticket_id',
      'a.origin_escalation_id',
      'a.published_at',
      'a.archived_at',
      'a.helpful',
      'a.unhelpful',
      'a.created_at',
      'a.updated_at',
    ])
    .where('a.id', '=', id)
    .where(visibleTo(actor))
    .executeTakeFirst()
}

/** What an address of the portal leads this reader to. */
export async function reach(desk: Reading, actor: Actor, slug: string, locale: Locale): Promise<Reached> {
  const address = await desk.reader
    .selectFrom('article_slug')
    .select('article_id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!address) return { kind: 'missing' }
  const article = await articleRow(desk, actor, address.article_id)
  if (!article || (article.confidence === 'archived' && !isStaff(actor))) {
    const family = await wasPublic(desk, address.article_id)
    if (!family) return { kind: 'missing' }
    // One language was withdrawn: whoever comes by its address still reads it in theirs, else in English.
    const left = await languagesOf(desk, actor, family)
    const other =
      [locale, 'en'].flatMap((wish) => left.find((each) => each.locale === wish) ?? [])[0] ?? left[0]
    return other ? { kind: 'elsewhere', slug: other.slug, lasting: false } : { kind: 'withdrawn' }
  }
  if (article.slug !== slug) return { kind: 'elsewhere', slug: article.slug, lasting: true }
  if (article.locale === locale) return { kind: 'article', article }
  const own = (await languagesOf(desk, actor, article.root_id)).find((each) => each.locale === locale)
  return own ? { kind: 'elsewhere', slug: own.slug, lasting: false } : { kind: 'article', article }
}

/** The family of an article that was public once and was withdrawn. */
async function wasPublic(desk: Reading, id: string): Promise<string | null> {
  const row = await desk.reader
    .selectFrom('article')
    .select('root_id')
    .where('id', '=', id)
    .where('confidence', '=', 'archived')
    .where('audience', '=', 'public')
    .where('published_at', 'is not', null)
    .executeTakeFirst()
  return row?.root_id ?? null
}

/** The languages of an article that the actor may read. */
export function languagesOf(desk: Reading, actor: Actor, rootId: string): Promise<Titled[]> {
  return desk.reader
    .selectFrom('article as a')
    .select(['a.id', 'a.slug', 'a.title', 'a.locale'])
    .where('a.root_id', '=', rootId)
    .where(visibleTo(actor))
    .where('a.confidence', 'in', [...shown])
    .orderBy('a.locale')
    .execute()
}

/** Minutes a person reads, at 200 words a minute; at least one. */
export function minutesToRead(plain: string): number {
  return Math.max(1, Math.round((plain.match(/\S+/g)?.length ?? 0) / 200))
}

export function headingsOf(article: { contents: string }): Heading[] {
  return (JSON.parse(article.contents) as Heading[]).filter((heading) => heading.depth === 2)
}

/** The same article in each language of the interface; where there is none of its own, the page that shows this one. */
export function alternatesOf(
  slug: string,
  languages: readonly Titled[],
): { locale: Locale; href: string; fallback: boolean }[] {
  return locales.map((locale) => {
    const own = languages.find((each) => each.locale === locale)
    return { locale, href: localPath(locale, `/articles/${own?.slug ?? slug}`), fallback: !own }
  })
}

/** Whether somebody follows an article. */
export async function isFollowed(desk: Reading, actor: Actor, rootId: string): Promise<boolean> {
  if (actor.kind !== 'person') return false
  const row = await desk.reader
    .selectFrom('watch')
    .select('record_id')
    .where('person_id', '=', actor.personId)
    .where('record_kind', '=', 'article')
    .where('record_id', '=', rootId)
    .executeTakeFirst()
  return row !== undefined
}
