import { breathe } from './breathing.ts'
import { fields, kinds } from './document.ts'
import type { Run } from './postings.ts'
import { flatWeights, k1, lengthCounts, type Profile } from './profiles.ts'
import type { Terms } from './query.ts'
import type { Shelf } from './shelf.ts'

const width = fields.length
/** A long text is asked by its most telling words: the rest are in every document. */
const most = 32
const lengthsOf = {
  articles: Float64Array.from(fields, (field) => lengthCounts.articles[field]),
  fixes: Float64Array.from(fields, (field) => lengthCounts.fixes[field]),
}
const weightsOf = { articles: flatWeights('articles'), fixes: flatWeights('fixes') }

export interface Limits {
  profile: Profile
  /** Audiences the asker belongs to; a document without one of them is passed over before it is scored. */
  access: number
  /** Bits of `kinds` wanted. */
  kinds: number
}

export interface Scored {
  scores: Float64Array
  touched: number[]
  /** What every word of the query would tell; a score divided by it says how well a unit fits, whatever the query's length. */
  total: number
}

/** A unit that holds all words of a query gains this share over one that holds a single telling word. */
const together = 0.3

/** How much a term tells: rare terms tell more. */
export function idf(shelf: Shelf, term: number): number {
  const n = shelf.postings.frequency(term)
  return Math.log(1 + (shelf.size - n + 0.5) / (n + 0.5))
}

/** What a word would tell that no document holds. */
const rarest = (shelf: Shelf) => Math.log(1 + (shelf.size + 0.5) / 0.5)

/** Scores every unit that holds a term. Lets others run in between. */
export async function score(shelf: Shelf, { terms, unknown }: Terms, limits: Limits): Promise<Scored> {
  const scores = new Float64Array(shelf.size)
  const said = new Float64Array(shelf.size)
  const touched: number[] = []
  let known = 0
  const averages = averageLengths(shelf)
  const telling = terms
    .map(({ term, weight }) => ({ term, tells: weight * idf(shelf, term) }))
    .sort((x, y) => y.tells - x.tells)
  for (const { term, tells } of telling.slice(0, most)) {
    known += tells
    for (const run of shelf.postings.runs(term))
      gather(shelf, run, tells, limits, averages, scores, said, touched)
    await breathe()
  }
  for (const unit of touched) {
    scores[unit] = (scores[unit] as number) * (1 - together + (together * (said[unit] as number)) / known)
  }
  return { scores, touched, total: known + unknown * rarest(shelf) }
}

/** Adds what one run of a term gives. The arrays stand in locals: this loop is where the time goes. */
function gather(
  shelf: Shelf,
  run: Run,
  tells: number,
  limits: Limits,
  averages: Float64Array,
  scores: Float64Array,
  said: Float64Array,
  touched: number[],
): void {
  const { units, counts } = run
  const { access, kinds: kindOf, lengths } = shelf
  const { access: mask, kinds: wanted } = limits
  const summed = limits.profile === 'articles'
  const weights = weightsOf[limits.profile]
  const held = lengthsOf[limits.profile]
  for (let i = run.from; i < run.to; i += 1) {
    const unit = units[i] as number
    const kind = kindOf[unit] as number
    if (((access[unit] as number) & mask) === 0 || ((1 << kind) & wanted) === 0) continue
    let sum = 0
    let packed = counts[i] as number
    for (let field = 0; packed !== 0; field += 1, packed >>>= 6) {
      const count = packed & 63
      if (count === 0) continue
      const at = kind * width + field
      const b = held[field] as number
      const norm = 1 - b + (b * (lengths[unit * width + field] as number)) / (averages[at] as number)
      const weight = weights[at] as number
      sum += summed ? (weight * count * (k1 + 1)) / (count + k1 * norm) : (weight * count) / norm
    }
    if (!summed) sum = (sum * (k1 + 1)) / (sum + k1)
    if (scores[unit] === 0) touched.push(unit)
    scores[unit] = (scores[unit] as number) + tells * sum
    said[unit] = (said[unit] as number) + tells
  }
}

/** Over units that have the field at all; 1 where none has. */
function averageLengths(shelf: Shelf): Float64Array {
  const averages = new Float64Array(kinds.length * width)
  for (let i = 0; i < averages.length; i += 1)
    averages[i] = (shelf.sums[i] as number) / (shelf.filled[i] as number) || 1
  return averages
}
