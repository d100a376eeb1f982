import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Fault } from './caps.ts'
import { asText, type Order, type Rendered } from './render.ts'
import type { Task } from './worker.ts'

export type Pool = {
  /** Never rejects: a text that cannot be rendered in time comes back escaped, with `fault` saying why. */
  render(markdown: string, order: Order): Promise<Rendered>
  /** What is under way comes back escaped; resolves when the threads are gone. */
  close(): Promise<void>
}

export type PoolSettings = {
  /** Threads, started when first needed. */
  size?: number
  /** Milliseconds a short text may take, counted from when a thread has it; long texts get `perKilobyte` more for each. */
  deadline?: number
  perKilobyte?: number
  /** The folder that holds `src`: a built server bundles this module, so its own address does not lead there. */
  root?: string
}

declare module '#work/verb.ts' {
  interface Prepare {
    readonly render: Pool['render']
  }
}

type Job = { task: Task; starts: number; done: (rendered: Rendered) => void }
type Seat = { worker: Worker; ready: boolean; job: Job | null; timer: NodeJS.Timeout | undefined }

/** A text that was in the thread when it died is not tried again; one that never reached it is, this often. */
const STARTS = 3

export function openPool({
  size = 2,
  deadline = 1000,
  perKilobyte = 25,
  root = process.cwd(),
}: PoolSettings = {}): Pool {
  const path = join(root, 'src/markdown/worker.ts')
  const waiting: Job[] = []
  const seats = new Set<Seat>()
  const leaving = new Set<Promise<number>>()
  let tasks = 0
  let closed = false

  function next(): void {
    for (const seat of seats) if (seat.ready && !seat.job) give(seat)
    const idle = [...seats].filter((seat) => !seat.job).length
    if (!closed && waiting.length > idle && seats.size < size) start()
  }

  function give(seat: Seat): void {
    const job = waiting.shift()
    if (!job) {
      seat.worker.unref()
      return
    }
    seat.job = job
    const kilobytes = job.task.markdown.length / 1024
    seat.timer = setTimeout(() => fail(seat, 'deadline'), deadline + kilobytes * perKilobyte)
    seat.worker.postMessage(job.task)
  }

  function start(): void {
    const worker = new Worker(path, {
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 256, stackSizeMb: 8 },
    })
    const seat: Seat = { worker, ready: false, job: null, timer: undefined }
    seats.add(seat)
    worker.on('message', (message: 'ready' | { id: number; rendered: Rendered }) => {
      if (message === 'ready') seat.ready = true
      else if (seat.job?.task.id === message.id) finish(seat, message.rendered)
      next()
    })
    worker.on('error', () => fail(seat, 'crash'))
    worker.on('exit', () => fail(seat, 'crash'))
  }

  function finish(seat: Seat, rendered: Rendered): void {
    const job = seat.job
    clearTimeout(seat.timer)
    seat.job = null
    job?.done(rendered)
  }

  function fail(seat: Seat, fault: Fault): void {
    if (!seats.delete(seat)) return
    const gone = seat.worker.terminate()
    leaving.add(gone)
    void gone.then(() => leaving.delete(gone))
    if (seat.job) finish(seat, asText(seat.job.task.markdown, fault))
    else if (!seat.ready) giveUp(fault)
    next()
  }

  /** The thread did not even start: the first in the queue has had one of its chances. */
  function giveUp(fault: Fault): void {
    const [job] = waiting
    if (job && ++job.starts >= STARTS) waiting.shift()?.done(asText(job.task.markdown, fault))
  }

  return {
    render(markdown, order) {
      if (closed) return Promise.resolve(asText(markdown, 'crash'))
      return new Promise((done) => {
        for (const seat of seats) seat.worker.ref()
        waiting.push({ task: { id: ++tasks, markdown, order }, starts: 0, done })
        next()
      })
    },
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.done(asText(job.task.markdown, 'crash'))
      for (const seat of [...seats]) fail(seat, 'crash')
      await Promise.all(leaving)
    },
  }
}
