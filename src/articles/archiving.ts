import type { Selectable } from 'kysely'
import { z } from 'zod'
import { Conflict } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { dropPlans } from './planning.ts'
import { mayPublish } from './policy.ts'
import type { ArticleTable } from './schema.ts'

/** Takes an article out of lists and search, for what is no longer true. Nothing is deleted; `move` brings it back inside. */
export const archive = verb({
  name: 'articles.archive',
  permission: 'article.archive',
  input: z.strictObject({ articleId: z.string().max(60) }),
  run: async (work, input): Promise<{ slug: string }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.archive', mayPublish(work.actor, before))
    await archiveAs(work, before)
    return { slug: before.slug }
  },
})

/** Archives on somebody's behalf. What was planned for the article is dropped; an edit that waits stays for who brings it back. */
export async function archiveAs(
  work: Work,
  before: Pick<Selectable<ArticleTable>, 'id' | 'root_id' | 'known_issue_at'>,
): Promise<void> {
  const changed = await work.db
    .updateTable('article')
    .set({
      confidence: 'archived',
      archived_at: work.at,
      known_issue_at: null,
      next_update_at: null,
      review_requested_at: null,
      review_requested_by: null,
    })
    .where('id', '=', before.id)
    .where('confidence', '!=', 'archived')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('article_archived')
  await dropPlans(work, before, () => true)
  const about = { kind: 'article', id: before.id } as const
  if (before.known_issue_at)
    await record(work, 'article.known_issue', about, { rootId: before.root_id, on: false })
  await record(work, 'article.archived', about, { rootId: before.root_id })
}
