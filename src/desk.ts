import { mkdirSync } from 'node:fs'
import pino from 'pino'
import { type Config, readConfig } from './config.ts'
import { openDatabase } from './db/open.ts'
import { followers } from './followers.ts'
import { startRunner } from './jobs/runner.ts'
import { jobs } from './jobs.ts'
import { openPool } from './markdown/pool.ts'
import { hashPassword } from './people/passwords.ts'
import type { Acting } from './work/act.ts'
import type { Desk } from './work/desk.ts'
import { newId } from './work/id.ts'
import { startTail } from './work/tail.ts'
import { openThreads } from './work/threads.ts'

type Options = Readonly<{
  config?: Config
  clock?: () => number
  newId?: () => string
  /** False: this process only acts (the command line beside a running server); others follow. Default true. */
  follows?: boolean
  /** False: no jobs run in this process. Default as `follows`. */
  works?: boolean
}>

const redact = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  '*.password',
  '*.token',
  '*.secret',
  '*.authorization',
  '*.cookie',
]

/** Opens the desk: database, log, followers and jobs of one process. The schema must be up to date. */
export async function openDesk(options: Options = {}): Promise<Desk> {
  const config = options.config ?? readConfig()
  const follows = options.follows ?? true
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  // On the command line stdout belongs to the answer.
  const log = pino(
    { level: config.logLevel, redact, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(follows ? 1 : 2),
  )
  const place = openDatabase(config.databaseUrl, {
    onSlow: (query) => log.warn(query, 'a query took long'),
  })
  const renderer = openPool()
  const threads = openThreads(config.databaseUrl)
  const wakes: (() => void)[] = []
  const acting: Acting = {
    place,
    clock: options.clock ?? Date.now,
    newId: options.newId ?? newId,
    tools: {
      reader: place.reader,
      render: (markdown, order) => renderer.render(markdown, order),
      hash: hashPassword,
    },
    committed: () => {
      for (const wake of wakes) wake()
    },
  }
  const tail = await startTail(acting, follows ? followers : [], log)
  wakes.push(tail.wake)
  const desk: Desk = {
    ...acting,
    config,
    log,
    reader: place.reader,
    threads,
    followers,
    jobs: new Map(jobs.map((spec) => [spec.kind, spec])),
    sequence: tail.sequence,
    subscribe: tail.subscribe,
    settled: tail.settled,
    close: async () => {
      // A job may wait for its thread for minutes; it is tried again by who comes next.
      await threads.close()
      await runner?.stop()
      await tail.stop()
      await renderer.close()
      await place.close()
    },
  }
  const runner = (options.works ?? follows) ? startRunner(desk) : null
  if (runner) wakes.push(runner.wake)
  return desk
}

const key = Symbol.for('sagot.desk')
type Holder = { [key]?: Promise<Desk> }

/** The desk of this process, opened at the first call: a bundler may load this module twice, so it lives on `globalThis`. */
export function theDesk(): Promise<Desk> {
  const holder = globalThis as Holder
  return (holder[key] ??= openDesk())
}
