import { parentPort, workerData } from 'node:worker_threads'
import { openReader, type Reading } from '#db/open.ts'
import type { Said } from './threads.ts'

/**
 * The other side of `threads.ts`: answers every question of this thread, one after another, on a connection that cannot write.
 * `tell` reports on the way.
 */
export function answering<Question>(
  answer: (place: Reading, question: Question, tell: (news: unknown) => void) => Promise<unknown>,
): void {
  const place = openReader((workerData as { url: string }).url)
  const say = (said: Said) => parentPort?.postMessage(said)
  let last: Promise<void> = Promise.resolve()
  parentPort?.on('message', ({ id, question }: { id: number; question: Question }) => {
    const one = async () => {
      try {
        say({ id, answer: await answer(place, question, (news) => say({ id, news })) })
      } catch (error) {
        say({ id, error: error instanceof Error ? error.message : String(error) })
      }
    }
    last = last.then(one)
  })
}
