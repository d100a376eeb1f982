import { z } from 'zod'
import { Conflict } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { isOutside } from './article.ts'
import { demandArea } from './drafting.ts'
import { mayEdit } from './policy.ts'
import { isCompliance, secondHand } from './second-look.ts'

/** Files an article under a subject area, in all its languages that this person may edit. */
export const fileUnder = verb({
  name: 'articles.file',
  permission: 'article.edit',
  input: z.strictObject({ articleId: z.string().max(60), areaId: z.string().max(60).nullable() }),
  run: async (work, input) => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(
      work.actor,
      'article.edit',
      mayEdit(work.actor, before) && mayEdit(work.actor, { ...before, area_id: input.areaId }),
    )
    if (input.areaId) await demandArea(work, input.areaId)
    const strict = await isCompliance(work.db, input.areaId)
    const family = await work.db
      .selectFrom('article')
      .selectAll()
      .where('root_id', '=', before.root_id)
      .execute()
    for (const each of family) {
      if (each.area_id === input.areaId || !mayEdit(work.actor, each)) continue
      // Nobody brings what they wrote and what is out already into an area where they could not have published it.
      if (strict && isOutside(each) && (await secondHand(work.db, work.actor, each)).wrote)
        throw new Conflict('article_compliance')
      await work.db.updateTable('article').set({ area_id: input.areaId }).where('id', '=', each.id).execute()
      await record(
        work,
        'article.filed',
        { kind: 'article', id: each.id },
        { rootId: each.root_id, areaId: input.areaId },
      )
    }
  },
})
