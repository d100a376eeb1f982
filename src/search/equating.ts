import { z } from 'zod'
import { wordingKey } from '#articles/aliasing.ts'
import { locales } from '#i18n/locales.ts'
import { personOf } from '#work/actor.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'

const fewest = 2
const most = 20
const longest = 60

/** Words between commas, semicolons or line breaks, each once. */
export function wordsIn(text: string): string[] {
  const byKey = new Map<string, string>()
  for (const part of text.split(/[,;\n]/)) {
    const word = part.replace(/\s+/g, ' ').trim()
    const key = wordingKey(word)
    if (key && !byKey.has(key)) byKey.set(key, word)
  }
  return [...byKey.values()]
}

/** Says which words mean the same to the people who ask, for the articles of one language; with `id` another set takes the place of one. */
export const equate = verb({
  name: 'search.equate',
  permission: 'search.equate',
  input: z.strictObject({
    id: z.string().max(60).optional(),
    locale: z.enum(locales),
    words: z.string().max(most * (longest + 2)),
  }),
  run: async (work, { id, locale, words: text }) => {
    const words = wordsIn(text)
    if (words.length < fewest) throw new Invalid({ words: ['search.synonyms.few'] })
    if (words.length > most || words.some((word) => word.length > longest))
      throw new Invalid({ words: ['search.synonyms.much'] })
    const row = {
      locale,
      words: words.join('\n'),
      words_key: words.map(wordingKey).sort().join('\n'),
      updated_at: work.at,
    }
    const same = await work.db
      .selectFrom('synonym_set')
      .select('id')
      .where('locale', '=', locale)
      .where('words_key', '=', row.words_key)
      .executeTakeFirst()
    if (same && same.id !== id) {
      if (id) throw new Conflict('synonyms_there')
      return { id: same.id }
    }
    const made = id ?? work.id()
    if (id) {
      const before = await work.db
        .selectFrom('synonym_set')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      if (found(before).words === row.words && before?.locale === locale) return { id }
      await work.db.updateTable('synonym_set').set(row).where('id', '=', id).execute()
    } else {
      const by_id = personOf(work.actor)
      await work.db
        .insertInto('synonym_set')
        .values({ id: made, ...row, by_id, created_at: work.at })
        .execute()
    }
    await record(work, 'search.synonyms_set', { kind: 'synonyms', id: made }, { locale })
    return { id: made }
  },
})

/** These words mean the same no more. */
export const unequate = verb({
  name: 'search.unequate',
  permission: 'search.equate',
  input: z.strictObject({ id: z.string().max(60) }),
  run: async (work, { id }) => {
    const { locale } = found(
      await work.db.selectFrom('synonym_set').select('locale').where('id', '=', id).executeTakeFirst(),
    )
    await work.db.deleteFrom('synonym_set').where('id', '=', id).execute()
    await record(work, 'search.synonyms_dropped', { kind: 'synonyms', id }, { locale })
  },
})
