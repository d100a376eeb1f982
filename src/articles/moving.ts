import type { Selectable } from 'kysely'
import { z } from 'zod'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { audiences, canMove, confidences, isOutside, isSound, outside } from './article.ts'
import { dropPlans } from './planning.ts'
import { mayEdit, mayPublish, mayValidate } from './policy.ts'
import type { ArticleTable } from './schema.ts'

const asked = confidences.filter((one) => one !== 'archived')

/**
 * Sets confidence or audience without publishing: back to being written, checked for the house, narrower, or out of the archive.
 * Wider is publishing's alone.
 */
export const move = verb({
  name: 'articles.move',
  permission: 'article.edit',
  input: z.strictObject({
    articleId: z.string().max(60),
    confidence: z.enum(asked).optional(),
    audience: z.enum(audiences).optional(),
  }),
  run: async (work, input): Promise<{ slug: string }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    if (before.merged_into) throw new Conflict('article_merged')
    const confidence = input.confidence ?? before.confidence
    const audience = input.audience ?? before.audience
    const wider = audiences.indexOf(audience as 'public') > audiences.indexOf(before.audience as 'public')
    const opens = outside.includes(audience as 'public') && (wider || before.confidence === 'archived')
    if (opens) throw new Conflict('article_publish_instead')
    const allowed = isOutside(before)
      ? mayPublish(work.actor, before)
      : confidence === 'validated'
        ? mayValidate(work.actor, before)
        : mayEdit(work.actor, before)
    permit(work.actor, 'article.edit', allowed)
    if (!canMove(before.confidence, confidence as 'wip')) throw new Conflict('article_state')
    if (!isSound({ confidence, audience })) throw new Invalid({ audience: ['articles.file.state'] })
    if (confidence !== 'wip' && !before.resolution && !before.body)
      throw new Invalid({ resolution: ['articles.resolution.needed'] })
    await moveTo(work, before, { confidence, audience })
    return { slug: before.slug }
  },
})

type State = Readonly<{ confidence: string; audience: string }>

/** Sets both on somebody's behalf. What was planned for the state before is dropped. */
export async function moveTo(
  work: Work,
  before: Selectable<ArticleTable>,
  { confidence, audience }: State,
): Promise<void> {
  const inside = !isOutside({ confidence, audience })
  const moved = await work.db
    .updateTable('article')
    .set({
      confidence,
      audience,
      archived_at: null,
      ...(outside.includes(audience as 'public') ? {} : { known_issue_at: null, next_update_at: null }),
    })
    .where('id', '=', before.id)
    .where('confidence', '=', before.confidence)
    .where('audience', '=', before.audience)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) throw new Conflict('conflict')
  if (confidence === before.confidence && audience === before.audience) return
  await dropPlans(work, before, ({ act }) => act === 'publish' || (inside && act === 'withdraw'))
  const about = { kind: 'article', id: before.id }
  if (before.known_issue_at && audience === 'internal')
    await record(work, 'article.known_issue', about, { rootId: before.root_id, on: false })
  await record(work, 'article.state_changed', about, { rootId: before.root_id, audience, confidence })
}
