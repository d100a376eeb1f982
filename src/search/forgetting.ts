import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { instant, type Work } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { keptDays } from './gaps.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'search.forget': Record<string, never>
  }
}

const day = 86_400_000
const AT_ONCE = 500
const actor = systemActor('search')
/** Begins the name of a visit whose key is gone. */
const NAMELESS = 'v-'

/** What was searched for is kept ninety days, and its visit's key no longer than any other sign of the visit (attempts/forgetting.ts). */
export const forgetSearches = job({
  kind: 'search.forget',
  everySeconds: 86_400,
  run: async (desk) => {
    const { deflectionWindowDays } = await workspaceOf(desk)
    const kept = instant(desk.clock() - keptDays * day)
    while (await write(desk, actor, (work) => drop(work, kept)));
    const named = instant(desk.clock() - (deflectionWindowDays + 1) * day)
    while (await unname(desk, named));
  },
})

async function drop(work: Work, before: string): Promise<boolean> {
  const old = await work.db
    .selectFrom('search_log')
    .select('id')
    .where('at', '<', before)
    .orderBy('at')
    .limit(AT_ONCE)
    .execute()
  const ids = old.map(({ id }) => id)
  if (ids.length) await work.db.deleteFrom('search_log').where('id', 'in', ids).execute()
  else {
    const asked = work.db.selectFrom('search_log').select('wording').where('wording', 'is not', null)
    await work.db
      .deleteFrom('search_answer')
      .where('at', '<', before)
      .where('wording', 'not in', asked)
      .execute()
  }
  return ids.length === AT_ONCE
}

function unname(desk: Desk, before: string): Promise<boolean> {
  return write(desk, actor, async (work) => {
    const rows = await work.db
      .selectFrom('search_log')
      .select('visit')
      .where('visit', 'is not', null)
      .where('visit', 'not like', `${NAMELESS}%`)
      .groupBy('visit')
      .having((is) => is(is.fn.max('at'), '<', before))
      .limit(AT_ONCE)
      .execute()
    for (const { visit } of rows)
      await work.db
        .updateTable('search_log')
        .set({ visit: `${NAMELESS}${work.id()}` })
        .where('visit', '=', visit)
        .execute()
    return rows.length === AT_ONCE
  })
}
