import type { Profile } from './profiles.ts'

/** What each posting gives, counted when they were last compacted. */
export type Impacts = Record<Profile, Float32Array>

/** Where a term stands: units in rising order beside how often in each field, six bits a field. */
export interface Run {
  units: Uint32Array | readonly number[]
  counts: Uint32Array | readonly number[]
  impacts?: Impacts
  from: number
  to: number
}

interface Late {
  units: number[]
  counts: number[]
}

const none = new Uint32Array(0)
/** Six bits a field; more than 63 of a word in one field rank as 63. */
const bits = 6
const most = 63

export function counted(packed: number, field: number): number {
  const at = bits * field
  return ((packed >>> at) & most) === most ? packed : packed + (1 << at)
}

/**
 * Term → units. Most live in four flat arrays (16 bytes each); what was appended since the last
 * compaction waits in small lists beside them.
 */
export class Postings {
  #starts = none
  #units = none
  #counts = none
  #impacts: Impacts = { articles: new Float32Array(0), fixes: new Float32Array(0) }
  #late = new Map<number, Late>()

  append(term: number, unit: number, packed: number): void {
    const late = this.#late.get(term)
    if (late) {
      late.units.push(unit)
      late.counts.push(packed)
    } else this.#late.set(term, { units: [unit], counts: [packed] })
  }

  runs(term: number): Run[] {
    const found: Run[] = []
    const from = this.#starts[term] ?? 0
    const to = this.#starts[term + 1] ?? from
    if (to > from) found.push({ units: this.#units, counts: this.#counts, impacts: this.#impacts, from, to })
    const late = this.#late.get(term)
    if (late) found.push({ units: late.units, counts: late.counts, from: 0, to: late.units.length })
    return found
  }

  frequency(term: number): number {
    const flat = (this.#starts[term + 1] ?? 0) - (this.#starts[term] ?? 0)
    return Math.max(flat, 0) + (this.#late.get(term)?.units.length ?? 0)
  }

  /** Rewrites everything into the flat arrays. `place` maps old units to new ones, -1 drops; order must be kept. */
  compact(
    terms: number,
    place: Int32Array,
    give: (unit: number, packed: number, profile: Profile) => number,
  ): void {
    let total = 0
    for (let term = 0; term < terms; term += 1) total += this.frequency(term)
    const starts = new Uint32Array(terms + 1)
    const units = new Uint32Array(total)
    const counts = new Uint32Array(total)
    let at = 0
    for (let term = 0; term < terms; term += 1) {
      starts[term] = at
      for (const run of this.runs(term)) {
        for (let i = run.from; i < run.to; i += 1) {
          const unit = place[run.units[i] as number] as number
          if (unit < 0) continue
          units[at] = unit
          counts[at] = run.counts[i] as number
          at += 1
        }
      }
    }
    starts[terms] = at
    this.#starts = starts
    // Slices, so that the room of dropped units is given back.
    this.#units = at === total ? units : units.slice(0, at)
    this.#counts = at === total ? counts : counts.slice(0, at)
    this.#late = new Map()
    const given = (profile: Profile) =>
      Float32Array.from(this.#units, (unit, i) => give(unit, this.#counts[i] as number, profile))
    this.#impacts = { articles: given('articles'), fixes: given('fixes') }
  }

  get waiting(): number {
    return this.#late.size
  }
}
