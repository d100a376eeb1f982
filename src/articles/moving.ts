import { z } from 'zod'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { audiences, canMove, confidences, isOutside, isSound, outside } from './article.ts'
import { mayEdit, mayPublish, mayValidate } from './policy.ts'

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
    await work.db
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
      .execute()
    if (confidence !== before.confidence || audience !== before.audience) {
      await record(
        work,
        'article.state_changed',
        { kind: 'article', id: before.id },
        { rootId: before.root_id, audience, confidence },
      )
    }
    return { slug: before.slug }
  },
})
