import type { Selectable } from 'kysely'
import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Conflict, Invalid, Missing, Refused } from '#work/errors.ts'
import { later } from '#work/later.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { type Audience, audiences, isOutside } from './article.ts'
import { mayPublish } from './policy.ts'
import { checklist } from './publishing.ts'
import type { ArticlePlanTable, ArticleTable } from './schema.ts'
import { blocked, demandClear } from './second-look.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'articles.plan': { planId: string }
  }
}

/** What can happen to an article by itself. `publish` lets the waiting edit out where there is one, else opens the article. */
export const acts = ['publish', 'withdraw', 'archive'] as const
export type Act = (typeof acts)[number]

const articleId = z.string().max(60)

/**
 * Sets a time at which an article is published, taken back inside or archived. Publishing needs everything that it would need at that
 * time; it is looked at again then. A second plan of the same kind takes the place of the first.
 */
export const plan = verb({
  name: 'articles.plan',
  permission: 'article.publish',
  input: z.strictObject({
    articleId,
    act: z.enum(acts),
    at: z.iso.datetime('articles.plan.when'),
    audience: z.enum(audiences).optional(),
    checklist: checklist.default({}),
  }),
  run: async (work, input): Promise<{ id: string; at: string }> => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.publish', mayPublish(work.actor, before))
    const by = personOf(work.actor)
    if (!by) throw new Refused('refused')
    if (before.confidence === 'archived') throw new Conflict('article_archived')
    const at = new Date(input.at).toISOString()
    if (at <= work.at) throw new Invalid({ at: ['articles.plan.past'] })
    const waiting = await work.db
      .selectFrom('article_stage')
      .selectAll()
      .where('article_id', '=', before.id)
      .executeTakeFirst()
    const staged = input.act === 'publish' && isOutside(before) && waiting !== undefined
    const audience = staged ? before.audience : (input.audience ?? 'public')
    if (input.act === 'publish') {
      const ask = { audience: audience as Audience, checklist: input.checklist, at }
      demandClear(await blocked(work.db, work.actor, before, { ...ask, waiting: staged ? waiting : null }))
    }
    if (input.act === 'withdraw' && !isOutside(before) && !(await opensBefore(work, before.id, at)))
      throw new Conflict('article_not_live')
    const id = work.id()
    await work.db
      .deleteFrom('article_plan')
      .where('article_id', '=', before.id)
      .where('act', '=', input.act)
      .execute()
    await work.db
      .insertInto('article_plan')
      .values({
        id,
        article_id: before.id,
        act: input.act,
        at,
        audience: input.act === 'publish' ? audience : null,
        answers: JSON.stringify(input.checklist),
        revision: before.revision,
        stage_version: staged ? waiting.version : null,
        by_id: by,
        created_at: work.at,
      })
      .execute()
    await later(work, 'articles.plan', { planId: id }, { at })
    const about = { kind: 'article', id: before.id }
    await record(work, 'article.planned', about, { rootId: before.root_id, act: input.act, until: at })
    return { id, at }
  },
})

async function opensBefore(work: Work, id: string, at: string): Promise<boolean> {
  const row = await work.db
    .selectFrom('article_plan')
    .select('id')
    .where('article_id', '=', id)
    .where('act', '=', 'publish')
    .where('at', '<', at)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a plan back. */
export const unplan = verb({
  name: 'articles.unplan',
  permission: 'article.publish',
  input: z.strictObject({ articleId, act: z.enum(acts) }),
  run: async (work, input) => {
    const before = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    permit(work.actor, 'article.publish', mayPublish(work.actor, before))
    const dropped = await dropPlans(work, before, ({ act }) => act === input.act)
    if (dropped === 0) throw new Missing()
  },
})

/** Drops those plans of an article that something else has overtaken; who made one hears of it. Gives how many. */
export async function dropPlans(
  work: Work,
  article: Pick<Selectable<ArticleTable>, 'id' | 'root_id'>,
  which: (plan: Selectable<ArticlePlanTable>) => boolean,
): Promise<number> {
  const plans = await work.db
    .selectFrom('article_plan')
    .selectAll()
    .where('article_id', '=', article.id)
    .orderBy('at')
    .execute()
  const dropped = plans.filter(which)
  for (const { id, act, by_id: toId } of dropped) {
    await work.db.deleteFrom('article_plan').where('id', '=', id).execute()
    const about = { kind: 'article', id: article.id }
    await record(work, 'article.plan_dropped', about, { rootId: article.root_id, act, toId })
  }
  return dropped.length
}
