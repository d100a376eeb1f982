import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import type { Actor } from '#work/actor.ts'
import { shown } from './article.ts'
import { visibleTo } from './policy.ts'

type Reading = Readonly<{ reader: Reader }>

/**
 * A translation is stale when its original has told something new since the revision it was made from: a content or major
 * change, never a typo. What a translation was made from is always the root of its article, also when it was made by way of
 * another translation. One whose origin nobody noted is not called stale.
 */
export type Told = 'content' | 'major'

const since = (alias: string) =>
  sql`from article_revision r where r.article_id = ${sql.ref(`${alias}.root_id`)} and r.number > ${sql.ref(`${alias}.based_on_revision`)} and r.change <> 'typo' and ${sql.ref(`${alias}.id`)} <> ${sql.ref(`${alias}.root_id`)}`

/** How much was told since, over a row of `article`: null when it still says the same. Found by index alone. */
export function toldSince(alias: string): RawBuilder<Told | null> {
  return sql<Told | null>`(select case max(case r.change when 'major' then 2 else 1 end) when 2 then 'major' when 1 then 'content' end ${since(alias)})`
}

/** When it fell behind: the first change that it does not say. */
export function behindSince(alias: string): RawBuilder<string | null> {
  return sql<string | null>`(select min(r.at) ${since(alias)})`
}

/** When the newest of what it does not say was told. */
function toldAt(alias: string): RawBuilder<string | null> {
  return sql<string | null>`(select max(r.at) ${since(alias)})`
}

/** Whether somebody outside the house may read it. */
export function isOut(alias: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.ref(`${alias}.audience`)} in ('customers', 'public') and ${sql.ref(`${alias}.confidence`)} in ('unvalidated', 'validated'))`
}

/** What happened to the original that this translation does not say, as far as the reader may know. */
export type Newer = {
  what: Told | 'withdrawn'
  at: string
  /** The language it was written in. */
  locale: string
  /** Where the newer text stands; null once it was withdrawn. */
  slug: string | null
}

type Translation = Readonly<{ id: string; root_id: string; based_on_revision: number | null }>

/** What a reader of a translation should know of its original; null when it says the same, or was never theirs to read. */
export async function newerOriginal(
  desk: Reading,
  actor: Actor,
  article: Translation,
): Promise<Newer | null> {
  if (article.id === article.root_id) return null
  const [original, withdrawn] = await Promise.all([
    desk.reader
      .selectFrom('article as a')
      .innerJoin('article as t', (join) => join.on('t.id', '=', article.id))
      .select(['a.locale', 'a.slug', toldSince('t').as('told'), toldAt('t').as('at')])
      .where('a.id', '=', article.root_id)
      .where('a.confidence', 'in', [...shown])
      .where(visibleTo(actor))
      .executeTakeFirst(),
    desk.reader
      .selectFrom('article')
      .select(['locale', 'archived_at'])
      .where('id', '=', article.root_id)
      .where('confidence', '=', 'archived')
      .where('published_at', 'is not', null)
      .where('merged_into', 'is', null)
      .executeTakeFirst(),
  ])
  if (withdrawn?.archived_at)
    return { what: 'withdrawn', at: withdrawn.archived_at, locale: withdrawn.locale, slug: null }
  if (!original?.told || !original.at) return null
  return { what: original.told, at: original.at, locale: original.locale, slug: original.slug }
}
