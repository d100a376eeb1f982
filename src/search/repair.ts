/**
 * Words one edit away, by one-letter deletions: two words within one insertion, deletion,
 * replacement or swap of neighbours share at least one of the strings left when a letter (or none)
 * is taken out. Hashes and word ids are sorted into one array of doubles, 8 bytes an entry.
 */
export const shortest = 4
const span = 2 ** 21

export class Repair {
  #entries = new Float64Array(0)
  #covered = 0
  #words: readonly string[]

  constructor(words: readonly string[]) {
    this.#words = words
  }

  /** Vocabulary ids of words within one edit, at most `limit` of those first in `order`. */
  near(word: string, limit: number, order: (id: number) => number): number[] {
    this.prepare()
    const candidates = new Set<number>()
    for (const key of keys(word)) this.#collect(key, candidates)
    const found = [...candidates].filter((id) => withinOneEdit(word, this.#words[id] as string))
    return found.sort((a, b) => order(b) - order(a)).slice(0, limit)
  }

  #collect(key: number, into: Set<number>): void {
    const entries = this.#entries
    let low = 0
    let high = entries.length
    const wanted = key * span
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((entries[middle] as number) < wanted) low = middle + 1
      else high = middle
    }
    for (let i = low; i < entries.length; i += 1) {
      const id = (entries[i] as number) - wanted
      if (id >= span) break
      into.add(id)
    }
    // Words that came since the last sort are few: they are compared one by one.
    for (let id = this.#covered; id < this.#words.length; id += 1) into.add(id)
  }

  prepare(): void {
    const behind = this.#words.length - this.#covered
    if (this.#covered > 0 && behind < Math.max(512, this.#words.length / 16)) return
    const entries: number[] = []
    const end = Math.min(this.#words.length, span)
    for (let id = 0; id < end; id += 1) {
      const word = this.#words[id] as string
      if (word.length < shortest - 1) continue
      for (const key of keys(word)) entries.push(key * span + id)
    }
    this.#entries = Float64Array.from(entries).sort()
    this.#covered = this.#words.length
  }
}

function* keys(word: string): Generator<number> {
  yield hash(word, -1)
  for (let i = 0; i < word.length; i += 1) if (word[i] !== word[i + 1]) yield hash(word, i)
}

/** 32-bit FNV-1a of a word without the letter at `skip`. */
function hash(word: string, skip: number): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i += 1) {
    if (i !== skip) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  }
  return h >>> 0
}

/** One insertion, deletion, replacement, or two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i)
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
  if (a.slice(i + 1) === b.slice(i + 1)) return true
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}
