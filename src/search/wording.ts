import { analyse } from './analysis.ts'
import { guessLanguage, languageOf } from './languages.ts'

/** What two ways to ask the same have in common: the stems of the words that tell, each once, in the order of the alphabet. */
export function wordingOf(query: string, locale: string): string | null {
  const words = analyse(query, guessLanguage(query) ?? languageOf(locale))
  const telling = words.filter((word) => !word.little)
  const stems = new Set((telling.length ? telling : words).map((word) => word.stem))
  return stems.size ? [...stems].sort().join(' ') : null
}
