import { analyse, isLittle, stem, type Word } from './analysis.ts'
import { type Language, languages } from './languages.ts'
import { type Span, spans } from './tokens.ts'

/** A piece of a text; pages put `hit` pieces into `<mark>`. Never HTML. */
export interface Segment {
  text: string
  hit: boolean
}

/** The words of a query as they may be written in a text of any of our languages. */
export interface Wanted {
  stems: Record<Language, Set<string>>
  beginnings: string[]
}

/** Where a heading or an item ends without a stop. */
const HEADING_END = /(^|[^\s.!?:;,…])[ \t]*\n\s*\n\s*/g
const window = 30
const shortestBeginning = 3

/** What to mark. With `typing`, whatever begins like the last word counts too. */
export function wanted(query: string, typing = false): Wanted {
  // A little word of one language is no find in a text of another either.
  const words = spans(query).filter(({ raw }) => !languages.some((language) => isLittle(raw, language)))
  const stems = Object.fromEntries(
    languages.map((language) => [language, new Set(words.map(({ raw }) => stem(raw, language)))]),
  ) as Wanted['stems']
  const last = spans(query).at(-1)
  return { stems, beginnings: typing && last && last.raw.length >= shortestBeginning ? [last.raw] : [] }
}

function isHit(word: Word, { stems, beginnings }: Wanted, language: Language): boolean {
  return (
    (!word.little && stems[language].has(word.stem)) || beginnings.some((start) => word.raw.startsWith(start))
  )
}

/** The whole text with its hits, for titles. */
export function marked(text: string, query: Wanted, language: Language): Segment[] {
  return segments(
    text,
    0,
    text.length,
    analyse(text, language).filter((word) => isHit(word, query, language)),
  )
}

/** The 30 words in which most different words of the query stand, with the hits; the beginning when none does. */
export function passage(text: string, query: Wanted, language: Language): Segment[] {
  const words = analyse(text, language)
  if (!words.length) return []
  const hits = words.map((word) => isHit(word, query, language))
  const from = bestStart(words, hits)
  const shown = words.slice(from, from + window)
  const first = shown[0] as Word
  const last = shown.at(-1) as Word
  const end = from + window >= words.length ? text.length : last.end
  const pieces = segments(
    text,
    from === 0 ? 0 : first.start,
    end,
    shown.filter((_, i) => hits[from + i]),
  )
  if (from > 0) pieces.unshift({ text: '… ', hit: false })
  if (end < text.length) pieces.push({ text: ' …', hit: false })
  return pieces.map((piece) => ({
    ...piece,
    text: piece.text.replace(HEADING_END, '$1 · ').replace(/\s+/g, ' '),
  }))
}

/** Where the window begins: most different hits, then most hits, then first; a little before the first hit, so that it reads. */
function bestStart(words: readonly Word[], hits: readonly boolean[]): number {
  const places = words.map((_, i) => i).filter((i) => hits[i])
  let best = 0
  let most = 0
  for (const place of places) {
    const inside = places.filter((other) => other >= place && other < place + window)
    const worth = new Set(inside.map((other) => (words[other] as Word).stem)).size + inside.length / 1000
    if (worth > most) {
      most = worth
      best = place
    }
  }
  const lead = Math.max(0, best - 5)
  return Math.max(0, Math.min(lead, words.length - window))
}

function segments(text: string, from: number, to: number, hits: readonly Span[]): Segment[] {
  const pieces: Segment[] = []
  let at = from
  for (const { start, end } of [...hits].sort((x, y) => x.start - y.start)) {
    if (start < at || end > to) continue
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false })
  return pieces
}
