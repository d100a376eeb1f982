import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Masks, masksFrom } from '#markdown/masking.ts'
import { type Words, words } from '#markdown/words.ts'

export const LOCALES = ['en', 'fil', 'hr'] as const
export type Locale = (typeof LOCALES)[number]

function sentences(locale: Locale): Record<string, string> {
  return JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../src/i18n/${locale}/markdown.json`, import.meta.url)), 'utf8'),
  )
}

export function wordsIn(locale: Locale): Words {
  return words((key) => sentences(locale)[key] ?? '')
}

export function masksIn(locale: Locale): Masks {
  return masksFrom((key) => sentences(locale)[key] ?? '')
}

export const article = { kind: 'article', words: wordsIn('en') } as const
export const message = { kind: 'message', words: wordsIn('en') } as const
