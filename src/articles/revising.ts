import { z } from 'zod'
import { RENDER_VERSION } from '#markdown/render.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { changes, isOutside } from './article.ts'
import { mayEdit } from './policy.ts'
import { addRevision } from './revisions.ts'
import { freeSlug, keepSlug, slugOf } from './slugs.ts'
import { renderArticle, renderedColumns, summaryOf, textFields } from './text.ts'

/**
 * Saves a new revision. `baseRevision` is the one the writer had before them: when another was saved meanwhile this is a
 * `Conflict`, and nothing of either is lost. `baseSourceRevision` marks a translation as made from that state of the original.
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
    if (isOutside(before) && before.known_issue_at === null && !input.resolution && !input.body) {
      throw new Invalid({ resolution: ['articles.resolution.needed'] })
    }
    const { title, issue, environment, cause, resolution, body } = input
    const revision = input.baseRevision + 1
    const slug =
      input.title === before.title ? before.slug : await freeSlug(work, slugOf(input.title), before.id)
    const changed = await work.db
      .updateTable('article')
      .set({
        title,
        summary: summaryOf(input, rendered),
        issue,
        environment,
        cause,
        resolution,
        body,
        slug,
        revision,
        ...renderedColumns(rendered, RENDER_VERSION),
        ...(input.basedOnRevision ? { based_on_revision: input.basedOnRevision } : {}),
        updated_at: work.at,
      })
      .where('id', '=', before.id)
      .where('revision', '=', input.baseRevision)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw new Conflict('stale_revision')
    await keepSlug(work, slug, before.id)
    await addRevision(work, before.id, revision, input, input.change)
    await record(
      work,
      'article.revised',
      { kind: 'article', id: before.id },
      { rootId: before.root_id, number: revision, change: input.change },
    )
    return { id: before.id, slug, revision }
  },
})
