import type { Language } from './languages.ts'
import { stemEnglish } from './stem-en.ts'
import { stemFilipino } from './stem-fil.ts'
import { stemCroatian } from './stem-hr.ts'
import { stopWords } from './stop-words.ts'
import { eachSpan, type Span } from './tokens.ts'

/** `raw` folded as typed, `stem` as indexed; `little` words carry no subject, only the turn of a short sentence. */
export interface Word extends Span {
  stem: string
  little: boolean
}

const stemmers: Record<Language, (word: string) => string> = {
  en: stemEnglish,
  fil: stemFilipino,
  hr: stemCroatian,
  other: (word) => word,
}
const known: Record<Language, Map<string, string>> = {
  en: new Map(),
  fil: new Map(),
  hr: new Map(),
  other: new Map(),
}
// Bounds the memory a stream of nonsense words could claim.
const keep = 200_000

/** The indexed form of a folded word. */
export function stem(raw: string, language: Language): string {
  const cache = known[language]
  let found = cache.get(raw)
  if (found === undefined) {
    if (cache.size >= keep) cache.clear()
    found = stemmers[language](raw)
    cache.set(raw, found)
  }
  return found
}

/** The one analysis of index, query, highlight and browser: the words of a text in order, folded, stemmed, with their places. */
export function analyse(text: string, language: Language): Word[] {
  const little = stopWords[language]
  const words: Word[] = []
  eachSpan(text, (raw, start, end) =>
    words.push({ raw, start, end, stem: stem(raw, language), little: little.has(raw) }),
  )
  return words
}

/** Whether the word, folded, carries no subject in that language. */
export function isLittle(raw: string, language: Language): boolean {
  return stopWords[language].has(raw)
}
