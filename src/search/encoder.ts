import { features } from './features.ts'
import type { Language } from './languages.ts'

export const dimensions = 100

/** What was learned of words: a hash each, and its vector as bytes times its own scale. */
export type Weights = Readonly<{ hashes: Uint32Array; scales: Float32Array; bytes: Int8Array }>

/** Turns a text into a direction: the mean of the vectors of its words, pairs of words and pieces, of length 1. */
export class Encoder {
  #weights: Weights
  /** Open addressing over the hashes: the row + 1, 0 for nothing. */
  #slots: Uint32Array
  #mask: number

  constructor(weights: Weights) {
    this.#weights = weights
    let size = 1024
    while (size < weights.hashes.length * 2) size *= 2
    this.#mask = size - 1
    this.#slots = new Uint32Array(size)
    for (const [row, hash] of weights.hashes.entries()) {
      let at = hash & this.#mask
      while (this.#slots[at] !== 0) at = (at + 1) & this.#mask
      this.#slots[at] = row + 1
    }
  }

  /** Null when nothing in the text was ever learned. */
  encode(text: string, language: Language): Float32Array | null {
    const { scales, bytes } = this.#weights
    const sum = new Float32Array(dimensions)
    let known = 0
    for (const hash of features(text, language)) {
      const row = this.#find(hash)
      if (row < 0) continue
      known += 1
      const scale = scales[row] as number
      const from = row * dimensions
      for (let d = 0; d < dimensions; d += 1)
        sum[d] = (sum[d] as number) + scale * (bytes[from + d] as number)
    }
    return known > 0 ? unit(sum) : null
  }

  #find(hash: number): number {
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const row = (this.#slots[at] as number) - 1
      if (row < 0 || this.#weights.hashes[row] === hash) return row
    }
  }
}

/** Of length 1, in place; a vector of nothing stays. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector))
  if (length > 0) for (let d = 0; d < vector.length; d += 1) vector[d] = (vector[d] as number) / length
  return vector
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let d = 0; d < a.length; d += 1) sum += (a[d] as number) * (b[d] as number)
  return sum
}
