import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import type { Reaction } from '#work/follow.ts'
import { later } from '#work/later.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'

declare module '#work/later.ts' {
  interface Jobs {
    /** The articles that wait to be backtested; with `article` also that draft, when its newest revision was not. */
    'search.backtest': { article?: string }
    'search.backtest_all': Record<string, never>
  }
}

/** Asks for a backtest: any of the staff may, it changes nothing about the article. */
export const askBacktest = verb({
  name: 'search.backtest',
  permission: 'article.draft',
  input: z.strictObject({ articleId: z.string().max(60) }),
  run: async (work, input): Promise<void> => {
    const article = found(
      await work.db
        .selectFrom('article')
        .select(['id', 'root_id', 'confidence'])
        .where('id', '=', input.articleId)
        .where('confidence', '!=', 'archived')
        .executeTakeFirst(),
    )
    await queue(work, article.id)
    await record(work, 'backtest.asked', { kind: 'article', id: article.id }, { rootId: article.root_id })
    await later(work, 'search.backtest', {}, { key: `backtest:${article.id}` })
  },
})

/** Puts an article in the line; one that runs or waits already stays as it is. */
export async function queue(work: Work, articleId: string): Promise<void> {
  const row = {
    state: 'waiting',
    done: 0,
    total: 0,
    asked_by: personOf(work.actor),
    asked_at: work.at,
    started_at: null,
    moved_at: work.at,
    ended_at: null,
  }
  await work.db
    .insertInto('backtest_run')
    .values({ article_id: articleId, ...row })
    .onConflict((conflict) =>
      conflict
        .column('article_id')
        .doUpdateSet(row)
        .where('backtest_run.state', 'not in', ['waiting', 'running']),
    )
    .execute()
}

/** A draft is backtested when it is made and whenever it is revised. */
export const backtestingDrafts: Reaction = {
  kind: 'reaction',
  name: 'backtest',
  on: ['article.drafted', 'article.revised'],
  job: (event) => ({ kind: 'search.backtest', payload: { article: event.recordId } }),
}
