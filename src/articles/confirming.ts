import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Conflict } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { mayEdit } from './policy.ts'

/** Says that the masking was read word by word and nothing in the article belongs to one person. */
export const confirmMasking = verb({
  name: 'articles.confirm_masking',
  permission: 'article.edit',
  input: z.strictObject({ articleId: z.string().max(60) }),
  run: async (work, input) => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.edit', mayEdit(work.actor, before))
    const changed = await work.db
      .updateTable('article')
      .set({ masking_confirmed_at: work.at, masking_confirmed_by: personOf(work.actor) })
      .where('id', '=', before.id)
      .where('masking', 'is not', null)
      .where('masking_confirmed_at', 'is', null)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw new Conflict('conflict')
    await record(
      work,
      'article.masking_confirmed',
      { kind: 'article', id: before.id },
      { rootId: before.root_id },
    )
  },
})
