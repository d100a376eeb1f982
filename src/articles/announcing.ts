import { z } from 'zod'
import { Conflict, Invalid } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { mayPublish } from './policy.ts'
import { isCompliance, secondHand } from './second-look.ts'

/**
 * Tells everybody "we are on it" while the answer is still being looked for: the article is public and not checked, with what
 * people see and where, and by when they hear more. Off takes it back inside, unless it was published before.
 */
export const announce = verb({
  name: 'articles.announce',
  permission: 'article.publish',
  input: z.strictObject({
    articleId: z.string().max(60),
    on: z.boolean(),
    nextUpdateAt: z.iso.datetime().nullish(),
  }),
  run: async (work, input): Promise<{ slug: string }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.publish', mayPublish(work.actor, before))
    if (before.confidence === 'archived') throw new Conflict('article_archived')
    if (!input.on && !before.known_issue_at) throw new Conflict('conflict')
    if (input.on) {
      if (before.masking && !before.masking_confirmed_at) throw new Conflict('article_masking')
      if (!before.issue) throw new Invalid({ issue: ['articles.known.needs'] })
      if (!before.environment) throw new Invalid({ environment: ['articles.known.needs'] })
      // What is public goes through the same hands, known issue or not.
      if (
        (await isCompliance(work.db, before.area_id)) &&
        (await secondHand(work.db, work.actor, before)).wrote
      )
        throw new Conflict('article_compliance')
    }
    const back = before.published_at
      ? {}
      : { audience: 'internal', confidence: before.resolution || before.body ? 'unvalidated' : 'wip' }
    const state = input.on ? { audience: 'public', confidence: 'unvalidated' } : back
    const next = input.on && input.nextUpdateAt ? new Date(input.nextUpdateAt).toISOString() : null
    await work.db
      .updateTable('article')
      .set({
        ...state,
        known_issue_at: input.on ? (before.known_issue_at ?? work.at) : null,
        next_update_at: next,
        updated_at: work.at,
      })
      .where('id', '=', before.id)
      .execute()
    await record(
      work,
      'article.known_issue',
      { kind: 'article', id: before.id },
      {
        rootId: before.root_id,
        on: input.on,
        ...(before.known_issue_at && next && next !== before.next_update_at ? { moved: true } : {}),
      },
    )
    const now = {
      audience: state.audience ?? before.audience,
      confidence: state.confidence ?? before.confidence,
    }
    if (now.audience !== before.audience || now.confidence !== before.confidence) {
      await record(
        work,
        'article.state_changed',
        { kind: 'article', id: before.id },
        { rootId: before.root_id, ...now },
      )
    }
    return { slug: before.slug }
  },
})
