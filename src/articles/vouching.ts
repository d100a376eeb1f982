import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Conflict } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { isOutside } from './article.ts'
import { ownerOf } from './owning.ts'
import { mayPublish } from './policy.ts'
import { nextReview } from './review-dates.ts'

/**
 * Says that an article was read and still holds: its next review moves on. For publishers and whoever looks after it. `revision` is
 * the text that was read; one that was saved meanwhile has not been.
 */
export const stillRight = verb({
  name: 'articles.still_right',
  permission: 'article.edit',
  input: z.strictObject({
    articleId: z.string().max(60),
    revision: z.number().int().min(1).optional(),
  }),
  run: async (work, input): Promise<{ until: string }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    const me = personOf(work.actor)
    const owns = me !== null && (await ownerOf(work, before)) === me
    permit(work.actor, 'article.edit', owns || mayPublish(work.actor, before))
    if (!isOutside(before)) throw new Conflict('article_not_live')
    if (input.revision !== undefined && input.revision !== before.revision)
      throw new Conflict('article_changed')
    const until = await nextReview(work, before.area_id)
    await work.db
      .updateTable('article')
      .set({ review_due_at: until, still_right_at: work.at, still_right_by: me })
      .where('id', '=', before.id)
      .execute()
    await record(
      work,
      'article.still_right',
      { kind: 'article', id: before.id },
      { rootId: before.root_id, until },
    )
    return { until }
  },
})
