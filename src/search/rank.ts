import { fields, kinds } from './document.ts'
import { flatWeights, k1, lengthCounts, type Profile } from './profiles.ts'
import type { Terms } from './query.ts'
import type { Shelf } from './shelf.ts'

const width = fields.length
const patience = 5
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

/** Scores every unit that holds a term. Lets others run when it takes longer than 5 ms. */
export async function score(shelf: Shelf, { terms, unknown }: Terms, limits: Limits): Promise<Scored> {
  const scores = new Float64Array(shelf.size)
  const said = new Float64Array(shelf.size)
  const touched: number[] = []
  let known = 0
  const averages = averageLengths(shelf)
  let started = performance.now()
  for (const { term, weight } of terms) {
    const tells = weight * idf(shelf, term)
    known += tells
    for (const run of shelf.postings.runs(term)) {
      for (let i = run.from; i < run.to; i += 1) {
        const unit = run.units[i] as number
        if (!((shelf.access[unit] as number) & limits.access) || !((1 << (shelf.kinds[unit] as number)) & limits.kinds)) continue
        const gained = tells * saturated(shelf, unit, run.counts[i] as number, limits.profile, averages)
        if (gained <= 0) continue
        if (scores[unit] === 0) touched.push(unit)
        scores[unit] = (scores[unit] as number) + gained
        said[unit] = (said[unit] as number) + tells
      }
    }
    if (performance.now() - started > patience) {
      await new Promise<void>((resolve) => setImmediate(resolve))
      started = performance.now()
    }
  }
  for (const unit of touched) {
    scores[unit] = (scores[unit] as number) * (1 - together + (together * (said[unit] as number)) / known)
  }
  return { scores, touched, total: known + unknown * rarest(shelf) }
}

function saturated(shelf: Shelf, unit: number, packed: number, profile: Profile, averages: Float64Array): number {
  const first = (shelf.kinds[unit] as number) * width
  const weights = weightsOf[profile]
  const lengths = lengthsOf[profile]
  let sum = 0
  for (let field = 0; field < width; field += 1) {
    const count = (packed >>> (6 * field)) & 63
    if (!count) continue
    const weight = weights[first + field] as number
    const b = lengths[field] as number
    const norm = 1 - b + (b * (shelf.lengths[unit * width + field] as number)) / (averages[first + field] as number)
    if (profile === 'articles') sum += (weight * count * (k1 + 1)) / (count + k1 * norm)
    else sum += (weight * count) / norm
  }
  return profile === 'articles' ? sum : (sum * (k1 + 1)) / (sum + k1)
}

/** Over units that have the field at all; 1 where none has. */
function averageLengths(shelf: Shelf): Float64Array {
  const averages = new Float64Array(kinds.length * width)
  for (let i = 0; i < averages.length; i += 1) averages[i] = (shelf.sums[i] as number) / (shelf.filled[i] as number) || 1
  return averages
}
