import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { mayEdit } from './policy.ts'

/** Puts an article into the review queue. Asking twice keeps the first place. */
export const requestReview = verb({
  name: 'articles.request_review',
  permission: 'article.draft',
  input: z.strictObject({ articleId: z.string().max(60) }),
  run: async (work, input) => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.draft', mayEdit(work.actor, before))
    if (before.confidence === 'archived') throw new Conflict('article_archived')
    if (!before.resolution && !before.body) throw new Invalid({ resolution: ['articles.resolution.needed'] })
    if (before.review_requested_at) return
    await work.db
      .updateTable('article')
      .set({ review_requested_at: work.at, review_requested_by: personOf(work.actor) })
      .where('id', '=', before.id)
      .execute()
    await record(
      work,
      'article.review_requested',
      { kind: 'article', id: before.id },
      { rootId: before.root_id },
    )
  },
})
