import { forgetViews } from '#articles/viewing.ts'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'
import { instant } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { DAY } from './attempt.ts'

/** Signals are kept so long, days; what was counted from them stays. */
const KEPT_DAYS = 90
const AT_ONCE = 100
/** Begins the name of a visit whose key is gone. */
const NAMELESS = 'v-'

/** Deletes old signals, and takes the key off visits that no ticket can demote any more: nobody's cookie leads to them then. */
export async function forgetVisits(desk: Desk): Promise<void> {
  const { deflectionWindowDays } = await workspaceOf(desk)
  const now = desk.clock()
  await write(desk, systemActor('attempts'), async (work) => {
    await work.db
      .deleteFrom('signal')
      .where('at', '<', instant(now - KEPT_DAYS * DAY))
      .execute()
    await forgetViews(work, now)
  })
  const before = instant(now - (deflectionWindowDays + 1) * DAY)
  while (await write(desk, systemActor('attempts'), (work) => unname(work, before)));
}

async function unname(work: Work, before: string): Promise<boolean> {
  const rows = await work.db
    .selectFrom('signal')
    .select('visit')
    .where('visit', 'not like', `${NAMELESS}%`)
    .groupBy('visit')
    .having((e) => e(e.fn.max('at'), '<', before))
    .limit(AT_ONCE)
    .execute()
  for (const { visit } of rows) {
    const name = `${NAMELESS}${work.id()}`
    await work.db.updateTable('signal').set({ visit: name }).where('visit', '=', visit).execute()
    await work.db.updateTable('attempt_fact').set({ visitor: name }).where('visitor', '=', visit).execute()
    await work.db.updateTable('attempt_fact').set({ visit: name }).where('visit', '=', visit).execute()
  }
  const keys = rows.map((row) => row.visit)
  if (keys.length)
    await work.db.updateTable('ticket').set({ visit: null }).where('visit', 'in', keys).execute()
  return rows.length === AT_ONCE
}
