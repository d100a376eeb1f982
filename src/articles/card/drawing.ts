import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Card } from './card.ts'

/** Pictures kept, and how long one may take to draw, ms. */
const MOST = 200
const DEADLINE = 5000
/** The thread goes when nothing was asked of it for so long, ms. */
const IDLE = 30_000

const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
const waiting = new Map<number, (png: Uint8Array<ArrayBuffer> | Error) => void>()
let thread: Worker | null = null
let idle: NodeJS.Timeout | undefined
let asked = 0

/** What a picture is kept under: the same words make the same picture. */
export function cardTag(card: Card): string {
  const { title, area, company, host, hue } = card
  return createHash('sha256')
    .update(JSON.stringify([1, title, area, company, host, hue]))
    .digest('base64url')
    .slice(0, 16)
}

/** The picture as a PNG, drawn in a thread of its own the first time. Rejects when the thread does not answer. */
export function pictureOf(card: Card, root = process.cwd()): Promise<Uint8Array<ArrayBuffer>> {
  const tag = cardTag(card)
  const known = kept.get(tag)
  kept.delete(tag)
  const picture = known ?? draw(card, root)
  kept.set(tag, picture)
  picture.catch(() => kept.delete(tag))
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest) kept.delete(oldest)
  return picture
}

function draw(card: Card, root: string): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  asked += 1
  const id = asked
  const late = setTimeout(() => answer(id, new Error('the picture took too long')), DEADLINE)
  waiting.set(id, (png) => {
    clearTimeout(late)
    if (png instanceof Error) reject(png)
    else resolve(png)
  })
  thread ??= start(root)
  thread.postMessage({ id, card })
  clearTimeout(idle)
  idle = setTimeout(() => void thread?.terminate(), IDLE).unref()
  return promise
}

function start(root: string): Worker {
  const worker = new Worker(join(root, 'src/articles/card/worker.ts'), {
    execArgv: [],
    env: {},
    workerData: { letters: join(root, 'src/assets/fonts/letters.json') },
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  })
  worker.unref()
  worker.on('message', ({ id, png }: { id: number; png: Uint8Array<ArrayBuffer> }) => answer(id, png))
  const gone = (error?: Error) => {
    if (thread === worker) thread = null
    for (const id of [...waiting.keys()]) answer(id, error ?? new Error('the drawing thread ended'))
  }
  worker.on('error', gone)
  worker.on('exit', () => gone())
  return worker
}

function answer(id: number, png: Uint8Array<ArrayBuffer> | Error): void {
  waiting.get(id)?.(png)
  waiting.delete(id)
}
