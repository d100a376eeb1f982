import { z } from 'zod'
import { RENDER_VERSION } from '#markdown/render.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { verb } from '#work/verb.ts'
import { isOutside } from './article.ts'
import { mayEdit } from './policy.ts'
import { saveRevision } from './saving.ts'
import { isCompliance } from './second-look.ts'
import { renderArticle, renderedColumns, summaryOf } from './text.ts'

/** Makes an old revision the text again: as a new one, so that nothing of what came between is lost. */
export const restore = verb({
  name: 'articles.restore',
  permission: 'article.edit',
  input: z.strictObject({
    articleId: z.string().max(60),
    number: z.number().int().min(1),
    baseRevision: z.number().int().min(1),
  }),
  prepare: async (tools, input) => {
    const row = await tools.reader
      .selectFrom('article_revision as r')
      .innerJoin('article as a', 'a.id', 'r.article_id')
      .select([
        'r.title',
        'r.summary',
        'r.issue',
        'r.environment',
        'r.cause',
        'r.resolution',
        'r.body',
        'a.locale',
      ])
      .where('r.article_id', '=', input.articleId)
      .where('r.number', '=', input.number)
      .executeTakeFirst()
    return row ? { text: row, rendered: await renderArticle(tools, row, row.locale) } : null
  },
  run: async (work, input, prepared): Promise<{ id: string; slug: string; revision: number }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.edit', mayEdit(work.actor, before))
    const { text, rendered } = found(prepared)
    if (before.confidence === 'archived') throw new Conflict('article_archived')
    if (isOutside(before)) {
      if (await isCompliance(work.db, before.area_id)) throw new Conflict('article_stage_instead')
      if (!text.resolution && !text.body) throw new Invalid({ resolution: ['articles.resolution.needed'] })
    }
    const columns = { ...renderedColumns(rendered, RENDER_VERSION), summary: summaryOf(text, rendered) }
    return saveRevision(work, before, text, columns, { change: 'content', baseRevision: input.baseRevision })
  },
})
