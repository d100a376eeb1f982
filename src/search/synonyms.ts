import { stem } from './analysis.ts'
import type { Language } from './languages.ts'
import { spans } from './tokens.ts'

/** What a word that means the same counts, of what the word asked counts. */
const alike = 0.6
/** Sets of one language beyond this many are not read. */
export const mostSets = 2000

type Entry = readonly string[]
type Place = Readonly<{ set: number; entry: number }>

/** Sets of words that mean the same, for the articles of one language. An entry of several words stands when all of them are asked. */
export class Synonyms {
  #sets: Entry[][]
  #places = new Map<string, Place[]>()

  constructor(sets: readonly (readonly string[])[], language: Language) {
    this.#sets = sets
      .slice(0, mostSets)
      .map((words) =>
        words
          .map((word) => spans(word).map(({ raw }) => stem(raw, language)))
          .filter((stems) => stems.length > 0),
      )
    for (const [set, entries] of this.#sets.entries())
      for (const [entry, stems] of entries.entries())
        for (const one of new Set(stems)) {
          const known = this.#places.get(one)
          if (known) known.push({ set, entry })
          else this.#places.set(one, [{ set, entry }])
        }
  }

  /**
   * The stems that mean the same as those asked (with their weights), with theirs; and which of those asked stand in a set, so
   * that nobody mends them.
   */
  others(asked: ReadonlyMap<string, number>): { more: Map<string, number>; known: Set<string> } {
    const more = new Map<string, number>()
    const known = new Set<string>()
    if (!this.#places.size) return { more, known }
    for (const one of asked.keys())
      for (const { set, entry } of this.#places.get(one) ?? []) {
        const entries = this.#sets[set] as Entry[]
        const said = entries[entry] as Entry
        if (!said.every((part) => asked.has(part))) continue
        for (const part of said) known.add(part)
        const weight = alike * Math.min(...said.map((part) => asked.get(part) as number))
        for (const [i, other] of entries.entries()) {
          if (i === entry) continue
          for (const part of other)
            more.set(part, Math.max(more.get(part) ?? 0, weight / Math.sqrt(other.length)))
        }
      }
    return { more, known }
  }

  /** The words of a query and those that mean the same, as a text to mark hits by. */
  beside(text: string, language: Language): string {
    if (!this.#places.size) return ''
    const asked = new Map(spans(text).map(({ raw }) => [stem(raw, language), 1]))
    return [...this.others(asked).more.keys()].join(' ')
  }
}
