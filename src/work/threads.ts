import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Long reading away from the thread that answers people: each file of ours gets one thread with its own connection. */
export type Threads = Readonly<{
  /** What the thread of that file (from the root of the project, built with `answering`) says to a question; rejects past the deadline, ms. */
  ask<Answer>(
    file: string,
    question: unknown,
    options?: { deadline?: number; told?: (news: never) => void },
  ): Promise<Answer>
  close(): Promise<void>
}>

export type Said = { id: number; answer?: unknown; error?: string; news?: unknown }

type Waiting = {
  resolve: (answer: never) => void
  reject: (error: Error) => void
  told: ((news: never) => void) | undefined
  timer: NodeJS.Timeout
}
type Seat = { worker: Worker; waiting: Map<number, Waiting>; idle: NodeJS.Timeout | undefined }

/** A thread was given up because it took too long. */
export class Late extends Error {}

const DEADLINE = 10_000
/** A thread that nobody asked for so long gives its memory back, ms. */
const IDLE = 1_800_000
const MEMORY_MB = 1024

export function openThreads(url: string, root = process.cwd()): Threads {
  const seats = new Map<string, Seat>()
  const leaving = new Set<Promise<unknown>>()
  let ids = 0
  let closed = false

  function seatOf(file: string): Seat {
    const known = seats.get(file)
    if (known) return known
    const worker = new Worker(join(root, file), {
      execArgv: [],
      env: {},
      workerData: { url },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const seat: Seat = { worker, waiting: new Map(), idle: undefined }
    seats.set(file, seat)
    worker.on('message', (said: Said) => heard(file, seat, said))
    worker.on('error', (error) => end(file, seat, error as Error))
    worker.on('exit', () => end(file, seat, new Error(`${file} ended`)))
    return seat
  }

  function heard(file: string, seat: Seat, { id, answer, error, news }: Said): void {
    const one = seat.waiting.get(id)
    if (!one) return
    if (news !== undefined) {
      one.told?.(news as never)
      return
    }
    clearTimeout(one.timer)
    seat.waiting.delete(id)
    if (error === undefined) one.resolve(answer as never)
    else one.reject(new Error(error))
    if (seat.waiting.size) return
    seat.worker.unref()
    seat.idle = setTimeout(() => end(file, seat, new Error('idle')), IDLE).unref()
  }

  function end(file: string, seat: Seat, error: Error): void {
    if (seats.get(file) === seat) seats.delete(file)
    clearTimeout(seat.idle)
    for (const one of seat.waiting.values()) {
      clearTimeout(one.timer)
      one.reject(error)
    }
    seat.waiting.clear()
    const gone = seat.worker.terminate()
    leaving.add(gone)
    void gone.finally(() => leaving.delete(gone))
  }

  return {
    ask(file, question, { deadline = DEADLINE, told } = {}) {
      if (closed) return Promise.reject(new Error('closed'))
      const seat = seatOf(file)
      clearTimeout(seat.idle)
      seat.worker.ref()
      const id = ++ids
      return new Promise((resolve, reject) => {
        const late = () => end(file, seat, new Late(`${file} took longer than ${deadline} ms`))
        seat.waiting.set(id, { resolve, reject, told, timer: setTimeout(late, deadline) })
        seat.worker.postMessage({ id, question })
      })
    },
    async close() {
      closed = true
      for (const [file, seat] of [...seats]) end(file, seat, new Error('closed'))
      await Promise.all(leaving)
    },
  }
}
