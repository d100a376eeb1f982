import { fold } from './fold.ts'

/** A word where it stands in the text: `raw` is folded, `start` and `end` count UTF-16 units. */
export interface Span {
  raw: string
  start: number
  end: number
}

const word = "[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ‘][\\p{L}\\p{M}\\p{N}]+)*"
const chunks = new RegExp(`${word}(?:[-_./:]${word})*`, 'gu')
const words = new RegExp(word, 'gu')
const longest = 64
const isCode = /\p{N}/u
const hasLetter = /\p{L}/u

/**
 * The words of a text in order. A code such as ERR-48213 comes whole ("err48213", however it was
 * joined) and then in its parts.
 */
export function spans(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(chunks)) {
    const chunk = match[0]
    const parts = [...chunk.matchAll(words)]
    if (parts.length > 1 && parts.length <= 4 && chunk.length <= 40 && isCode.test(chunk) && hasLetter.test(chunk)) {
      const whole = fold(parts.map((part) => part[0]).join(''))
      found.push({ raw: whole, start: match.index, end: match.index + chunk.length })
    }
    for (const part of parts) {
      const start = match.index + part.index
      const raw = fold(part[0]).slice(0, longest)
      if (raw) found.push({ raw, start, end: start + part[0].length })
    }
  }
  return found
}
