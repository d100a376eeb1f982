import { stopWords } from './stop-words.ts'
import { spans } from './tokens.ts'

/** The languages the analysis knows; every other language is searched by its plain words. */
export type Language = 'en' | 'fil' | 'hr' | 'other'
export const languages: readonly Language[] = ['en', 'fil', 'hr', 'other']

const byPrimary: Record<string, Language> = { en: 'en', fil: 'fil', tl: 'fil', hr: 'hr', bs: 'hr', sr: 'hr' }

/** The analysis for a BCP-47 tag. */
export function languageOf(tag: string): Language {
  return byPrimary[tag.toLowerCase().split('-')[0] ?? ''] ?? 'other'
}

/**
 * The language most of a text's little words belong to, undefined when they do not tell.
 * Short and code-mixed texts often do not: the caller keeps its own assumption then.
 */
export function guessLanguage(text: string): Language | undefined {
  const hits: [Language, number][] = [
    ['en', 0],
    ['fil', 0],
    ['hr', 0],
  ]
  for (const { raw } of spans(text.slice(0, 4000))) {
    for (const hit of hits) if (stopWords[hit[0]].has(raw)) hit[1] += 1
  }
  hits.sort((a, b) => b[1] - a[1])
  const [first, second] = hits
  return first && second && first[1] > second[1] ? first[0] : undefined
}
