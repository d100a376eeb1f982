import { minutesAfter, type Work } from '#work/work.ts'

/** Another question so soon, minutes, with nothing opened between, means that the first one was not answered. */
const SOON = 2

type Line = Readonly<{ at: string; visit: string | null; wording: string | null }>

/** Marks the searches that the same visit has put into other words since. */
export async function markRefined(work: Work, lines: readonly Line[]): Promise<void> {
  for (const { at, visit, wording } of lines) {
    if (!visit || !wording) continue
    const before = await work.db
      .selectFrom('search_log')
      .select(['id', 'at'])
      .where('visit', '=', visit)
      .where('at', '<', at)
      .where('at', '>=', minutesAfter(at, -SOON))
      .where('wording', 'is not', null)
      .where('wording', '!=', wording)
      .where('refined', '=', 0)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!before) continue
    const opened = await work.db
      .selectFrom('signal')
      .select('id')
      .where('visit', '=', visit)
      .where('at', '>=', before.at)
      .where('at', '<=', at)
      .where('name', 'in', ['result_clicked', 'viewed'])
      .limit(1)
      .executeTakeFirst()
    if (!opened)
      await work.db.updateTable('search_log').set({ refined: 1 }).where('id', '=', before.id).execute()
  }
}
