import { write } from '#work/act.ts'
import type { Reaction } from '#work/follow.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { merge } from './merging.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'origins.answered': { articleId: string }
  }
}

/** The answer of an escalation is published: what was announced while it was open is answered by it, and goes into it. */
export const answering: Reaction = {
  kind: 'reaction',
  name: 'origins.answered',
  on: ['article.published'],
  job: (event) =>
    event.type === 'article.published'
      ? { kind: 'origins.answered', payload: { articleId: event.recordId } }
      : null,
}

export const answerIssue = job({
  kind: 'origins.answered',
  run: async (desk, { articleId }) => {
    await write(desk, systemActor('origins'), async (work) => {
      const answer = await work.db
        .selectFrom('article')
        .select(['root_id', 'origin_escalation_id'])
        .where('id', '=', articleId)
        .where('confidence', '!=', 'archived')
        .where('audience', '=', 'public')
        .executeTakeFirst()
      if (!answer?.origin_escalation_id) return
      const issues = await work.db
        .selectFrom('article')
        .select('root_id')
        .where('origin_escalation_id', '=', answer.origin_escalation_id)
        .where('known_issue_at', 'is not', null)
        .where('root_id', '!=', answer.root_id)
        .execute()
      for (const { root_id } of issues) await merge(work, root_id, answer.root_id)
    })
  },
})
