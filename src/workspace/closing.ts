import { z } from 'zod'
import type { Reader } from '#db/open.ts'
import { audit } from '#work/audit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'

/** The house's own calendar, in the zone of the workspace; teams may have others later. */
export const HOUSE = 'house'

/** Days on which the house is closed, as YYYY-MM-DD, oldest first. */
export async function closingDays(desk: { reader: Reader }): Promise<string[]> {
  const rows = await desk.reader
    .selectFrom('holiday')
    .select('date')
    .where('calendar_id', '=', HOUSE)
    .orderBy('date')
    .execute()
  return rows.map((row) => row.date)
}

/** Says on which days the house is closed: the whole list. */
export const setClosingDays = verb({
  name: 'workspace.setClosingDays',
  permission: 'workspace.manage',
  input: z.strictObject({ dates: z.array(z.iso.date('workspace.date_unknown')).max(400) }),
  run: async (work, { dates }) => {
    await work.db
      .insertInto('calendar')
      .values({ id: HOUSE, name: 'House', time_zone: '', hours: '{}' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await work.db.deleteFrom('holiday').where('calendar_id', '=', HOUSE).execute()
    const days = [...new Set(dates)].map((date) => ({ calendar_id: HOUSE, date }))
    if (days.length) await work.db.insertInto('holiday').values(days).execute()
    await record(
      work,
      'workspace.changed',
      { kind: 'workspace', id: 'workspace' },
      { names: ['closingDays'] },
    )
    await audit(work, 'settings.changed', { kind: 'workspace', id: 'workspace' }, { names: ['closingDays'] })
  },
})
