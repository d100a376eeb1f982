import { fold } from './fold.ts'
import { isPerson } from './name-evidence.ts'
import { entriesOf, joins, partsOf, type Token, tokensOf } from './name-tokens.ts'
import { PARTICLES } from './ordinary.ts'
import { BLANK, type Found, type Rule } from './rule.ts'

/** The people whose names are to be masked, however they are written, inflected or put in order. */
export function namesRule(names: readonly string[]): Rule {
  const people = names.map(partsOf).filter((parts) => parts.length > 0)
  const entries = entriesOf(people)
  const joined = people.flatMap(joinedSpellings)
  if (people.length === 0) return () => []
  return (text) => {
    const folded = fold(text)
    const tokens = tokensOf(text, folded, entries)
    const sure: boolean[] = []
    for (const at of tokens.keys()) sure.push(isPerson(tokens, at, text) || isListed(tokens, at, sure, text))
    return [...merged(tokens, sure, text, people), ...handles(folded, joined)]
  }
}

/** Finds joined where only a space, an initial, a particle or "Jr." lies between or beside them. */
function merged(tokens: Token[], sure: boolean[], text: string, people: string[][]): Found[] {
  const found: Found[] = []
  const initials = new Set(people.flat().map((part) => fold(part)[0]))
  tokens.forEach((token, at) => {
    if (!sure[at]) return
    let first = at
    while (
      first > 0 &&
      joins(tokens, first - 1, first, text) &&
      !sure[first - 1] &&
      (isFiller(tokens[first - 1], initials) || (sure[first - 2] && isInitial(tokens[first - 1])))
    )
      first -= 1
    let last = at
    while (joins(tokens, last, last + 1, text) && isTail(tokens[last + 1], initials)) last += 1
    const start = tokens[first]?.start ?? token.start
    const end = tokens[last]?.end ?? token.end
    const before = found.at(-1)
    const gap = before ? text.slice(before.end, start) : null
    if (
      before &&
      gap !== null &&
      (/^(?:[ \u00a0]|\. |-)?$/.test(gap) ||
        (gap === ', ' && before.start === tokens[at - 1]?.start && isReversed(tokens[at - 1], token)))
    )
      before.end = Math.max(end, before.end)
    else found.push({ kind: 'name', start, end })
  })
  return found
}

/** "Jr.", or the first letter of a part that was left out. */
function isTail(token: Token | undefined, initials: Set<string | undefined>): boolean {
  if (/^(?:jr|sr|ii|iii|iv)$/.test(token?.folded ?? '')) return true
  return token?.capital === true && token.folded.length === 1 && initials.has(token.folded)
}

/** "Reyes, Jun": the surname first. */
function isReversed(one: Token | undefined, other: Token): boolean {
  return (
    one?.entries.some((first) =>
      other.entries.some(({ person, part }) => person === first.person && part < first.part),
    ) ?? false
  )
}

/** "kay andres at danilo": named in one breath with somebody who is surely a person. */
function isListed(tokens: Token[], at: number, sure: boolean[], text: string): boolean {
  const [one, and, token] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  if (!one || !and || !token || !sure[at - 2] || !/^(?:at|and|i|te|ni)$/.test(and.folded)) return false
  const near = text.slice(one.end, and.start) === ' ' && text.slice(and.end, token.start) === ' '
  return near && token.entries.some(({ sure: how }) => how !== 'beside')
}

function isInitial(token: Token | undefined): boolean {
  return token?.capital === true && token.folded.length === 1
}

function isFiller(token: Token | undefined, initials: Set<string | undefined>): boolean {
  if (!token?.capital) return false
  return token.folded.length === 1 ? initials.has(token.folded) : PARTICLES.has(token.folded)
}

/** User names made of the person's names: junreyes, jun_reyes88. */
function handles(folded: string, joined: string[]): Found[] {
  const found: Found[] = []
  for (const { index, 0: word } of folded.matchAll(/[\p{L}\p{N}._]{5,60}/gu)) {
    const plain = word.replace(/[^\p{L}]/gu, '')
    const value = word.replace(/[._]+$/, '')
    if (!word.includes(BLANK) && joined.some((spelling) => plain === spelling))
      found.push({ kind: 'name', start: index, end: index + value.length })
  }
  return found
}

function joinedSpellings(parts: string[]): string[] {
  const first = fold(parts[0] ?? '')
  const last = fold(parts.at(-1) ?? '')
  if (parts.length < 2) return []
  return [first + last, last + first, ...(last.length > 3 ? [first.slice(0, 1) + last] : [])].filter(
    (spelling) => spelling.length > 4,
  )
}
