import { IntlMessageFormat } from 'intl-messageformat'
import { sentences as en } from './en.ts'
import { sentences as fil } from './fil.ts'
import { sentences as hr } from './hr.ts'
import type { Locale } from './locales.ts'

export type Key = keyof typeof en
export type Values = Record<string, string | number | Date | boolean | null | undefined>
export type T = (key: Key, values?: Values) => string
type Say = (values?: Values) => string

const catalogues: Record<Locale, Partial<Record<string, string>>> = { en, fil, hr }
const ready: Record<Locale, Map<string, Say>> = { en: new Map(), fil: new Map(), hr: new Map() }
/** What ICU reads as more than itself. */
const signs = /[{}]|''/

/** Whether a sentence stands under that key; for keys that come from data (an error code, an event type). */
export function isKey(key: string): key is Key {
  return key in en
}

/** The sentence in that language, else in English, with its values filled in. An unknown key gives the key itself. */
export function translate(locale: Locale, key: Key, values?: Values): string {
  const known = ready[locale].get(key)
  if (known) return known(values)
  const own = catalogues[locale][key]
  const fresh = sayer(own ?? en[key] ?? key, own === undefined ? 'en' : locale)
  ready[locale].set(key, fresh)
  return fresh(values)
}

// Most sentences have no values: those need nothing of ICU.
function sayer(sentence: string, locale: string): Say {
  if (!signs.test(sentence)) return () => sentence
  const format = new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true })
  return (values) => String(format.format(values))
}

const bound = new Map<Locale, T>()

/** `t` of one language. */
export function translator(locale: Locale): T {
  let t = bound.get(locale)
  if (!t) {
    t = (key, values) => translate(locale, key, values)
    bound.set(locale, t)
  }
  return t
}
