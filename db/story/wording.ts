import type { Chance } from './chance.ts'
import { after, amounts, banks, before, ports } from './phrases.ts'
import type { Locale, Opening, Theme } from './types.ts'

/** One letter lost or two swapped in one longer word: what thumbs do. Never in a code, a figure or a name. */
const slip = (text: string, luck: Chance): string => {
  const words = text.split(' ')
  const long = words.flatMap((word, index) => (/^\p{Ll}{6,}$/u.test(word) ? [index] : []))
  if (!long.length) return text
  const at = luck.pick(long)
  const word = words[at] ?? ''
  const letter = luck.between(2, word.length - 3)
  const swapped =
    word.slice(0, letter) + word.charAt(letter + 1) + word.charAt(letter) + word.slice(letter + 2)
  words[at] = luck.hit(0.5) ? swapped : word.slice(0, letter) + word.slice(letter + 1)
  return words.join(' ')
}

/** Many type Croatian without its letters. */
const bare = (text: string) =>
  text
    .replace(/[čć]/g, 'c')
    .replace(/[ČĆ]/g, 'C')
    .replace(/š/g, 's')
    .replace(/Š/g, 'S')
    .replace(/ž/g, 'z')
    .replace(/Ž/g, 'Z')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')

/** The opening of the `round`-th telling in one language: none twice before all were used. */
export const openingOf = (theme: Theme, locale: Locale, round: number): Opening => {
  const list = theme.openings[locale]
  const opening = list[round % list.length]
  if (!opening) throw new Error(`Theme ${theme.key} says nothing in ${locale}`)
  return opening
}

/** An opening as somebody types it: with their ship, their bank, their greeting and their slips. */
export const worded = (
  opening: Opening,
  locale: Locale,
  ship: string,
  luck: Chance,
): { subject: string; text: string } => {
  const values: Record<string, string> = {
    bank: luck.pick(banks[locale]),
    amount: luck.pick(amounts[locale]),
    ship,
    port: luck.pick(ports),
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  const head = luck.pick(before[locale])
  const tail = luck.pick(after[locale])
  const small = (text: string) => (head.endsWith(', ') ? text.charAt(0).toLowerCase() + text.slice(1) : text)
  let text = head + small(fill(opening.text)) + (/[.!?)]$/.test(opening.text) || !tail ? tail : `.${tail}`)
  if (luck.hit(0.25)) text = slip(text, luck)
  if (locale === 'hr' && luck.hit(0.25)) return { subject: bare(fill(opening.subject)), text: bare(text) }
  return { subject: fill(opening.subject), text }
}
