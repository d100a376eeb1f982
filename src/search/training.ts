import { contrast, type Side, side } from './contrast.ts'
import { dice, shuffle } from './dice.ts'
import { dimensions, type Weights } from './encoder.ts'
import { features } from './features.ts'
import type { Language } from './languages.ts'

/** Something people wrote or read about one article: a linked customer's wording, or the article's own title. */
export type View = Readonly<{ article: string; text: string; language: Language }>

const batchSize = 64
const rate = 0.1
/** Share of a text's features left out in each step, so that no single word decides. */
const left = 0.2
/** What stands in one text only teaches nothing about another. */
const seenAtLeast = 2
const mostFeatures = 40_000
/** How many steps in all: small sets are gone through more often. */
const wantedPairs = 60_000
const rounds = { least: 4, most: 20 }
const start = 0.1

/** Learns from texts that belong together. The same texts and seed give the same weights. */
export function train(views: readonly View[], seed = 1): Weights {
  const roll = dice(seed)
  const { hashes, texts } = vocabulary(views)
  const vectors = new Float32Array(hashes.length * dimensions).map(() => (roll() * 2 - 1) * start)
  const moved = new Float32Array(hashes.length)
  const others = byArticle(views)
  const able = views.map((_, i) => i).filter((i) => (others.get(article(views, i))?.length ?? 0) > 1)
  const times = Math.min(
    rounds.most,
    Math.max(rounds.least, Math.round(wantedPairs / Math.max(1, able.length))),
  )
  const [one, two] = [side(batchSize), side(batchSize)]
  for (let round = 0; round < times; round += 1) {
    const step = rate * (1 - (0.8 * round) / times)
    for (const batch of batches(shuffle([...able], roll), views)) {
      const mine = batch.map((i) => thinned(texts[i] as Uint32Array, roll))
      const theirs = batch.map((i) => thinned(texts[other(others, views, i, roll)] as Uint32Array, roll))
      fill(one, mine, vectors)
      fill(two, theirs, vectors)
      contrast(one, two, batch.length)
      change(vectors, moved, one, mine, step)
      change(vectors, moved, two, theirs, step)
    }
  }
  return asBytes(hashes, vectors)
}

const article = (views: readonly View[], i: number) => (views[i] as View).article

/** The features worth a vector, commonest first, and each text as places among them. */
function vocabulary(views: readonly View[]): { hashes: Uint32Array; texts: Uint32Array[] } {
  const all = views.map(({ text, language }) => features(text, language))
  const seen = new Map<number, number>()
  for (const one of all) for (const hash of new Set(one)) seen.set(hash, (seen.get(hash) ?? 0) + 1)
  const kept = [...seen]
    .filter(([, times]) => times >= seenAtLeast)
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, mostFeatures)
  const place = new Map(kept.map(([hash], i) => [hash, i]))
  const texts = all.map((one) => Uint32Array.from([...one].flatMap((hash) => place.get(hash) ?? [])))
  return { hashes: Uint32Array.from(kept, ([hash]) => hash), texts }
}

function byArticle(views: readonly View[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [i, view] of views.entries()) {
    const same = found.get(view.article)
    if (same) same.push(i)
    else found.set(view.article, [i])
  }
  return found
}

/** Groups in which no article stands twice: two texts of one article must not push each other away. */
function* batches(order: readonly number[], views: readonly View[]): Generator<number[]> {
  let waiting: number[] = [...order]
  while (waiting.length > 1) {
    const batch: number[] = []
    const articles = new Set<string>()
    const later: number[] = []
    let at = 0
    for (; at < waiting.length && batch.length < batchSize && later.length < batchSize * 4; at += 1) {
      const i = waiting[at] as number
      const name = article(views, i)
      if (articles.has(name)) later.push(i)
      else {
        articles.add(name)
        batch.push(i)
      }
    }
    if (batch.length < 2) return
    yield batch
    waiting = [...later, ...waiting.slice(at)]
  }
}

function other(others: Map<string, number[]>, views: readonly View[], i: number, roll: () => number): number {
  const same = others.get(article(views, i)) as number[]
  const picked = same[Math.floor(roll() * (same.length - 1))] as number
  return picked === i ? (same.at(-1) as number) : picked
}

function thinned(text: Uint32Array, roll: () => number): Uint32Array {
  const some = text.filter(() => roll() >= left)
  return some.length ? some : text
}

function fill({ vectors: into, lengths }: Side, texts: readonly Uint32Array[], vectors: Float32Array): void {
  for (const [x, text] of texts.entries()) {
    const from = x * dimensions
    into.fill(0, from, from + dimensions)
    for (const id of text) {
      const row = id * dimensions
      for (let d = 0; d < dimensions; d += 1)
        into[from + d] = (into[from + d] as number) + (vectors[row + d] as number)
    }
    let square = 0
    for (let d = 0; d < dimensions; d += 1) square += (into[from + d] as number) ** 2
    const length = Math.sqrt(square) || 1
    for (let d = 0; d < dimensions; d += 1) into[from + d] = (into[from + d] as number) / length
    lengths[x] = length
  }
}

/** One step for each feature of each text, smaller the more it has moved (Duchi 2011, "Adagrad", one sum a feature). */
function change(
  vectors: Float32Array,
  moved: Float32Array,
  { changes }: Side,
  texts: readonly Uint32Array[],
  step: number,
): void {
  for (const [x, text] of texts.entries()) {
    const from = x * dimensions
    let size = 0
    for (let d = 0; d < dimensions; d += 1) size += (changes[from + d] as number) ** 2
    size /= dimensions
    for (const id of text) {
      moved[id] = (moved[id] as number) + size
      const by = step / Math.sqrt((moved[id] as number) + 1e-10)
      const row = id * dimensions
      for (let d = 0; d < dimensions; d += 1)
        vectors[row + d] = (vectors[row + d] as number) - by * (changes[from + d] as number)
    }
  }
}

function asBytes(hashes: Uint32Array, vectors: Float32Array): Weights {
  const scales = new Float32Array(hashes.length)
  const bytes = new Int8Array(vectors.length)
  for (let id = 0; id < hashes.length; id += 1) {
    const row = vectors.subarray(id * dimensions, (id + 1) * dimensions)
    let most = 0
    for (const value of row) most = Math.max(most, Math.abs(value))
    scales[id] = most / 127 || 1
    for (let d = 0; d < dimensions; d += 1)
      bytes[id * dimensions + d] = Math.round((row[d] as number) / (scales[id] as number))
  }
  return { hashes, scales, bytes }
}
