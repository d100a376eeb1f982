import lunr from 'lunr'
import { analyse } from './analysis.ts'
import type { Language } from './languages.ts'
import { spans } from './tokens.ts'

/** The titles a browser searches by itself: a title and the last part of its address. */
export interface Titles {
  language: Language
  titles: [title: string, slug: string][]
}

/** One word as it is written, and the stem it shares with its forms. */
const wordsOf: Record<'raw' | 'stem', (title: string, language: Language) => string[]> = {
  raw: (title) => spans(title).map(({ raw }) => raw),
  stem: (title, language) =>
    analyse(title, language)
      .filter((word) => !word.little)
      .map((word) => word.stem),
}

/**
 * The index over the titles, with our own words: lunr's would cut Croatian letters off, and its stemmer knows English only.
 * Built where it is asked: the titles alone are a fifth of what the index weighs on the wire.
 */
function indexed({ titles, language }: Titles): lunr.Index {
  const builder = new lunr.Builder()
  builder.ref('i')
  builder.field('raw')
  builder.field('stem')
  builder.tokenizer = ((words: string[]) =>
    words.map((word) => new lunr.Token(word, {}))) as unknown as typeof lunr.tokenizer
  for (const [i, [title]] of titles.entries()) {
    builder.add({ i: String(i), raw: wordsOf.raw(title, language), stem: wordsOf.stem(title, language) })
  }
  return builder.build()
}

const prefixBoost = 1
const exactBoost = 2
const nearBoost = 0.5
const shortestMended = 4
const mostWords = 16

export interface TitleHit {
  title: string
  slug: string
}

/** A title index ready to be asked. */
export class TitleBox {
  #index: lunr.Index
  #titles: Titles['titles']
  readonly language: Language
  #known: ReadonlySet<string>

  constructor(file: Titles) {
    this.#index = indexed(file)
    this.#titles = file.titles
    this.language = file.language
    this.#known = new Set(file.titles.flatMap(([title]) => wordsOf.raw(title, file.language)))
  }

  /**
   * The titles that fit what is typed so far. The last word may be unfinished; a finished word nobody wrote is looked for one
   * letter away. Always by `query` with our own words: lunr's own reading of a text fails on "card?" and hangs on "w1~10".
   */
  find(typed: string, limit: number): TitleHit[] {
    const words = analyse(typed, this.language).slice(-mostWords)
    if (!words.length) return []
    const found = this.#index.query((query) => {
      for (const [i, { raw, stem, end, little }] of words.entries()) {
        const isLast = i === words.length - 1 && end === typed.length
        if (isLast)
          query.term(raw, { fields: ['raw'], wildcard: lunr.Query.wildcard.TRAILING, boost: prefixBoost })
        query.term(raw, { fields: ['raw'], boost: little ? nearBoost : exactBoost })
        if (!little) query.term(stem, { fields: ['stem'], boost: exactBoost })
        if (raw.length >= shortestMended && !this.#known.has(raw))
          query.term(raw, { fields: ['raw'], editDistance: 1, boost: nearBoost })
      }
    })
    return found.slice(0, limit).flatMap(({ ref }) => {
      const [title, slug] = this.#titles[Number(ref)] ?? []
      return title && slug ? [{ title, slug }] : []
    })
  }
}
