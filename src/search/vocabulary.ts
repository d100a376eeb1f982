import { stem } from './analysis.ts'
import type { Language } from './languages.ts'
import { Repair, shortest } from './repair.ts'

const mostBeginnings = 2000
const unsorted = 512

/** The words of one language's documents: raw as typed (for beginnings and repair) and the terms (stems) they are indexed under. */
export class Vocabulary {
  #terms = new Map<string, number>()
  #raw = new Map<string, number>()
  #words: string[] = []
  #termOf: number[] = []
  #seen: number[] = []
  #sorted: number[] = []
  #repair = new Repair(this.#words)
  #language: Language

  constructor(language: Language) {
    this.#language = language
  }

  get size(): number {
    return this.#terms.size
  }

  term(stem: string): number | undefined {
    return this.#terms.get(stem)
  }

  /** The term of a word in a document, made when it is new. */
  learn(raw: string, stem: string): number {
    const known = this.#raw.get(raw)
    if (known !== undefined) {
      this.#seen[known] = (this.#seen[known] as number) + 1
      return this.#termOf[known] as number
    }
    let term = this.#terms.get(stem)
    if (term === undefined) {
      term = this.#terms.size
      this.#terms.set(stem, term)
    }
    this.#raw.set(raw, this.#words.length)
    this.#words.push(raw)
    this.#termOf.push(term)
    this.#seen.push(1)
    return term
  }

  /** Terms of words that begin so, the commonest first. */
  beginning(prefix: string, limit: number): number[] {
    this.#sort()
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#words[this.#sorted[middle] as number] as string) < prefix) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let i = low; i < this.#sorted.length && found.length < mostBeginnings; i += 1) {
      const id = this.#sorted[i] as number
      if (!(this.#words[id] as string).startsWith(prefix)) break
      found.push(id)
    }
    for (let id = this.#sorted.length; id < this.#words.length; id += 1) {
      if ((this.#words[id] as string).startsWith(prefix)) found.push(id)
    }
    found.sort((a, b) => (this.#seen[b] as number) - (this.#seen[a] as number))
    return [...new Set(found.map((id) => this.#termOf[id] as number))].slice(0, limit)
  }

  /** Sorts and hashes what the first question would otherwise wait for. */
  prepare(): void {
    this.#sort()
    this.#repair.prepare()
  }

  /** New words are few against the old: they wait unsorted and are looked through one by one. */
  #sort(): void {
    const behind = this.#words.length - this.#sorted.length
    if (behind <= Math.max(unsorted, this.#words.length / 16)) return
    const words = this.#words
    this.#sorted = words
      .map((_, id) => id)
      .sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1))
  }

  /** Terms of up to three known words one edit away from a word nobody wrote here, likeliest first. */
  repaired(raw: string): number[] {
    if (raw.length < shortest || this.#raw.has(raw)) return []
    const near = this.#repair.near(raw, 3, (id) => this.#seen[id] as number)
    return [...new Set(near.map((id) => this.#termOf[id] as number))]
  }

  stem(raw: string): string {
    return stem(raw, this.#language)
  }
}
