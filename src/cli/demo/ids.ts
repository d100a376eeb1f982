import { createHash } from 'node:crypto'
import type { StoryClock } from './play.ts'

/** UUIDv7 of the story's own time, the same for the same seed: a story told twice gives the same addresses. */
export function storyIds(seed: string, clock: StoryClock): () => string {
  let made = 0
  return () => {
    made += 1
    const time = clock.now.toString(16).padStart(12, '0')
    const random = createHash('sha256').update(`${seed}:${made}`).digest('hex')
    const count = (made % 4096).toString(16).padStart(3, '0')
    const variant = '89ab'[Number.parseInt(random[0] ?? '0', 16) % 4]
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${random.slice(1, 4)}-${random.slice(4, 16)}`
  }
}
