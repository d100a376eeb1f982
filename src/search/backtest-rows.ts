import type { Reader } from '#db/open.ts'
import { record } from '#work/record.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import type { Outcome, Progress } from './backtest.ts'

/** A run that nobody moved for so long has lost its process, minutes. */
const LOST = 3
const AT_ONCE = 100
/** Stands among the runs for everything that is published. */
export const all = 'all'

/** The articles that wait, now marked as running: those whose process is gone are taken over. */
export async function claim(work: Work): Promise<string[]> {
  const rows = await work.db
    .updateTable('backtest_run')
    .set({ state: 'running', started_at: work.at, moved_at: work.at, done: 0, total: 0 })
    .where((is) =>
      is.or([
        is('state', '=', 'waiting'),
        is.and([is('state', '=', 'running'), is('moved_at', '<', minutesAfter(work.at, -LOST))]),
      ]),
    )
    .returning('article_id')
    .execute()
  return rows.map((row) => row.article_id)
}

export async function moved(work: Work, articles: readonly string[], progress: Progress): Promise<void> {
  if (!articles.length) return
  await work.db
    .updateTable('backtest_run')
    .set({ ...progress, moved_at: work.at })
    .where('article_id', 'in', articles)
    .where('state', '=', 'running')
    .execute()
}

/** Ends the runs; whoever looks at the article hears of it. */
export async function settle(
  work: Work,
  articles: readonly string[],
  state: 'done' | 'failed' | 'waiting',
): Promise<void> {
  if (!articles.length) return
  await work.db
    .updateTable('backtest_run')
    .set((is) => ({
      state,
      moved_at: work.at,
      ended_at: work.at,
      ...(state === 'done' ? { done: is.ref('total') } : {}),
    }))
    .where('article_id', 'in', articles)
    .where('state', '=', 'running')
    .execute()
  if (state !== 'done') return
  const rows = await work.db
    .selectFrom('backtest as b')
    .innerJoin('article as a', 'a.id', 'b.article_id')
    .select(['a.id', 'a.root_id', 'b.tickets', 'b.escalations', 'b.searches'])
    .where('a.id', 'in', articles)
    .execute()
  for (const { id, root_id: rootId, tickets, escalations, searches } of rows)
    await record(work, 'backtest.done', { kind: 'article', id }, { rootId, tickets, escalations, searches })
}

/** Keeps what was counted in place of what was counted before. An article that is gone meanwhile gets nothing. */
export async function keep(work: Work, outcome: Outcome, days: number): Promise<void> {
  const article = await work.db
    .selectFrom('article')
    .select(['id', 'revision'])
    .where('id', '=', outcome.article)
    .where('confidence', '!=', 'archived')
    .executeTakeFirst()
  if (!article) return
  const { tickets, escalations, minutes, searches, looked } = outcome
  const row = {
    revision: article.revision,
    tickets,
    escalations,
    minutes,
    searches,
    looked,
    days,
    at: work.at,
  }
  await work.db
    .insertInto('backtest')
    .values({ article_id: article.id, ...row })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
    .execute()
  await work.db.deleteFrom('backtest_match').where('article_id', '=', article.id).execute()
  for (let from = 0; from < outcome.matches.length; from += AT_ONCE)
    await work.db
      .insertInto('backtest_match')
      .values(
        outcome.matches.slice(from, from + AT_ONCE).map(({ kind, id, place, score, minutes: at }) => ({
          article_id: article.id,
          kind,
          record_id: id,
          place,
          score,
          minutes: at,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** A draft that people wrote and whose newest revision was not counted. What was pushed from files waits for the night. */
export async function isDue(reader: Reader, id: string): Promise<boolean> {
  const article = await reader
    .selectFrom('article as a')
    .leftJoin('backtest as b', 'b.article_id', 'a.id')
    .select(['a.confidence', 'a.source', 'a.revision', 'b.revision as counted'])
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (!article || article.source !== null) return false
  return ['wip', 'unvalidated'].includes(article.confidence) && article.counted !== article.revision
}

export async function underReview(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('article')
    .select('id')
    .where('review_requested_at', 'is not', null)
    .where('confidence', '!=', 'archived')
    .execute()
  return rows.map((row) => row.id)
}

/** When everything was last counted. */
export async function lastOfAll(reader: Reader): Promise<string | null> {
  const row = await reader
    .selectFrom('backtest_run')
    .select('ended_at')
    .where('article_id', '=', all)
    .where('state', '=', 'done')
    .executeTakeFirst()
  return row?.ended_at ?? null
}

/** Lets go of what was counted for archived articles. */
export async function forgetArchived(work: Work): Promise<void> {
  const gone = work.db.selectFrom('article').select('id').where('confidence', '=', 'archived')
  for (const table of ['backtest', 'backtest_match', 'backtest_run'] as const)
    await work.db.deleteFrom(table).where('article_id', 'in', gone).execute()
}
