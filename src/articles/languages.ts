import type { Reader } from '#db/open.ts'
import { type Locale, locales } from '#i18n/locales.ts'
import { found } from '#work/permit.ts'
import { isOut, type Told, toldSince } from './staleness.ts'

type Reading = Readonly<{ reader: Reader }>

/** A language of an article as the desk sees it: what it is, and how far it follows the original. */
export type Spoken = {
  id: string
  locale: string
  title: string
  confidence: string
  audience: string
  isOut: boolean
  told: Told | null
  isOriginal: boolean
}

/** Every language of an article, the original first, and those of the portal that it lacks. For the staff. */
export async function spokenOf(
  desk: Reading,
  rootId: string,
): Promise<{ spoken: Spoken[]; missing: Locale[] }> {
  const rows = await desk.reader
    .selectFrom('article as a')
    .select(['a.id', 'a.root_id', 'a.locale', 'a.title', 'a.confidence', 'a.audience'])
    .select([toldSince('a').as('told'), isOut('a').as('out')])
    .where('a.root_id', '=', rootId)
    .orderBy('a.locale')
    .execute()
  const spoken = rows
    .map(({ out, root_id, ...row }) => ({ ...row, isOut: Boolean(out), isOriginal: row.id === root_id }))
    .sort((one, other) => Number(other.isOriginal) - Number(one.isOriginal))
  return { spoken, missing: locales.filter((locale) => !spoken.some((each) => each.locale === locale)) }
}

/** What a translator has side by side: the original, the row of that language where there is one, and the edit that waits beside it. */
export async function sideBySide(desk: Reading, articleId: string, locale: string) {
  const original = found(
    await desk.reader
      .selectFrom('article as o')
      .innerJoin('article as named', 'named.root_id', 'o.id')
      .selectAll('o')
      .where('named.id', '=', articleId)
      .executeTakeFirst(),
  )
  const own = await desk.reader
    .selectFrom('article as a')
    .selectAll('a')
    .select([toldSince('a').as('told'), isOut('a').as('out')])
    .where('a.root_id', '=', original.id)
    .where('a.locale', '=', locale)
    .executeTakeFirst()
  const waiting = own
    ? await desk.reader
        .selectFrom('article_stage')
        .selectAll()
        .where('article_id', '=', own.id)
        .executeTakeFirst()
    : null
  const told = own?.told
    ? await desk.reader
        .selectFrom('article_revision')
        .select(['number', 'change', 'by_id', 'at'])
        .where('article_id', '=', original.id)
        .where('number', '>', own.based_on_revision ?? original.revision)
        .orderBy('number', 'desc')
        .limit(50)
        .execute()
    : []
  return { original, own: own ? { ...own, isOut: Boolean(own.out) } : null, told, waiting: waiting ?? null }
}
