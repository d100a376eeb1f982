import type { Selectable } from 'kysely'
import { z } from 'zod'
import { actorOf } from '#people/actors.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { archiveAs } from './archiving.ts'
import { type Audience, type Checklist, isOutside } from './article.ts'
import { moveTo } from './moving.ts'
import { mayPublish } from './policy.ts'
import { publishAs } from './publishing.ts'
import { publishStagedAs } from './publishing-staged.ts'
import type { ArticlePlanTable, ArticleTable } from './schema.ts'
import { blocked } from './second-look.ts'
import { waitingEdit } from './staging.ts'

type Plan = Selectable<ArticlePlanTable>
type Article = Selectable<ArticleTable>

/**
 * Does what was planned, on behalf of whoever planned it and by what they may do now. The text has to be the one they looked at and
 * nothing may stand in the way; else nothing happens and they hear why. Harmless the second time: the plan goes with the act.
 */
export const carryOut = verb({
  name: 'articles.carry_out',
  permission: 'article.publish',
  input: z.strictObject({ planId: z.string().max(60) }),
  prepare: async (tools, input) => {
    const row = await tools.reader
      .selectFrom('article_plan')
      .select('by_id')
      .where('id', '=', input.planId)
      .executeTakeFirst()
    return row ? ((await actorOf(tools, row.by_id))?.actor ?? null) : null
  },
  run: async (work, input, by): Promise<void> => {
    permit(work.actor, 'article.publish', work.actor.kind === 'system')
    const plan = await work.db
      .deleteFrom('article_plan')
      .where('id', '=', input.planId)
      .returningAll()
      .executeTakeFirst()
    if (!plan) return
    const article = await work.db
      .selectFrom('article')
      .selectAll()
      .where('id', '=', plan.article_id)
      .executeTakeFirstOrThrow()
    const reason = by ? await hindrance(work, by, plan, article) : 'licence'
    if (!by || reason) {
      const { act, by_id: toId } = plan
      const about = { kind: 'article', id: article.id }
      const because = reason ?? 'licence'
      await record(work, 'article.plan_failed', about, {
        rootId: article.root_id,
        act,
        reason: because,
        toId,
      })
      return
    }
    await done(work, by, plan, article)
  },
})

/** Why a plan cannot be kept; null = nothing hinders it. */
async function hindrance(work: Work, by: Actor, plan: Plan, article: Article): Promise<string | null> {
  if (article.confidence === 'archived') return 'archived'
  if (!mayPublish(by, article)) return 'licence'
  if (plan.act !== 'publish') return null
  const waiting = plan.stage_version === null ? null : await waitingEdit(work, article.id)
  if (waiting === undefined || (waiting && waiting.version !== plan.stage_version)) return 'changed'
  if (article.revision !== plan.revision) return 'changed'
  const checklist = JSON.parse(plan.answers) as Checklist
  const audience = plan.audience as Audience
  const [reason] = await blocked(work.db, by, article, { audience, checklist, at: work.at, waiting })
  return reason ?? null
}

async function done(work: Work, by: Actor, plan: Plan, article: Article): Promise<void> {
  const checklist = JSON.parse(plan.answers) as Checklist
  if (plan.act === 'archive') return archiveAs(work, article)
  if (plan.act === 'withdraw') {
    if (isOutside(article)) await moveTo(work, article, { ...article, audience: 'internal' })
    return
  }
  const waiting = plan.stage_version === null ? undefined : await waitingEdit(work, article.id)
  if (waiting) await publishStagedAs(work, by, article, waiting, checklist)
  else await publishAs(work, by, article, plan.audience as Audience, checklist)
}

/** A plan whose time has come. */
export const keepPlan = job({
  kind: 'articles.plan',
  run: async (desk, { planId }) => {
    await act(desk, systemActor('schedule'), carryOut, { planId })
  },
})
