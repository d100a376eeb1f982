import type { Selectable } from 'kysely'
import { z } from 'zod'
import { type Actor, personOf } from '#work/actor.ts'
import { Conflict } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { type Audience, answers, audiences, type Checklist, checks, outside } from './article.ts'
import { mayPublish } from './policy.ts'
import { notePublication } from './publication.ts'
import type { ArticleTable } from './schema.ts'
import { blocked, demandClear, keepReview } from './second-look.ts'

export const checklist = z.partialRecord(z.enum(checks), z.enum(answers))

/**
 * Says that an article holds and opens it to an audience. Refused without the licence of its area; a `Conflict` names what
 * stands in the way: masking to confirm, the only author, the checklist, or ten minutes that have not passed. `revision` is the
 * text that was looked at: one that was saved meanwhile is not published unseen.
 */
export const publish = verb({
  name: 'articles.publish',
  permission: 'article.publish',
  input: z.strictObject({
    articleId: z.string().max(60),
    audience: z.enum(audiences),
    revision: z.number().int().min(1).optional(),
    checklist: checklist.default({}),
  }),
  run: async (work, input): Promise<{ id: string; slug: string; audience: string; confidence: string }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.publish', mayPublish(work.actor, before))
    if (input.revision !== undefined && input.revision !== before.revision)
      throw new Conflict('article_changed')
    const ask = { audience: input.audience, checklist: input.checklist, at: work.at }
    demandClear(await blocked(work.db, work.actor, before, ask))
    await work.db
      .deleteFrom('article_plan')
      .where('article_id', '=', before.id)
      .where('act', '=', 'publish')
      .execute()
    return publishAs(work, work.actor, before, input.audience, input.checklist)
  },
})

/** Publishes on behalf of `by`, once nothing stands in the way. */
export async function publishAs(
  work: Work,
  by: Actor,
  before: Selectable<ArticleTable>,
  audience: Audience,
  list: Checklist,
): Promise<{ id: string; slug: string; audience: string; confidence: string }> {
  const state = { confidence: 'validated', audience } as const
  await work.db
    .updateTable('article')
    .set({
      ...state,
      known_issue_at: null,
      next_update_at: null,
      review_requested_at: null,
      review_requested_by: null,
      updated_at: work.at,
    })
    .where('id', '=', before.id)
    .execute()
  await keepReview(work, before, list, personOf(by))
  const about = { kind: 'article', id: before.id }
  if (before.known_issue_at)
    await record(work, 'article.known_issue', about, { rootId: before.root_id, on: false })
  if (outside.includes(audience))
    await notePublication(work, { ...before, ...state }, { again: true, by: personOf(by) })
  else await record(work, 'article.state_changed', about, { rootId: before.root_id, ...state })
  return { id: before.id, slug: before.slug, ...state }
}
