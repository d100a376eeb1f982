import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import type { JobSpec } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { instant, type Work } from '#work/work.ts'

export type Claimed = { id: string; kind: string; payload: string; attempts: number }

/** How long a process may hold a job before another takes it over, ms. */
const LEASE = 120_000

/** Takes the jobs that are due longest, at most so many, for this owner. Another process may be faster with some of them. */
export async function claim(desk: Desk, owner: string, most: number): Promise<Claimed[]> {
  const now = instant(desk.clock())
  const due = await desk.reader
    .selectFrom('job')
    .select(['id', 'kind', 'payload', 'attempts'])
    .where('finished_at', 'is', null)
    .where('dead_at', 'is', null)
    .where('run_at', '<=', now)
    .where((or) => or.or([or('lease_until', 'is', null), or('lease_until', '<', now)]))
    .orderBy('run_at')
    .orderBy('id')
    .limit(most)
    .execute()
  if (!due.length) return []
  return write(desk, systemActor('jobs'), (work) => take(desk, work, owner, due), { derived: true })
}

async function take(desk: Desk, work: Work, owner: string, due: readonly Claimed[]): Promise<Claimed[]> {
  const taken: Claimed[] = []
  for (const job of due) {
    const attempts = job.attempts + 1
    const { numUpdatedRows } = await work.db
      .updateTable('job')
      .set({ lease_owner: owner, lease_until: instant(desk.clock() + LEASE), attempts })
      .where('id', '=', job.id)
      .where('attempts', '=', job.attempts)
      .where('finished_at', 'is', null)
      .where('dead_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 1n) taken.push({ ...job, attempts })
  }
  return taken
}

/** Marks a job done; a recurring one is planned anew in the same transaction. */
export async function finish(desk: Desk, owner: string, job: Claimed, spec: JobSpec): Promise<void> {
  const note = async (work: Work) => {
    const done = spec.everySeconds
      ? {
          run_at: instant(desk.clock() + spec.everySeconds * 1000),
          attempts: 0,
          lease_owner: null,
          lease_until: null,
          last_error: null,
        }
      : { finished_at: work.at, lease_owner: null, lease_until: null, unique_key: null, last_error: null }
    await work.db
      .updateTable('job')
      .set(done)
      .where('id', '=', job.id)
      .where('lease_owner', '=', owner)
      .execute()
  }
  await write(desk, systemActor('jobs'), note, { derived: true })
}

/** Plans the next try, or sets the job aside after its last one. A recurring job is never set aside. */
export async function fail(
  desk: Desk,
  owner: string,
  job: Claimed,
  attempts: number,
  error: unknown,
): Promise<void> {
  const recurring = desk.jobs.get(job.kind as never)?.everySeconds
  const dead = !recurring && job.attempts >= attempts
  await write(desk, systemActor('jobs'), (work) =>
    work.db
      .updateTable('job')
      .set({
        lease_owner: null,
        lease_until: null,
        last_error: (error instanceof Error ? error.message : String(error)).slice(0, 2000),
        run_at: instant(desk.clock() + pause(job.attempts)),
        dead_at: dead ? work.at : null,
      })
      .where('id', '=', job.id)
      .where('lease_owner', '=', owner)
      .execute(),
  )
}

/** Pause after the n-th failed try, ms: 5 s, 20 s, 80 s … at most 6 h. */
export function pause(attempt: number): number {
  return Math.min(5000 * 4 ** (attempt - 1), 6 * 3_600_000)
}
