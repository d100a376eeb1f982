import { isCard, isIban, isJmbg, isOib } from './checks.ts'
import { afterCue } from './cues.ts'
import { digitsOf, type Group, gapsAre, runs, shaped, windows } from './groups.ts'
import { type Found, type Kind, matches, type Rule } from './rule.ts'

/** Lengths of an IBAN where they are known; elsewhere any length that passes the check counts. */
const LENGTHS: Record<string, number> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
  UA: 29,
  BA: 20,
}
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}/giu
const SHORTEST = 15

/** Account numbers that carry their own proof; a wrong check digit is forgiven where country and length fit. */
export const ibans: Rule = (text) => {
  const found: Found[] = []
  IBAN.lastIndex = 0
  for (let match = IBAN.exec(text); match; match = IBAN.exec(text)) {
    const length = ibanLength(match[0])
    if (length > 0) found.push({ kind: 'iban', start: match.index, end: match.index + length })
    // The match may have run on into the next words, and into the next number.
    IBAN.lastIndex = match.index + (length || 4)
  }
  return found
}

function ibanLength(value: string): number {
  let compact = ''
  let fits = 0
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at] ?? ''
    if (sign === ' ' || sign === '-') continue
    compact += sign.toUpperCase()
    const length = LENGTHS[compact.slice(0, 2)]
    const over = /[\p{L}\p{N}]/u.test(value[at + 1] ?? ' ')
    if (length === compact.length && !over && (isIban(compact) || /^[A-Z]{2}\d{10,}$/.test(compact)))
      return at + 1
    if (length === undefined && compact.length >= SHORTEST && !over && isIban(compact)) fits = at + 1
  }
  return fits
}

export const cards: Rule = (text) =>
  inRuns(text, 'card', 6, (part) => gapsAre(part, ' -.\u00a0') && isCard(digitsOf(part)))

/** Numbers of Philippine offices after the word for them, in whatever groups. */
export const namedPhilippine: Rule = (text) => [
  ...afterCue('tin', word('TIN'), digits(9, 14))(text),
  ...afterCue('sss', word('SSS|GSIS|UMID|CRN'), digits(10, 12))(text),
  ...afterCue('philhealth', word('Phil ?Health|PHIC'), digits(12, 12))(text),
  ...afterCue('pagibig', word('Pag-?IBIG|HDMF|MID'), digits(12, 12))(text),
  ...afterCue('philsys', word('Phil ?Sys|Phil ?ID|PSN|PCN|ePhilID|national id'), digits(12, 16))(text),
]

/** The same by the groups in which they are printed; PhilSys has the shape of a card and no public check. */
export const philippine: Rule = (text) => [
  ...inRuns(
    text,
    'tin',
    4,
    (part) =>
      gapsAre(part, '-') && (shaped(part, 3, 3, 3) || shaped(part, 3, 3, 3, 3) || shaped(part, 3, 3, 3, 5)),
  ),
  ...inRuns(text, 'sss', 3, (part) => gapsAre(part, '-') && (shaped(part, 2, 7, 1) || shaped(part, 4, 7, 1))),
  ...inRuns(text, 'philhealth', 3, (part) => gapsAre(part, '-') && shaped(part, 2, 9, 1)),
  ...inRuns(text, 'philsys', 4, (part) => gapsAre(part, '- ') && shaped(part, 4, 4, 4, 4)),
  ...inRuns(text, 'pagibig', 3, (part) => gapsAre(part, '- ') && shaped(part, 4, 4, 4)),
]

/** Croatian personal numbers: by their check digit alone, or any eleven digits after the word. */
export const croatian: Rule = (text) => [
  ...afterCue('oib', word('OIB\\p{L}{0,2}(?:-\\p{L}{1,2})?|PIN of Croatia'), digits(11, 11))(text),
  ...matches('oib', /(?<![\p{L}\p{N}])HR\d{11}(?![\p{L}\p{N}])/dgu, (value) => isOib(value.slice(2)))(text),
  ...inRuns(text, 'oib', 1, ([group]) => isOib(group?.digits ?? '')),
  ...inRuns(text, 'jmbg', 1, ([group]) => isJmbg(group?.digits ?? '')),
]

function word(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')
}

function digits(least: number, most: number): RegExp {
  return new RegExp(`\\d(?:[ -]?\\d){${least - 1},${most - 1}}(?!\\d)`, 'y')
}

function inRuns(text: string, kind: Kind, most: number, pass: (part: Group[]) => boolean): Found[] {
  return runs(text).flatMap((run) =>
    windows(run, most, (part) => pass(part) && stands(part, text)).map((part) => span(kind, part)),
  )
}

function span(kind: Kind, part: Group[]): Found {
  return { kind, start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 }
}

function stands(part: Group[], text: string): boolean {
  const { start, end } = span('card', part)
  return !/[\p{L}\p{N}_]/u.test(text[start - 1] ?? ' ') && !/[\p{L}\p{N}_]/u.test(text[end] ?? ' ')
}
