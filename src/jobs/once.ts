import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'

const crossed = new WeakSet<object>()

/** Whether this run of a job crossed it off by itself. */
export function isCrossedOff(job: object): boolean {
  return crossed.has(job)
}

/**
 * Does what a job writes exactly once, however often the job runs: one transaction writes it and crosses the job off.
 * `name` is who acts.
 */
export async function writeOnce(
  desk: Desk,
  job: { id: string },
  name: string,
  run: (work: Work) => Promise<void>,
): Promise<void> {
  const once = async (work: Work) => {
    const row = await work.db
      .updateTable('job')
      .set({ finished_at: work.at, unique_key: null, lease_owner: null, lease_until: null, last_error: null })
      .where('id', '=', job.id)
      .where('finished_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (row) await run(work)
  }
  await write(desk, systemActor(name), once, { derived: true })
  crossed.add(job)
}
