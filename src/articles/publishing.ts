import { z } from 'zod'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { answers, audiences, checks, outside } from './article.ts'
import { mayPublish } from './policy.ts'
import { notePublication } from './publication.ts'
import { blocked, keepReview } from './second-look.ts'

const checklist = z.partialRecord(z.enum(checks), z.enum(answers))

/**
 * Says that an article holds and opens it to an audience. Refused without the licence of its area; a `Conflict` names what
 * stands in the way: masking to confirm, the only author, the checklist, or ten minutes that have not passed.
 */
export const publish = verb({
  name: 'articles.publish',
  permission: 'article.publish',
  input: z.strictObject({
    articleId: z.string().max(60),
    audience: z.enum(audiences),
    checklist: checklist.default({}),
  }),
  run: async (work, input): Promise<{ id: string; slug: string; audience: string; confidence: string }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.publish', mayPublish(work.actor, before))
    const [reason] = await blocked(work.db, work.actor, before, input.audience, input.checklist, work.at)
    if (reason === 'resolution') throw new Invalid({ resolution: ['articles.resolution.needed'] })
    if (reason === 'checklist')
      throw new Invalid({ checklist: ['articles.blocked.checklist'] }, 'article_checklist')
    if (reason) throw new Conflict(`article_${reason}`)
    const state = { confidence: 'validated', audience: input.audience } as const
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
    await keepReview(work, before, input.checklist)
    if (before.known_issue_at)
      await record(
        work,
        'article.known_issue',
        { kind: 'article', id: before.id },
        { rootId: before.root_id, on: false },
      )
    if (outside.includes(input.audience)) await notePublication(work, { ...before, ...state }, true)
    else
      await record(
        work,
        'article.state_changed',
        { kind: 'article', id: before.id },
        { rootId: before.root_id, ...state },
      )
    return { id: before.id, slug: before.slug, ...state }
  },
})
