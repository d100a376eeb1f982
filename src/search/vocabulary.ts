import { stem } from './analysis.ts'
import type { Language } from './languages.ts'
import { Repair, shortest } from './repair.ts'

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
    if (this.#sorted.length !== this.#words.length) {
      this.#sorted = this.#words
        .map((_, id) => id)
        .sort((a, b) => ((this.#words[a] as string) < (this.#words[b] as string) ? -1 : 1))
    }
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#words[this.#sorted[middle] as number] as string) < prefix) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let i = low; i < this.#sorted.length && found.length < 2000; i += 1) {
      const id = this.#sorted[i] as number
      if (!(this.#words[id] as string).startsWith(prefix)) break
      found.push(id)
    }
    found.sort((a, b) => (this.#seen[b] as number) - (this.#seen[a] as number))
    return [...new Set(found.map((id) => this.#termOf[id] as number))].slice(0, limit)
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
