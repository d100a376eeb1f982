import { dimensions, dot, Encoder, type Weights } from './encoder.ts'
import type { Language } from './languages.ts'

/** Where the wordings that led to an article point on the whole. */
export type Direction = Readonly<{ root: string; vector: Float32Array }>

/** How near a text is to what led to each learned article: cosines, 0 and more. */
export type Near = Readonly<{ of(root: string): number | undefined; best: readonly [string, number][] }>

const proposed = 20

/** What links taught, as one process holds it. */
export class Learned {
  readonly version: number
  /** How near a new wording usually comes to its own article. */
  readonly typical: number
  #encoder: Encoder
  #places: Map<string, number>
  #roots: readonly string[]
  #vectors: readonly Float32Array[]

  constructor(version: number, weights: Weights, articles: readonly Direction[], typical: number) {
    this.version = version
    this.typical = typical
    this.#encoder = new Encoder(weights)
    this.#roots = articles.map(({ root }) => root)
    this.#vectors = articles.map(({ vector }) => vector)
    this.#places = new Map(articles.map(({ root }, i) => [root, i]))
  }

  /** Null when the text says nothing that was learned. */
  near(text: string, language: Language): Near | null {
    const meant = this.#encoder.encode(text, language)
    if (!meant || !this.#roots.length) return null
    const cosines = Float32Array.from(this.#vectors, (vector) => Math.max(0, dot(vector, meant)))
    const order = [...cosines.keys()].sort((x, y) => (cosines[y] as number) - (cosines[x] as number))
    return {
      of: (root) => {
        const place = this.#places.get(root)
        return place === undefined ? undefined : cosines[place]
      },
      best: order.slice(0, proposed).map((i) => [this.#roots[i] as string, cosines[i] as number]),
    }
  }
}

/** A direction as bytes, for a row of the database. */
export function packed(vector: Float32Array): string {
  return Buffer.from(Int8Array.from(vector, (value) => Math.round(value * 127)).buffer).toString('base64')
}

export function unpacked(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64')
  return Float32Array.from({ length: dimensions }, (_, d) => bytes.readInt8(d) / 127)
}
