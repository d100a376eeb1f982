import { fold } from './fold.ts'
import { formsOf } from './name-forms.ts'
import { COMMON, EITHER, PARTICLES, SMALL, TRADE } from './ordinary.ts'

/**
 * How sure a form is: `always` with a capital, `inside` only with a capital that no sentence start explains,
 * `beside` only beside other evidence.
 */
type Sure = 'always' | 'inside' | 'beside'
/** `small`: also without a capital, being long and no word of ours. */
type Entry = { person: number; part: number; sure: Sure; small: boolean }
export type Entries = Map<string, Entry[]>
export type Token = { start: number; end: number; folded: string; capital: boolean; entries: Entry[] }

/** The parts of a name that are evidence: no particles, initials or titles, "Jr." and the like. */
export function partsOf(name: string): string[] {
  const words = name.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  return words.filter(
    (word) =>
      word.length > 1 &&
      !PARTICLES.has(fold(word)) &&
      !/^(?:jr|sr|ii|iii|iv|mr|mrs|ms|dr|capt|gosp|gđa)$/i.test(word),
  )
}

/** Every form of every part → whose it is and how sure. */
export function entriesOf(people: string[][]): Entries {
  const entries: Entries = new Map()
  people.forEach((parts, person) => {
    parts.forEach((name, part) => {
      for (const form of formsOf(name)) {
        const base = fold(name)
        const sure = sureness(form, base)
        const small =
          sure === 'always' && form.length >= (form === base ? 5 : 7) && !COMMON.has(form) && !SMALL.has(form)
        const entry = { person, part, sure, small }
        entries.set(form, [...(entries.get(form) ?? []), entry])
      }
    })
  })
  return entries
}

function sureness(form: string, base: string): Sure {
  if (TRADE.has(base) || TRADE.has(form) || (form !== base && SMALL.has(form))) return 'beside'
  return EITHER.has(base) || EITHER.has(form) || base.length < 3 ? 'inside' : 'always'
}

/** The words of a text, and whose names they may be. */
export function tokensOf(text: string, folded: string, entries: Entries): Token[] {
  return [...folded.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ index, 0: word }) => {
    const written = text[index] ?? ''
    return {
      start: index,
      end: index + word.length,
      folded: word,
      capital: written !== written.toLowerCase(),
      entries: entries.get(word) ?? [],
    }
  })
}

/** Nothing but a space, an initial's dot, a comma or a hyphen lies between two tokens. */
export function joins(tokens: Token[], one: number, other: number, text: string): boolean {
  const [first, second] = one < other ? [tokens[one], tokens[other]] : [tokens[other], tokens[one]]
  return (
    first !== undefined &&
    second !== undefined &&
    /^(?:[ \u00a0]|[.,] |-|_|\.)$/.test(text.slice(first.end, second.start))
  )
}
