import { dimensions } from './encoder.ts'

const temperature = 0.1
const negligible = 1e-4

/** The vectors of one batch of texts, with the length each had before it became 1, and what to change in them. */
export type Side = { vectors: Float32Array; changes: Float32Array; lengths: Float32Array }

export function side(batch: number): Side {
  const make = () => new Float32Array(batch * dimensions)
  return { vectors: make(), changes: make(), lengths: new Float32Array(batch) }
}

/**
 * In-batch contrast (van den Oord 2018, "InfoNCE"): each text should be nearer to its own other side than to those of the
 * others. Fills both sides' `changes` with the gradient; returns the loss summed over the batch.
 */
export function contrast(left: Side, right: Side, count: number): number {
  const a = left.vectors
  const b = right.vectors
  left.changes.fill(0)
  right.changes.fill(0)
  const near = new Float64Array(count)
  let loss = 0
  for (let x = 0; x < count; x += 1) {
    let highest = -Infinity
    for (let y = 0; y < count; y += 1) {
      let sum = 0
      for (let d = 0; d < dimensions; d += 1)
        sum += (a[x * dimensions + d] as number) * (b[y * dimensions + d] as number)
      near[y] = sum / temperature
      if ((near[y] as number) > highest) highest = near[y] as number
    }
    let total = 0
    for (let y = 0; y < count; y += 1) {
      near[y] = Math.exp((near[y] as number) - highest)
      total += near[y] as number
    }
    loss -= Math.log((near[x] as number) / total)
    for (let y = 0; y < count; y += 1) {
      const pull = ((near[y] as number) / total - (x === y ? 1 : 0)) / temperature
      if (Math.abs(pull) > negligible) move(left, right, x * dimensions, y * dimensions, pull)
    }
  }
  straighten(left, count)
  straighten(right, count)
  return loss
}

function move(left: Side, right: Side, x: number, y: number, pull: number): void {
  const { vectors: a, changes: da } = left
  const { vectors: b, changes: db } = right
  for (let d = 0; d < dimensions; d += 1) {
    da[x + d] = (da[x + d] as number) + pull * (b[y + d] as number)
    db[y + d] = (db[y + d] as number) + pull * (a[x + d] as number)
  }
}

/** From the vector of length 1 back to the sum it came from: what points along the vector changes nothing. */
function straighten({ vectors, changes, lengths }: Side, count: number): void {
  for (let x = 0; x < count; x += 1) {
    const from = x * dimensions
    let along = 0
    for (let d = 0; d < dimensions; d += 1)
      along += (vectors[from + d] as number) * (changes[from + d] as number)
    const length = lengths[x] as number
    for (let d = 0; d < dimensions; d += 1)
      changes[from + d] = ((changes[from + d] as number) - along * (vectors[from + d] as number)) / length
  }
}
