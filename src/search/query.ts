import { isLittle } from './analysis.ts'
import type { Language } from './languages.ts'
import type { Synonyms } from './synonyms.ts'
import { spans } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What somebody asks: a line in the box, or a ticket with its subject and text. */
export interface Query {
  subject?: string
  text: string
  /** The last word is still being typed: words that begin so count. */
  typing?: boolean
}

/** A word of the query, before any language is chosen. */
export interface Asked {
  raw: string
  weight: number
  unfinished: boolean
}

export interface Terms {
  terms: { term: number; weight: number }[]
  /** Weight of the words that nothing here is written with. */
  unknown: number
}

const subjectWeight = 2
const repeated = 0.5
const repeats = 3
const repairWeights = [0.8, 0.4, 0.4]
const beginnings = 24
const littleWeight = 0.6
/** Words that begin like one of the query's, up to three letters before its end, count a little: endings our stems do not know. */
const kinWeight = 0.2
const kin = 12
const kinLength = 6
const digit = /\p{N}/u
/** Queries with more words than this say enough without the little ones. */
const wordy = 24

/** The words of a query with what they weigh: subject twice, each repeat half as much more up to three. */
export function asked(query: Query): Asked[] {
  const found = new Map<string, Asked>()
  const times = new Map<string, number>()
  const read = (text: string, weight: number, typing: boolean) => {
    const words = spans(text)
    for (const [i, { raw, end }] of words.entries()) {
      const known = found.get(raw)
      const seen = (times.get(raw) ?? 0) + 1
      times.set(raw, seen)
      if (known && seen <= repeats) known.weight += repeated * weight
      else if (!known)
        found.set(raw, { raw, weight, unfinished: typing && i === words.length - 1 && end === text.length })
    }
  }
  if (query.subject) read(query.subject, subjectWeight, false)
  read(query.text, 1, query.typing ?? false)
  return [...found.values()]
}

/** The terms of one language that stand for the words asked; unknown words are mended by one edit. */
export function terms(
  words: readonly Asked[],
  vocabulary: Vocabulary,
  language: Language,
  synonyms?: Synonyms,
): Terms {
  const found = new Map<number, number>()
  let unknown = 0
  const add = (term: number, weight: number) => found.set(term, Math.max(found.get(term) ?? 0, weight))
  const same = synonyms?.others(new Map(words.map(({ raw, weight }) => [vocabulary.stem(raw), weight])))
  for (const { raw, weight, unfinished } of words) {
    if (unfinished) {
      for (const [i, term] of vocabulary.beginning(raw, beginnings).entries())
        add(term, i === 0 ? weight : weight * 0.7)
    }
    const little = isLittle(raw, language)
    if (little && words.length > wordy) continue
    const term = vocabulary.term(vocabulary.stem(raw))
    if (!little && raw.length >= kinLength && words.length <= wordy && !digit.test(raw)) {
      const start = raw.slice(0, Math.max(kinLength - 1, raw.length - 3))
      for (const other of vocabulary.beginning(start, kin)) if (other !== term) add(other, weight * kinWeight)
    }
    if (term !== undefined) add(term, little ? weight * littleWeight : weight)
    else if (!little && !same?.known.has(vocabulary.stem(raw))) {
      const mended = vocabulary.repaired(raw)
      for (const [i, other] of mended.entries()) add(other, weight * (repairWeights[i] ?? 0.4))
      if (!mended.length && !unfinished) unknown += weight
    }
  }
  for (const [stem, weight] of same?.more ?? []) {
    const term = vocabulary.term(stem)
    if (term !== undefined) add(term, weight)
  }
  return { terms: [...found].map(([term, weight]) => ({ term, weight })), unknown }
}
