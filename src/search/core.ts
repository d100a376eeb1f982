import { blend } from './blending.ts'
import { breathe } from './breathing.ts'
import { type Document, type Kind, kinds } from './document.ts'
import { type Language, languageOf, languages } from './languages.ts'
import type { Learned } from './learned.ts'
import type { Profile } from './profiles.ts'
import { asked, type Query, terms } from './query.ts'
import type { Limits } from './rank.ts'
import { scored } from './scoring.ts'
import { giveBack } from './scratch.ts'
import { type Rows, Shelf } from './shelf.ts'
import type { Synonyms } from './synonyms.ts'

export interface Asking extends Query {
  profile: Profile
  access: number
  kinds?: readonly Kind[]
  /** Only documents of this subject area, by its id. */
  area?: string
  /** Only documents in this language. */
  only?: Language
  /** Languages the asker reads best; others rank lower by `foreign`. */
  prefer?: Language
  limit: number
}

export interface Hit {
  id: string
  score: number
  /** Score as a share of what the whole query would tell: comparable between queries. */
  fit: number
  /** Cosine to what led to the article by links, where enough of them taught it. */
  near?: number
  language: Language
}

interface Place {
  language: Language
  rows: Rows
  root: string | undefined
}

const foreign = 0.8
/** Passages of one document may stand together at the top. */
const unitsEach = 3
const compactAt = 0.2
const fewLoose = 200
const allKinds = (1 << kinds.length) - 1

/**
 * The ranking core of one process, in memory: a shelf a language. Documents are replaced by a tombstone and
 * an append; `tidy` compacts a shelf when a fifth of it has come or gone.
 */
export class Core {
  #shelves = new Map<Language, Shelf>(languages.map((language) => [language, new Shelf(language)]))
  #places = new Map<string, Place>()
  #roots = new Map<string, Set<string>>()
  #areas = new Map<string, number>()
  /** What links taught, once there is something. */
  learned: Learned | null = null
  /** Words that mean the same, by the language of the articles they stand in. */
  synonyms: ReadonlyMap<Language, Synonyms> = new Map()

  get size(): number {
    return this.#places.size
  }

  put(document: Document): void {
    this.remove(document.id)
    const language = languageOf(document.locale)
    const rows = this.#shelf(language).add(document, this.#areaOf(document.area))
    this.#places.set(document.id, { language, rows, root: document.root })
    if (document.root) {
      const same = this.#roots.get(document.root) ?? new Set()
      this.#roots.set(document.root, same.add(document.id))
    }
  }

  /** Areas are numbered in the order they are met, from 1. */
  #areaOf(id: string | null | undefined): number {
    if (!id) return 0
    const known = this.#areas.get(id) ?? this.#areas.size + 1
    this.#areas.set(id, known)
    return known
  }

  remove(id: string): void {
    const place = this.#places.get(id)
    if (!place) return
    const shelf = this.#shelf(place.language)
    shelf.remove(place.rows)
    this.#places.delete(id)
    this.#roots.get(place.root ?? '')?.delete(id)
  }

  /** After loading many documents: flat postings take a fraction of the memory. */
  compact(): void {
    for (const language of languages) {
      const steps = this.#compacting(language)
      while (!steps.next().done);
      this.#shelf(language).vocabulary.prepare()
    }
  }

  /** Compacts where much has come or gone, and lets others run meanwhile. Nothing may be put or removed before it is done. */
  async tidy(): Promise<void> {
    for (const language of languages) {
      const { loose, size } = this.#shelf(language)
      if (loose <= fewLoose || loose <= compactAt * size) continue
      for (const _ of this.#compacting(language)) await breathe()
      this.#shelf(language).vocabulary.prepare()
    }
  }

  *#compacting(language: Language): Generator<void, void> {
    const moved = yield* this.#shelf(language).compacting()
    for (const { language: own, rows } of this.#places.values())
      if (own === language) rows.first = moved[rows.first] as number
  }

  /** The documents that fit best, best first. */
  async ask(asking: Asking): Promise<Hit[]> {
    const words = asked(asking)
    const wanted = asking.kinds
      ? asking.kinds.reduce((bits, kind) => bits | (1 << kinds.indexOf(kind)), 0)
      : allKinds
    const area = asking.area === undefined ? 0 : this.#areas.get(asking.area)
    if (area === undefined) return []
    const limits = {
      area,
      profile: asking.profile,
      access: asking.access,
      kinds: wanted,
      places: asking.limit * unitsEach,
    }
    const found: Hit[] = []
    for (const [language, shelf] of this.#shelves) {
      if (shelf.size === 0 || (asking.only && asking.only !== language)) continue
      const meant = terms(words, shelf.vocabulary, language, this.synonyms.get(language))
      const { scratch, total } = await scored(shelf, meant, limits)
      const best = scratch.best(limits.places)
      giveBack(scratch)
      const ids = new Set<string>()
      const factor = asking.prefer && asking.prefer !== language ? foreign : 1
      for (const [i, unit] of best.units.entries()) {
        const id = shelf.owners[unit] as string
        if (ids.has(id) || ids.size === asking.limit) continue
        ids.add(id)
        const own = (best.scores[i] as number) * factor
        found.push({ id, score: own, fit: own / total, language })
      }
    }
    found.sort((x, y) => y.score - x.score)
    return this.#withLearned(found, asking, limits).slice(0, asking.limit)
  }

  /** Words that mean the same as some of a query's, in any language: to mark hits by. */
  beside(query: string): string {
    return [...this.synonyms].map(([language, synonyms]) => synonyms.beside(query, language)).join(' ')
  }

  /** A word half typed is not yet a wording: only whole questions are compared with what was learned. */
  #withLearned(found: Hit[], asking: Asking, limits: Limits): Hit[] {
    const { learned } = this
    if (!learned || asking.typing) return found
    const words = asking.subject ? `${asking.subject}\n${asking.text}` : asking.text
    const near = learned.near(words, asking.prefer ?? found[0]?.language ?? 'other')
    if (!near) return found
    return blend(found, near, learned.typical, {
      rootOf: (id) => this.#places.get(id)?.root,
      openOf: (root) => this.#openOf(root, asking, limits),
      factor: ({ language }) => (asking.prefer && asking.prefer !== language ? foreign : 1),
    })
  }

  #openOf(root: string, asking: Asking, limits: Limits): Pick<Hit, 'id' | 'language'> | undefined {
    const open: Pick<Hit, 'id' | 'language'>[] = []
    for (const id of this.#roots.get(root) ?? []) {
      const { language, rows } = this.#places.get(id) as Place
      const shelf = this.#shelf(language)
      const row = rows.first
      const isOpen = ((shelf.access[row] as number) & limits.access) !== 0
      if (asking.only && asking.only !== language) continue
      if (limits.area !== 0 && shelf.areas[row] !== limits.area) continue
      if (isOpen && ((1 << (shelf.kinds[row] as number)) & limits.kinds) !== 0) open.push({ id, language })
    }
    return open.find(({ language }) => language === asking.prefer) ?? open[0]
  }

  #shelf(language: Language): Shelf {
    return this.#shelves.get(language) as Shelf
  }
}
