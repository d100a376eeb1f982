import { breathe } from './breathing.ts'
import { impact, mostGiven } from './impact.ts'
import { norms } from './norms.ts'
import type { Run } from './postings.ts'
import type { Profile } from './profiles.ts'
import type { Terms } from './query.ts'
import type { Scratch } from './scratch.ts'
import type { Shelf } from './shelf.ts'

/** A long text is asked by its most telling words: the rest are in every document. */
const most = 32

export interface Limits {
  profile: Profile
  /** Audiences the asker belongs to; a document without one of them is passed over before it is scored. */
  access: number
  /** Bits of `kinds` wanted. */
  kinds: number
  /** The number of the only subject area wanted; 0 for any. */
  area: number
  /** How many units must be ranked rightly. */
  places: number
}

/** A unit that holds all words of a query gains this share over one that holds a single telling word. */
const together = 0.3
/** Shares of the telling that are left when it is asked whether a unit that has nothing yet can still come far enough. */
const looks = [0.6, 0.4, 0.2, 0]

/** How much a term tells: rare terms tell more. */
export function idf(shelf: Shelf, term: number): number {
  const n = shelf.postings.frequency(term)
  return Math.log(1 + (shelf.size - n + 0.5) / (n + 0.5))
}

/** What a word would tell that no document holds. */
const rarest = (shelf: Shelf) => Math.log(1 + (shelf.size + 0.5) / 0.5)

/**
 * Scores the units that hold a term into `scratch`; lets others run in between. Returns what every word of the query would tell: a
 * score divided by it says how well a unit fits, whatever the query's length.
 */
export async function score(
  shelf: Shelf,
  { terms, unknown }: Terms,
  limits: Limits,
  scratch: Scratch,
): Promise<number> {
  const telling = terms
    .map(({ term, weight }) => ({ term, tells: weight * idf(shelf, term) }))
    .sort((x, y) => y.tells - x.tells)
    .slice(0, most)
  const known = telling.reduce((sum, { tells }) => sum + tells, 0)
  let left = known
  let looked = 0
  let open = true
  for (const { term, tells } of telling) {
    if (open && left <= (looks[looked] as number) * known) {
      while (left <= (looks[looked] as number) * known) looked += 1
      // The best keep at least this much when it is weighed how many words they hold; the others gain nothing by it.
      const kept = (scratch.best(limits.places).scores[limits.places - 1] ?? 0) * (1 - together)
      open = left * mostGiven[limits.profile] >= kept
    }
    for (const run of shelf.postings.runs(term)) gather(shelf, run, tells, limits, scratch, open)
    left -= tells
    await breathe()
  }
  const { sums, touched, count } = scratch
  for (let i = 0; i < count; i += 1) {
    const at = 2 * (touched[i] as number)
    sums[at] = (sums[at] as number) * (1 - together + (together * (sums[at + 1] as number)) / known)
  }
  return known + unknown * rarest(shelf)
}

/** Adds what one run of a term gives; unless `open`, only to units that have something. This loop is where the time goes. */
function gather(
  shelf: Shelf,
  { units, counts, impacts, from, to }: Run,
  tells: number,
  { access: mask, kinds: wanted, area, profile }: Limits,
  scratch: Scratch,
  open: boolean,
): void {
  const { access, kinds, areas } = shelf
  const { sums, touched } = scratch
  const given = impacts?.[profile]
  const table = norms(shelf, profile)
  let count = scratch.count
  for (let i = from; i < to; i += 1) {
    const unit = units[i] as number
    const at = 2 * unit
    const before = sums[at] as number
    if (before === 0) {
      if (!open || ((access[unit] as number) & mask) === 0 || ((1 << (kinds[unit] as number)) & wanted) === 0)
        continue
      if (area !== 0 && areas[unit] !== area) continue
      touched[count] = unit
      count += 1
    }
    const own = given ? (given[i] as number) : impact(shelf, unit, counts[i] as number, profile, table)
    sums[at] = before + tells * own
    sums[at + 1] = (sums[at + 1] as number) + tells
  }
  scratch.count = count
}
