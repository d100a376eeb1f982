import type { Terms } from './query.ts'
import { type Limits, score } from './rank.ts'
import { borrow, type Scratch } from './scratch.ts'
import type { Shelf } from './shelf.ts'

/** Once more when the shelf was compacted while the ranking let others run. */
export async function scored(
  shelf: Shelf,
  words: Terms,
  limits: Limits,
): Promise<{ scratch: Scratch; total: number }> {
  const scratch = borrow(shelf.size)
  for (;;) {
    const { generation } = shelf
    const total = await score(shelf, words, limits, scratch.ready(shelf.size))
    if (generation === shelf.generation) return { scratch, total }
  }
}
