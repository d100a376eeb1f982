import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'

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
  await write(desk, systemActor(name), async (work) => {
    const crossed = await work.db
      .updateTable('job')
      .set({ finished_at: work.at, unique_key: null })
      .where('id', '=', job.id)
      .where('finished_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (crossed) await run(work)
  })
}
