import type { Insertable } from 'kysely'
import { z } from 'zod'
import { RENDER_VERSION } from '#markdown/render.ts'
import { personOf } from '#work/actor.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { changes, isOutside } from './article.ts'
import { dropPlans } from './planning.ts'
import { mayPublish, mayStage } from './policy.ts'
import type { ArticleStageTable } from './schema.ts'
import { renderArticle, renderedColumns, summaryOf, textFields } from './text.ts'

/**
 * Writes what a live article shall say next, beside what readers see. `version` is the waiting edit the writer had before them
 * (0 = none), `baseRevision` the live text: when either moved on meanwhile this is a `Conflict`, and nothing is lost.
 * Whoever may not publish asks for a review with it.
 */
export const stage = verb({
  name: 'articles.stage',
  permission: 'article.edit',
  input: z.strictObject({
    ...textFields,
    articleId: z.string().max(60),
    locale: z.string().max(35),
    baseRevision: z.number().int().min(1),
    version: z.number().int().min(0).default(0),
    change: z.enum(changes).default('content'),
    basedOnRevision: z.number().int().min(1).nullish(),
  }),
  prepare: (tools, input) => renderArticle(tools, input, input.locale),
  run: async (work, input, rendered): Promise<{ id: string; version: number }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.edit', mayStage(work.actor, before))
    if (before.confidence === 'archived') throw new Conflict('article_archived')
    if (!isOutside(before)) throw new Conflict('article_not_live')
    if (before.known_issue_at === null && !input.resolution && !input.body)
      throw new Invalid({ resolution: ['articles.resolution.needed'] })
    if (input.baseRevision !== before.revision) throw new Conflict('stale_revision')
    const { title, issue, environment, cause, resolution, body, change } = input
    const version = await keepStage(work, before.id, input.version, {
      base_revision: input.baseRevision,
      based_on_revision: input.basedOnRevision ?? null,
      title,
      summary: summaryOf(input, rendered),
      issue,
      environment,
      cause,
      resolution,
      body,
      change,
      ...renderedColumns(rendered, RENDER_VERSION),
    })
    const about = { kind: 'article', id: before.id }
    await record(work, 'article.staged', about, { rootId: before.root_id, version })
    if (!mayPublish(work.actor, before) && !before.review_requested_at) {
      await work.db
        .updateTable('article')
        .set({ review_requested_at: work.at, review_requested_by: personOf(work.actor) })
        .where('id', '=', before.id)
        .execute()
      await record(work, 'article.review_requested', about, { rootId: before.root_id })
    }
    return { id: before.id, version }
  },
})

type Text = Omit<
  Insertable<ArticleStageTable>,
  'article_id' | 'version' | 'writers' | 'writer_id' | 'created_at' | 'updated_at'
>

/** One writer at a time stands in a transaction, so what is read here holds until it is written. */
async function keepStage(work: Work, articleId: string, version: number, text: Text): Promise<number> {
  const me = personOf(work.actor)
  const before = await waitingEdit(work, articleId)
  if ((before?.version ?? 0) !== version) throw new Conflict('stale_stage')
  const writers = new Set([...(before ? (JSON.parse(before.writers) as string[]) : []), ...(me ? [me] : [])])
  const row = {
    ...text,
    version: version + 1,
    writer_id: me,
    writers: JSON.stringify([...writers]),
    updated_at: work.at,
  }
  await work.db
    .insertInto('article_stage')
    .values({ article_id: articleId, ...row, created_at: work.at })
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
    .execute()
  return version + 1
}

/** The edit that waits beside an article, as it stands in this transaction. */
export function waitingEdit(work: Work, articleId: string) {
  return work.db
    .selectFrom('article_stage')
    .selectAll()
    .where('article_id', '=', articleId)
    .executeTakeFirst()
}

/** Throws a waiting edit away: whoever wrote in it, or a publisher. Readers never knew of it. */
export const discardStage = verb({
  name: 'articles.discard_stage',
  permission: 'article.edit',
  input: z.strictObject({ articleId: z.string().max(60), version: z.number().int().min(1) }),
  run: async (work, input) => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    const waiting = await waitingEdit(work, before.id)
    const wrote = (JSON.parse(waiting?.writers ?? '[]') as string[]).includes(personOf(work.actor) ?? '')
    permit(work.actor, 'article.edit', wrote || mayPublish(work.actor, before))
    if (waiting?.version !== input.version) throw new Conflict('stale_stage')
    await work.db.deleteFrom('article_stage').where('article_id', '=', before.id).execute()
    await dropPlans(work, before, ({ stage_version }) => stage_version !== null)
    await record(
      work,
      'article.stage_discarded',
      { kind: 'article', id: before.id },
      { rootId: before.root_id },
    )
  },
})
