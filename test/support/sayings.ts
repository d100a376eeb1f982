import { globSync, readFileSync } from 'node:fs'
import { localeNames } from '#i18n/locales.ts'

/** Whether a text is one the interface says in a language, whole; a value stands for anything. */
export function sayings(locale: string): (text: string) => boolean {
  const files = globSync(`${import.meta.dirname}/../../src/i18n/${locale}/*.json`)
  const texts = files.flatMap((file) =>
    Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
  )
  const whole = new Set([...texts, ...Object.values(localeNames)])
  const filled = texts
    .filter(
      (text) => /^[^{}]*(?:\{\w+\}[^{}]*)+$/.test(text) && /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, '')),
    )
    .map(
      (text) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`, 'u'),
    )
  return (text) => whole.has(text) || filled.some((pattern) => pattern.test(text))
}
