import { z } from 'zod'
import { isPublished } from '#articles/article.ts'
import { demandArticle } from '#articles/finding.ts'
import {
  type Fold,
  family,
  flatten,
  fold,
  foldsOf,
  foldViews,
  foldWatchers,
  foldWordings,
} from '#articles/folding.ts'
import { dropPlans } from '#articles/planning.ts'
import { mayPublish } from '#articles/policy.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'

/**
 * Two articles that answer the same become one: links, votes, wordings, followers, flags and addresses follow, with every
 * language the other lacks. What is left ends in the archive and leads there.
 */
export const mergeArticle = verb({
  name: 'origins.merge',
  permission: 'article.archive',
  input: z.strictObject({ articleId: z.string().min(1).max(120), into: z.string().trim().min(1).max(300) }),
  run: async (work, input): Promise<{ id: string; slug: string }> => {
    const one = await demandArticle(work.db, input.articleId)
    const other = await demandArticle(work.db, input.into)
    for (const article of [one, other]) permit(work.actor, 'article.archive', mayPublish(work.actor, article))
    if (one.merged_into) throw new Conflict('article_merged')
    if (other.root_id === one.root_id || other.merged_into === one.root_id)
      throw new Invalid({ into: ['origins.merge.itself'] })
    if (other.merged_into || other.confidence === 'archived') throw new Conflict('article_archived')
    return merge(work, one.root_id, other.root_id)
  },
})

/** Lets the article of one root go into that of another. Both stand and are not the same. */
export async function merge(work: Work, from: string, into: string): Promise<{ id: string; slug: string }> {
  const before = await family(work.db, from)
  const folds = foldsOf(before, await family(work.db, into))
  const [first] = folds
  if (!first) throw new Conflict('article_archived')
  const issue = before.some((row) => row.known_issue_at !== null)
  await fold(work, folds, into)
  await foldWordings(work, from, into)
  await foldWatchers(work, from, into)
  await foldViews(work, from, into)
  await flatten(work, from, into)
  await moveLinks(work, from, into)
  await tell(work, folds, { from, into, issue })
  return { id: first.to.id, slug: first.to.slug }
}

async function tell(
  work: Work,
  folds: readonly Fold[],
  about: { from: string; into: string; issue: boolean },
): Promise<void> {
  const { from, into, issue } = about
  for (const { row, moves } of folds) {
    const of = { kind: 'article', id: row.id } as const
    if (!moves && row.confidence !== 'archived') {
      await dropPlans(work, { id: row.id, root_id: from }, () => true)
      await record(work, 'article.archived', of, { rootId: from })
    }
    // A language that moves and stands outside is news in the article it moves to.
    if (moves && isPublished(row))
      await record(work, 'article.state_changed', of, {
        rootId: into,
        audience: row.audience,
        confidence: row.confidence,
      })
  }
  const [first] = folds
  if (first)
    await record(
      work,
      'article.merged',
      { kind: 'article', id: first.to.id },
      { rootId: from, into, ...(issue ? { issue } : {}) },
    )
}

/** Links, problems and knowledge outcomes name the article that is left; the same said twice stands once, since the first time. */
async function moveLinks(work: Work, from: string, into: string): Promise<void> {
  const twice = await work.db
    .selectFrom('link as a')
    .innerJoin('link as b', (on) =>
      on.onRef('b.ticket_id', '=', 'a.ticket_id').onRef('b.role', '=', 'a.role'),
    )
    .select(['a.id', 'a.at', 'b.id as other', 'b.at as otherAt'])
    .where('a.article_root_id', '=', from)
    .where('b.article_root_id', '=', into)
    .where('a.ended_at', 'is', null)
    .where('b.ended_at', 'is', null)
    .execute()
  const later = twice.map((pair) => (pair.at < pair.otherAt ? pair.other : pair.id))
  if (later.length)
    await work.db.updateTable('link').set({ ended_at: work.at }).where('id', 'in', later).execute()
  for (const table of ['link', 'problem'] as const)
    await work.db
      .updateTable(table)
      .set({ article_root_id: into })
      .where('article_root_id', '=', from)
      .execute()
  await work.db
    .updateTable('escalation')
    .set({ outcome_article_id: into })
    .where('outcome_article_id', '=', from)
    .execute()
}
