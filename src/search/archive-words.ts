import { type RawBuilder, sql } from 'kysely'
import type { Dialect } from '#db/dialect.ts'
import { isLittle, stem } from './analysis.ts'
import { languages } from './languages.ts'
import { spans } from './tokens.ts'

/** What to look for: phrases stand word for word, words in any of their forms. */
export type Words = Readonly<{ phrases: readonly string[]; words: readonly Forms[] }>

/** A word in all the forms it may be archived under; an unfinished one also as the beginning of others. */
type Forms = Readonly<{ forms: readonly string[]; unfinished: boolean }>

const mostWords = 16
const mostPhrases = 4
const longest = 4000
const shortestBeginning = 3
const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]/g

/** Reads what somebody typed. Little words count only in a phrase, or where nothing else was asked. */
export function wordsOf(text: string, typing = false): Words {
  const asked = text.slice(0, longest)
  const phrases: string[] = []
  const rest = asked.replace(quoted, (_, said: string) => {
    const words = spans(said).map(({ raw }) => raw)
    if (words.length) phrases.push(words.join(' '))
    return ' '
  })
  const all = [...new Set(spans(rest).map(({ raw }) => raw))]
  const last = spans(rest).at(-1)
  const telling = all.filter((raw) => !languages.some((language) => isLittle(raw, language)))
  const chosen = telling.length || phrases.length ? telling : all
  const words = [...chosen]
    .sort((x, y) => y.length - x.length)
    .slice(0, mostWords)
    .map((raw) => ({
      forms: [...new Set([raw, ...languages.map((language) => stem(raw, language))])],
      unfinished: typing && last?.raw === raw && last.end === rest.length && raw.length >= shortestBeginning,
    }))
  return { phrases: phrases.slice(0, mostPhrases), words }
}

export function isEmpty({ phrases, words }: Words): boolean {
  return !phrases.length && !words.length
}

/** The query as the database reads it: every phrase, and all of the words or some of them. Only letters and digits get this far. */
export function matching(dialect: Dialect, asked: Words, how: 'all' | 'some'): RawBuilder<unknown> {
  return dialect === 'postgres' ? asTsquery(asked, how) : asFts5(asked, how)
}

function asFts5({ phrases, words }: Words, how: 'all' | 'some'): RawBuilder<unknown> {
  const each = words.map(
    ({ forms, unfinished }) =>
      `(${forms.map((form) => `"${form}"`).join(' OR ')}${unfinished ? ` OR "${forms[0]}" *` : ''})`,
  )
  const some = each.length ? [`(${each.join(how === 'all' ? ' AND ' : ' OR ')})`] : []
  return sql`${[...phrases.map((phrase) => `(said : "${phrase}")`), ...some].join(' AND ')}`
}

function asTsquery({ phrases, words }: Words, how: 'all' | 'some'): RawBuilder<unknown> {
  const each = words.map(
    ({ forms, unfinished }) =>
      `(${forms.map((form) => `'${form}'`).join(' | ')}${unfinished ? ` | '${forms[0]}':*` : ''})`,
  )
  const parts = [
    ...phrases.map((phrase) => sql`phraseto_tsquery('simple', ${phrase})`),
    ...(each.length ? [sql`to_tsquery('simple', ${each.join(how === 'all' ? ' & ' : ' | ')})`] : []),
  ]
  return sql`(${sql.join(parts, sql` && `)})`
}
