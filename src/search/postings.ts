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
/** Postings between two chances for others to run. */
const stepPostings = 10_000

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

  /**
   * Writes everything into new flat arrays, a step at a time; what it returns puts them in place. `moved` maps old units to new
   * ones, -1 drops; order must be kept.
   */
  *compacting(
    terms: number,
    moved: Int32Array,
    give: (unit: number, packed: number, profile: Profile) => number,
  ): Generator<void, () => void> {
    let total = 0
    for (let term = 0; term < terms; term += 1) total += this.frequency(term)
    const starts = new Uint32Array(terms + 1)
    const units = new Uint32Array(total)
    const counts = new Uint32Array(total)
    const articles = new Float32Array(total)
    const fixes = new Float32Array(total)
    let at = 0
    let rested = 0
    for (let term = 0; term < terms; term += 1) {
      starts[term] = at
      for (const run of this.runs(term)) {
        for (let i = run.from; i < run.to; i += 1) {
          const unit = moved[run.units[i] as number] as number
          if (unit < 0) continue
          const packed = run.counts[i] as number
          units[at] = unit
          counts[at] = packed
          articles[at] = give(unit, packed, 'articles')
          fixes[at] = give(unit, packed, 'fixes')
          at += 1
        }
        if (at - rested > stepPostings) {
          rested = at
          yield
        }
      }
    }
    starts[terms] = at
    return () => {
      this.#starts = starts
      // Slices, so that the room of dropped units is given back.
      const tight = <A extends Uint32Array | Float32Array>(all: A) =>
        at === total ? all : (all.slice(0, at) as A)
      this.#units = tight(units)
      this.#counts = tight(counts)
      this.#impacts = { articles: tight(articles), fixes: tight(fixes) }
      this.#late = new Map()
    }
  }

  get waiting(): number {
    return this.#late.size
  }
}
