import { write } from '#work/act.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { recount } from './followers.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'reports.recount': Record<string, never>
  }
}

/** So many tickets are counted in one transaction. */
const AT_ONCE = 50

/** Counts every ticket again: the house has other hours, days or promises now. */
export const recountAll = job({
  kind: 'reports.recount',
  run: async (desk) => {
    for (let after = ''; ; ) {
      const rows = await desk.reader
        .selectFrom('ticket')
        .select('id')
        .where('id', '>', after)
        .orderBy('id')
        .limit(AT_ONCE)
        .execute()
      const last = rows.at(-1)
      if (!last) return
      const ids = rows.map((row) => row.id)
      await write(desk, systemActor('reports'), (work) => recount(work, ids))
      after = last.id
    }
  },
})
