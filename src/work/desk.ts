import type { Logger } from 'pino'
import type { Config } from '#config.ts'
import type { Reader } from '#db/open.ts'
import type { Acting } from './act.ts'
import type { Event } from './events.ts'
import type { Follower } from './follow.ts'
import type { JobSpec } from './jobs.ts'
import type { Threads } from './threads.ts'

/** One per process: what every door, follower and job works with. */
export type Desk = Acting &
  Readonly<{
    config: Config
    log: Logger
    /** Pages and queries read here; it cannot write. */
    reader: Reader
    /** Long reading, away from this thread. */
    threads: Threads
    followers: readonly Follower[]
    jobs: ReadonlyMap<string, JobSpec>
    /** The newest sequence this process has seen. */
    sequence(): number
    /** Calls back with events in order, from now on, until the returned function is called. */
    subscribe(listener: (events: readonly Event[]) => void): () => void
    /** Resolves when every projection has read all events committed before the call; for tests, the report and the command line. */
    settled(): Promise<void>
    close(): Promise<void>
  }>
