import { z } from 'zod'
import { RENDER_VERSION } from '#markdown/render.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { verb } from '#work/verb.ts'
import { changes, isOutside } from './article.ts'
import { mayEdit } from './policy.ts'
import { saveRevision } from './saving.ts'
import { isCompliance } from './second-look.ts'
import { renderArticle, renderedColumns, summaryOf, textFields } from './text.ts'

/**
 * Saves a new revision. `baseRevision` is the one the writer had before them: when another was saved meanwhile this is a
 * `Conflict`, and nothing of either is lost. `basedOnRevision` marks a translation as made from that state of the original.
 * What is outside changes at once; `stage` writes beside it instead, and where compliance asks for that it is the only way.
 */
export const revise = verb({
  name: 'articles.revise',
  permission: 'article.edit',
  input: z.strictObject({
    ...textFields,
    articleId: z.string().max(60),
    locale: z.string().max(35),
    baseRevision: z.number().int().min(1),
    change: z.enum(changes).default('content'),
    basedOnRevision: z.number().int().min(1).nullish(),
  }),
  prepare: (tools, input) => renderArticle(tools, input, input.locale),
  run: async (work, input, rendered): Promise<{ id: string; slug: string; revision: number }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.edit', mayEdit(work.actor, before))
    if (before.confidence === 'archived') throw new Conflict('article_archived')
    if (isOutside(before)) {
      if (await isCompliance(work.db, before.area_id)) throw new Conflict('article_stage_instead')
      if (before.known_issue_at === null && !input.resolution && !input.body)
        throw new Invalid({ resolution: ['articles.resolution.needed'] })
    }
    const columns = { ...renderedColumns(rendered, RENDER_VERSION), summary: summaryOf(input, rendered) }
    return saveRevision(work, before, input, columns, input)
  },
})
