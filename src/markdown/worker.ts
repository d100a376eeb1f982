/** A rendering thread: one text in, one result out. It has no database, no network and nothing worth stealing. */
import { parentPort } from 'node:worker_threads'
import { type Order, render } from './render.ts'

export type Task = { id: number; markdown: string; order: Order }

parentPort?.on('message', ({ id, markdown, order }: Task) => {
  parentPort?.postMessage({ id, rendered: render(markdown, order) })
})
parentPort?.postMessage('ready')
