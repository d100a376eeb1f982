/** A drawing thread: what a picture says in, a PNG out. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { type Card, drawCard, type Letters } from './card.ts'

const { letters: path } = workerData as { letters: string }
const letters = JSON.parse(readFileSync(path, 'utf8')) as Letters

parentPort?.on('message', ({ id, card }: { id: number; card: Card }) => {
  parentPort?.postMessage({ id, png: drawCard(letters, card) })
})
