import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#work/work.ts'
import { instant } from '#work/work.ts'

/** An opened article, any of its languages; the day is that of UTC. */
export type Viewed = { rootId: string; day: string }

/** Days of views that a list is ordered by. */
export const VIEWED_DAYS = 90
/** Days that counts of views are kept. They name nobody, and say which articles nobody reads. */
export const VIEWS_KEPT_DAYS = 400

/** Adds to the counts of the day: one row for an article and day, however many opened it. */
export async function countViews(work: Work, viewed: readonly Viewed[]): Promise<void> {
  const counts = new Map<string, Viewed & { views: number }>()
  for (const each of viewed) {
    const key = `${each.day} ${each.rootId}`
    const known = counts.get(key)
    if (known) known.views += 1
    else counts.set(key, { ...each, views: 1 })
  }
  for (const { rootId, day, views } of counts.values()) {
    await work.db
      .insertInto('article_view')
      .values({ root_id: rootId, day, views })
      .onConflict((conflict) =>
        conflict.columns(['root_id', 'day']).doUpdateSet({ views: sql`article_view.views + ${views}` }),
      )
      .execute()
  }
}

/** The first of the last so many days, as `article_view` names it. */
export function firstDay(now: number, days = VIEWED_DAYS): string {
  return instant(now - (days - 1) * 86_400_000).slice(0, 10)
}

/** How often an article was opened since that day; `root` is the column with its root's id. */
export function viewsSince(root: string, day: string): RawBuilder<number> {
  return sql<number>`(select coalesce(sum(v.views), 0) from article_view v where v.root_id = ${sql.ref(root)} and v.day >= ${day})`
}

/** Forgets what is older than anybody asks for. */
export async function forgetViews(work: Work, now: number): Promise<void> {
  await work.db.deleteFrom('article_view').where('day', '<', firstDay(now, VIEWS_KEPT_DAYS)).execute()
}
