import { fold } from './fold.ts'
import { joins, type Token } from './name-tokens.ts'
import { PARTICLES, TERMS, TITLES } from './ordinary.ts'

/** Whether this word is a person here: by its capital where that says something, else by what stands beside it. */
export function isPerson(tokens: Token[], at: number, text: string): boolean {
  const token = tokens[at]
  if (!token || token.entries.length === 0 || TERMS.has(`${token.folded}-${tokens[at + 1]?.folded}`))
    return false
  if (hasNeighbour(tokens, at, text) || isTitled(tokens, at, text) || isSignature(token, text)) return true
  if (!token.capital) return token.entries.some(({ small }) => small)
  if (token.entries.some(({ sure }) => sure === 'always')) return true
  return (
    token.entries.some(({ sure }) => sure === 'inside') &&
    !nearDigit(token, text) &&
    !startsSentence(token, text)
  )
}

/** Another part of the same person's name stands next to it, in either order. */
function hasNeighbour(tokens: Token[], at: number, text: string): boolean {
  const token = tokens[at]
  return [-1, 1].some((step) => {
    let next = at + step
    while (
      tokens[next] &&
      joins(tokens, next, next - step, text) &&
      (PARTICLES.has(tokens[next]?.folded ?? '') || tokens[next]?.folded.length === 1)
    )
      next += step
    const other = tokens[next]
    if (!token || !other || !joins(tokens, next, next - step, text)) return false
    return token.entries.some((own) =>
      other.entries.some(({ person, part }) => person === own.person && part !== own.part),
    )
  })
}

function isTitled(tokens: Token[], at: number, text: string): boolean {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (!before || !token || !/^\.?[ \u00a0]$/.test(text.slice(before.end, token.start))) return false
  if (TITLES.has(before.folded)) return true
  return /(?:my name is|this is|i am|i'm|zovem se|ime mi je|ja sam|ako(?: po)? si|pangalan ko(?: po)? ay|ovdje|regards,?|hvala,?|salamat,?) $/.test(
    fold(text.slice(Math.max(0, token.start - 24), token.start)),
  )
}

/** Alone on a line at the end, as people sign. */
function isSignature({ start, end }: Token, text: string): boolean {
  return (
    /(?:,|\n)[ \t]*\n[ \t]*[-–—~*]*[ \t]*$/.test(text.slice(Math.max(0, start - 12), start)) &&
    /^[ \t.*]*(?:\n|$)/.test(text.slice(end, end + 12))
  )
}

function startsSentence({ start }: Token, text: string): boolean {
  return /(?:^|\n|[.!?:…] ?|[-*•>|“"„‘'(] ?)$/.test(text.slice(Math.max(0, start - 2), start)) || start === 0
}

function nearDigit({ start, end }: Token, text: string): boolean {
  return (
    /\d[.,]?[ \u00a0]$/.test(text.slice(Math.max(0, start - 3), start)) ||
    /^\.?[ \u00a0]\d/.test(text.slice(end, end + 3))
  )
}
