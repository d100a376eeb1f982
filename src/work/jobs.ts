import type { Desk } from './desk.ts'
import type { JobKind, Jobs } from './later.ts'

/**
 * How a kind of job is done. It is tried again after a failure with growing pauses, then set aside for a person to read and retry.
 * A job may run twice (a process can die after the work and before the note of it): it must be harmless the second time.
 */
export type JobSpec<K extends JobKind = JobKind> = Readonly<{
  kind: K
  run(desk: Desk, payload: Jobs[K], job: { id: string; attempt: number }): Promise<void>
  /** Tries before it is set aside; default 8 (about a day). */
  attempts?: number
  /** Runs by itself again so many seconds after each end; its payload is then always `{}`. */
  everySeconds?: number
}>

export function job<K extends JobKind>(spec: JobSpec<K>): JobSpec {
  return spec as unknown as JobSpec
}
