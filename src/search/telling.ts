import type { Locale } from '#i18n/locales.ts'
import { analyse } from './analysis.ts'
import { guessLanguage, languageOf } from './languages.ts'

/** Fewer words of meaning than this say too little to be answered unasked. */
export const leastWords = 3

/** The different words of a text that carry a subject, by their stems in the language it is written in. */
export function tellingStems(text: string, locale: Locale | string): Set<string> {
  const language = guessLanguage(text) ?? languageOf(locale)
  return new Set(
    analyse(text, language)
      .filter((word) => !word.little)
      .map((word) => word.stem),
  )
}
