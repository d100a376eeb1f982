import { fields, kinds } from './document.ts'
import { lengthCounts, type Profile } from './profiles.ts'
import type { Shelf } from './shelf.ts'

const width = fields.length
/** Lengths below this are looked up. */
export const shortLength = 256

/** The length norm of BM25, 1 − b + b × length / average, by kind and field; averages are over units that have the field. */
export type Norms = Readonly<{ short: Float64Array; long(at: number, length: number): number }>

type Kept = { changes: number; norms: Norms }
const kept = new WeakMap<Shelf, Partial<Record<Profile, Kept>>>()

/** Made again when the documents have changed. */
export function norms(shelf: Shelf, profile: Profile): Norms {
  const own = kept.get(shelf) ?? {}
  kept.set(shelf, own)
  const known = own[profile]
  if (known?.changes === shelf.changes) return known.norms
  const made = make(shelf, profile)
  own[profile] = { changes: shelf.changes, norms: made }
  return made
}

function make(shelf: Shelf, profile: Profile): Norms {
  const held = fields.map((field) => lengthCounts[profile][field])
  const averages = Float64Array.from(shelf.sums, (sum, at) => sum / (shelf.filled[at] as number) || 1)
  const long = (at: number, length: number) => {
    const b = held[at % width] as number
    return 1 - b + (b * length) / (averages[at] as number)
  }
  const short = new Float64Array(kinds.length * width * shortLength)
  for (let at = 0; at < averages.length; at += 1)
    for (let length = 0; length < shortLength; length += 1)
      short[at * shortLength + length] = long(at, length)
  return { short, long }
}
