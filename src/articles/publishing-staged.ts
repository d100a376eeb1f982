import type { Selectable } from 'kysely'
import { z } from 'zod'
import { type Actor, personOf } from '#work/actor.ts'
import { Conflict } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import type { Audience, Change, Checklist } from './article.ts'
import { isOutside } from './article.ts'
import { mayEdit, mayPublish } from './policy.ts'
import { checklist } from './publishing.ts'
import { nextReview } from './review-dates.ts'
import { saveRevision } from './saving.ts'
import type { ArticleStageTable, ArticleTable } from './schema.ts'
import { blocked, demandClear, keepReview } from './second-look.ts'
import { waitingEdit } from './staging.ts'

type Saved = { id: string; slug: string; revision: number }

/**
 * Makes the waiting edit the article's next revision: readers see it from now on. The same second look as for publishing, on who wrote
 * the edit. When the live text moved on since, this is a `Conflict` and both stay as they are. An article that went back inside takes
 * its waiting edit from whoever may edit it.
 */
export const publishStaged = verb({
  name: 'articles.publish_staged',
  permission: 'article.edit',
  input: z.strictObject({
    articleId: z.string().max(60),
    version: z.number().int().min(1),
    checklist: checklist.default({}),
  }),
  run: async (work, input): Promise<Saved> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    const live = isOutside(before)
    permit(work.actor, 'article.edit', live ? mayPublish(work.actor, before) : mayEdit(work.actor, before))
    if (before.confidence === 'archived') throw new Conflict('article_archived')
    const waiting = await waitingEdit(work, before.id)
    if (waiting?.version !== input.version) throw new Conflict('stale_stage')
    if (live) {
      const ask = { audience: before.audience as Audience, checklist: input.checklist, at: work.at, waiting }
      demandClear(await blocked(work.db, work.actor, before, ask))
    }
    return publishStagedAs(work, work.actor, before, waiting, input.checklist)
  },
})

/** Does so on behalf of `by`, once nothing stands in the way. */
export async function publishStagedAs(
  work: Work,
  by: Actor,
  before: Selectable<ArticleTable>,
  waiting: Selectable<ArticleStageTable>,
  list: Checklist,
): Promise<Saved> {
  if (waiting.base_revision !== before.revision) throw new Conflict('article_moved_on')
  const { summary, html, contents, plain, render_version } = waiting
  const columns = { summary, html, contents, plain, render_version }
  const change = waiting.change as Change
  const saved = await saveRevision(work, before, waiting, columns, {
    change,
    baseRevision: waiting.base_revision,
    basedOnRevision: waiting.based_on_revision,
    writerId: waiting.writer_id,
  })
  await work.db.deleteFrom('article_stage').where('article_id', '=', before.id).execute()
  await work.db
    .deleteFrom('article_plan')
    .where('article_id', '=', before.id)
    .where('stage_version', 'is not', null)
    .execute()
  const checked = isOutside(before) && before.known_issue_at === null
  await work.db
    .updateTable('article')
    .set({
      review_requested_at: null,
      review_requested_by: null,
      ...(checked ? { confidence: 'validated' } : {}),
      ...(checked && change !== 'typo' ? { review_due_at: await nextReview(work, before.area_id) } : {}),
    })
    .where('id', '=', before.id)
    .execute()
  await keepReview(work, { id: before.id, revision: saved.revision }, list, personOf(by))
  if (checked && before.confidence !== 'validated')
    await record(
      work,
      'article.state_changed',
      { kind: 'article', id: before.id },
      { rootId: before.root_id, audience: before.audience, confidence: 'validated' },
    )
  return saved
}
