import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { afterCue, digitCount } from './cues.ts'
import { digitsOf, type Group, runs, windows } from './groups.ts'
import type { Found, Rule } from './rule.ts'

/** Our callers' countries: a number written without its country is one of these. */
const COUNTRIES = ['PH', 'HR'] as const
/** Checks of one text; past them every long number is taken for a phone rather than let through. */
const CHECKS = 500

const CUE =
  /(?<![\p{L}\p{N}])(?:tel(?:ephone)?|phone|mobile|cell(?:phone)?|fax|viber|whats ?app|landline|my number|his number|her number|telefon\p{L}{0,2}|mob(?:itel\p{L}{0,2})?|moj broj|njegov broj|njezin broj|telepono|selpon|numero ko|numero niya|tawagan)(?![\p{L}\p{N}])/giu

export const phones: Rule = (text) => [...written(text), ...national(text), ...said(text)]

/** Line by line, where one has as many digits as a number and not as many as a flood of them. */
function written(text: string): Found[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const digits = digitCount(line)
    return digits < 7 || digits > 400 ? [] : COUNTRIES.flatMap((country) => inLine(line, index, country))
  })
}

function inLine(line: string, offset: number, defaultCountry: (typeof COUNTRIES)[number]): Found[] {
  return findPhoneNumbersInText(line, { defaultCountry }).flatMap(({ startsAt, endsAt }) => {
    const value = line.slice(startsAt, endsAt)
    if (!opens(line.slice(Math.max(0, startsAt - 1), endsAt))) return []
    // The library takes what follows a comma for an extension.
    return [{ kind: 'phone', start: offset + startsAt, end: offset + startsAt + value.search(/[,;]|$/) }]
  })
}

/** A number from abroad has + or 00, one from here 0 or a bracket: without, a stretch of digits is more likely something else. */
function opens(value: string): boolean {
  return /^[^\d+(]?[+(0]/.test(value) || /^\D?9\d{2}[ -]?\d{3}[ -]?\d{4}$/.test(value) || ABROAD.test(value)
}

/** Our own countries' codes, typed without a sign before them. */
const ABROAD = /^(?:63[ -]?9\d{2}|385[ -]?[1-9]\d?)(?:[ -]?\d){6,8}$/

function national(text: string): Found[] {
  let checks = 0
  const passes = (part: Group[]): boolean => {
    const digits = digitsOf(part)
    const first = part[0]?.start ?? 0
    const last = part.at(-1)?.end ?? 0
    if (
      digits.length < 7 ||
      digits.length > 15 ||
      /[\p{L}\p{N}_.,:/-]/u.test(text[first - 1] ?? ' ') ||
      /^[\p{L}\p{N}_]/u.test(text[last] ?? ' ')
    )
      return false
    const from = text[first - 1] === '+' || text[first - 1] === '(' ? first - 1 : first
    const value = text.slice(from, last)
    if (!opens(value) || isDate(value)) return false
    checks += 1
    if (checks > CHECKS) return true
    return COUNTRIES.some(
      (country) =>
        parsePhoneNumberFromString(
          `${ABROAD.test(value) ? '+' : ''}${value.replaceAll('/', ' ')}`,
          country,
        )?.isValid() === true,
    )
  }
  return runs(text).flatMap((run) =>
    windows(run, 7, passes).map((part): Found => {
      const start = part[0]?.start ?? 0
      const opened = /[+(]/.test(text[start - 1] ?? '') ? (text[start - 2] === '+' ? 2 : 1) : 0
      return { kind: 'phone', start: start - opened, end: part.at(-1)?.end ?? 0 }
    }),
  )
}

function isDate(value: string): boolean {
  return /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.] ?\d{1,2}[-/.] ?\d{4}\b/.test(value)
}

function said(text: string): Found[] {
  return afterCue(
    'phone',
    CUE,
    /[+(]{0,2}\d(?:[ ()/.-]{0,2}\d){5,14}(?!\d)/y,
    (value) => digitCount(value) >= 6 && !isDate(value),
  )(text)
}
