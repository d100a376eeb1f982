import type { Language } from './languages.ts'
import { stemCroatian } from './stem-hr.ts'
import { stemEnglish } from './stem-en.ts'
import { stemFilipino } from './stem-fil.ts'
import { stopWords } from './stop-words.ts'
import { type Span, spans } from './tokens.ts'

/** A word that carries meaning: `raw` folded as typed, `stem` as indexed. */
export interface Word extends Span {
  stem: string
}

const stemmers: Record<Language, (word: string) => string> = {
  en: stemEnglish,
  fil: stemFilipino,
  hr: stemCroatian,
  other: (word) => word,
}
const known: Record<Language, Map<string, string>> = { en: new Map(), fil: new Map(), hr: new Map(), other: new Map() }
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

export const isStopWord = (raw: string, language: Language) => stopWords[language].has(raw)

/**
 * The one analysis of index, query, highlight and browser: the words of a text that are not stop
 * words of its language, in order, folded, stemmed, with their places.
 */
export function analyse(text: string, language: Language): Word[] {
  const found: Word[] = []
  for (const span of spans(text)) {
    if (!stopWords[language].has(span.raw)) found.push({ ...span, stem: stem(span.raw, language) })
  }
  return found
}
