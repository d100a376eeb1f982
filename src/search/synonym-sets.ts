import type { Reader } from '#db/open.ts'
import { type Locale, locales } from '#i18n/locales.ts'
import { type Language, languageOf } from './languages.ts'
import { mostSets, Synonyms } from './synonyms.ts'

export type SynonymSet = Readonly<{ id: string; words: readonly string[] }>

/** Every set by language, in the order of the alphabet. */
export async function synonymSets(desk: { reader: Reader }): Promise<Map<Locale, SynonymSet[]>> {
  const rows = await desk.reader
    .selectFrom('synonym_set')
    .select(['id', 'locale', 'words'])
    .orderBy('words_key')
    .orderBy('id')
    .limit(mostSets * locales.length)
    .execute()
  return new Map(
    locales.map((locale) => [
      locale,
      rows.filter((row) => row.locale === locale).map(({ id, words }) => ({ id, words: words.split('\n') })),
    ]),
  )
}

/** The same, ready to rank with. */
export async function synonymsOf(reader: Reader): Promise<Map<Language, Synonyms>> {
  const sets = await synonymSets({ reader })
  return new Map(
    [...sets].map(([locale, own]) => {
      const language = languageOf(locale)
      const words = own.map((set) => set.words)
      return [language, new Synonyms(words, language)]
    }),
  )
}

/** What links taught, as people are told of it; null before the first lesson. */
export async function lessonOf(desk: { reader: Reader }) {
  const row = await desk.reader
    .selectFrom('search_encoder')
    .select(['trained_at', 'links', 'articles', 'held', 'held_first'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && row.articles > 0 ? row : null
}
