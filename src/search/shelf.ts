import { analyse } from './analysis.ts'
import { room } from './columns.ts'
import { type Document, fields, kinds } from './document.ts'
import { impact } from './impact.ts'
import type { Language } from './languages.ts'
import { norms } from './norms.ts'
import { units } from './passages.ts'
import { counted, Postings } from './postings.ts'
import type { Profile } from './profiles.ts'
import { Vocabulary } from './vocabulary.ts'

const width = fields.length
const dead = 0
/** Rows between two chances for others to run. */
const stepRows = 2000
/** Little words ("how do I") tell short texts apart; in longer ones they stand everywhere and are not kept. */
const shortText = 50

export type Rows = { first: number; readonly count: number }

/**
 * The documents of one language in columns. A unit (a document, or a passage of a long one) is a row; taking a document
 * off the shelf clears its access, and `compact` gives the room back.
 */
export class Shelf {
  readonly vocabulary: Vocabulary
  readonly postings = new Postings()
  owners: string[] = []
  access: Uint32Array = new Uint32Array(0)
  kinds: Uint8Array = new Uint8Array(0)
  /** Numbers of subject areas, as the core gives them; 0 for none. */
  areas: Uint16Array = new Uint16Array(0)
  lengths: Uint16Array = new Uint16Array(0)
  /** Sums of field lengths and numbers of units, by kind and field: the averages BM25 compares with. */
  readonly sums = new Float64Array(kinds.length * width)
  readonly filled = new Float64Array(kinds.length * width)
  removed = 0
  /** Rows that came or went since the last compaction. */
  loose = 0
  /** Grows with every document that comes or goes. */
  changes = 0
  /** Grows when rows have moved: scores counted meanwhile are void. */
  generation = 0
  readonly language: Language

  constructor(language: Language) {
    this.language = language
    this.vocabulary = new Vocabulary(language)
  }

  get size(): number {
    return this.owners.length
  }

  /** The rows of the document, one after another: the first, and how many. */
  add(document: Document, area = 0): Rows {
    this.changes += 1
    const first = this.owners.length
    const found = units(document)
    for (const [i, unit] of found.entries()) {
      const row = first + i
      this.#grow(row + 1)
      this.owners.push(document.id)
      this.access[row] = document.access
      this.kinds[row] = kinds.indexOf(document.kind)
      this.areas[row] = area
      const counts = new Map<number, number>()
      for (const [field, name] of fields.entries()) this.#read(unit[name], field, row, counts)
      for (const [term, packed] of counts) this.postings.append(term, row, packed)
    }
    this.loose += found.length
    return { first, count: found.length }
  }

  #read(text: string, field: number, row: number, counts: Map<number, number>): void {
    let length = 0
    if (text) {
      const words = analyse(text, this.language)
      for (const word of words) {
        if (word.little && words.length > shortText) continue
        const term = this.vocabulary.learn(word.raw, word.stem)
        counts.set(term, counted(counts.get(term) ?? 0, field))
        length += 1
      }
    }
    this.#measure(row, field, length, 1)
  }

  #measure(row: number, field: number, length: number, sign: 1 | -1): void {
    const at = (this.kinds[row] as number) * width + field
    this.lengths[row * width + field] = Math.min(length, 65535)
    this.sums[at] = (this.sums[at] as number) + sign * length
    if (length) this.filled[at] = (this.filled[at] as number) + sign
  }

  remove({ first, count }: Rows): void {
    this.changes += 1
    for (let row = first; row < first + count; row += 1) {
      for (let field = 0; field < width; field += 1) {
        const length = this.lengths[row * width + field] as number
        this.#measure(row, field, length, -1)
      }
      this.access[row] = dead
    }
    this.removed += count
    this.loose += count
  }

  /**
   * Drops dead rows and flattens the postings, a step at a time: what is asked meanwhile sees the old rows, and nothing may be added
   * or removed before the end. Returns where each old row went, -1 for nowhere.
   */
  *compacting(): Generator<void, Int32Array> {
    const place = new Int32Array(this.size)
    const owners: string[] = []
    const [access, kinds, areas] = [this.access.slice(), this.kinds.slice(), this.areas.slice()]
    const lengths = this.lengths.slice()
    for (let row = 0; row < this.size; row += 1) {
      if (row % stepRows === stepRows - 1) yield
      const next = owners.length
      place[row] = this.access[row] === dead ? -1 : next
      if (place[row] === -1) continue
      access[next] = this.access[row] as number
      kinds[next] = this.kinds[row] as number
      areas[next] = this.areas[row] as number
      for (let field = 0; field < width; field += 1)
        lengths[next * width + field] = this.lengths[row * width + field] as number
      owners.push(this.owners[row] as string)
    }
    const tables = { articles: norms(this, 'articles'), fixes: norms(this, 'fixes') }
    const give = (unit: number, packed: number, profile: Profile) =>
      impact({ kinds, lengths }, unit, packed, profile, tables[profile])
    const settle = yield* this.postings.compacting(this.vocabulary.size, place, give)
    settle()
    Object.assign(this, { owners, access, kinds, areas, lengths, removed: 0, loose: 0 })
    this.generation += 1
    return place
  }

  #grow(rows: number): void {
    this.access = room(this.access, rows)
    this.kinds = room(this.kinds, rows)
    this.areas = room(this.areas, rows)
    this.lengths = room(this.lengths, rows * width)
  }
}
