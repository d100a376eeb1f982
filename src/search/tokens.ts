import { fold } from './fold.ts'
import { apostrophe, inWord, joiner, letterKind } from './letters.ts'

/** A word where it stands in the text: `raw` is folded, `start` and `end` count UTF-16 units. */
export interface Span {
  raw: string
  start: number
  end: number
}

const longest = 64
const longestCode = 40
const mostParts = 4
const digit = /\p{N}/u
const letter = /\p{L}/u

/**
 * Calls back with the words of a text in order. A code such as ERR-48213 comes whole ("err48213",
 * however it was joined) and then in its parts.
 */
export function eachSpan(text: string, found: (raw: string, start: number, end: number) => void): void {
  let at = 0
  while (at < text.length) {
    if (letterKind(text.charCodeAt(at)) !== inWord) {
      at += 1
      continue
    }
    const end = endOfWord(text, at)
    if (letterKind(text.charCodeAt(end)) === joiner && letterKind(text.charCodeAt(end + 1)) === inWord) {
      at = joined(text, at, end, found)
      continue
    }
    tell(text, at, end, found)
    at = end
  }
}

export function spans(text: string): Span[] {
  const list: Span[] = []
  eachSpan(text, (raw, start, end) => list.push({ raw, start, end }))
  return list
}

function endOfWord(text: string, from: number): number {
  let at = from + 1
  for (;;) {
    const kind = letterKind(text.charCodeAt(at))
    if (kind === inWord) at += 1
    else if (kind === apostrophe && letterKind(text.charCodeAt(at + 1)) === inWord) at += 2
    else return at
  }
}

/** Words joined by hyphens, points and the like. Returns where they end. */
function joined(
  text: string,
  start: number,
  firstEnd: number,
  found: (raw: string, start: number, end: number) => void,
): number {
  const parts: [number, number][] = [[start, firstEnd]]
  let end = firstEnd
  while (letterKind(text.charCodeAt(end)) === joiner && letterKind(text.charCodeAt(end + 1)) === inWord) {
    const from = end + 1
    end = endOfWord(text, from)
    parts.push([from, end])
  }
  const chunk = text.slice(start, end)
  if (parts.length <= mostParts && chunk.length <= longestCode && digit.test(chunk) && letter.test(chunk)) {
    const whole = fold(parts.map(([from, to]) => text.slice(from, to)).join(''))
    if (whole) found(whole, start, end)
  }
  for (const [from, to] of parts) tell(text, from, to, found)
  return end
}

function tell(
  text: string,
  start: number,
  end: number,
  found: (raw: string, start: number, end: number) => void,
): void {
  const raw = fold(text.slice(start, end))
  if (raw) found(raw.length > longest ? raw.slice(0, longest) : raw, start, end)
}
