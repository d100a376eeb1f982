import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { isOutside, isSound } from '#articles/article.ts'
import { keepPlan } from '#articles/carrying-out.ts'
import { move } from '#articles/moving.ts'
import { plan } from '#articles/planning.ts'
import { publish } from '#articles/publishing.ts'
import { publishStaged } from '#articles/publishing-staged.ts'
import { reach } from '#articles/reading.ts'
import { restore } from '#articles/restoring.ts'
import { revise } from '#articles/revising.ts'
import { discardStage, stage } from '#articles/staging.ts'
import { stillRight } from '#articles/vouching.ts'
import { act } from '#work/act.ts'
import { isExpected } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, rowOf, text } from './shelf.ts'

const acts = [
  'revise',
  'stage',
  'publish',
  'publishStaged',
  'discard',
  'inside',
  'back',
  'archive',
  'planPublish',
  'planArchive',
  'pass',
  'stillRight',
  'restore',
] as const
const step = fc.record({
  act: fc.constantFrom(...acts, 'publish', 'stage', 'publishStaged', 'revise'),
  who: fc.nat(3),
  /** What they saw is not the newest any more. */
  stale: fc.constantFrom(false, false, false, true),
})

describeEachDialect('whatever people do to an article', (place) => {
  const held = testDesk(place)
  let people: Awaited<ReturnType<typeof anyone>>[]
  beforeAll(async () => {
    const { desk } = held
    people = [
      await anyone(desk, 'agent'),
      await anyone(desk, 'specialist', { licence: 'contributor' }),
      await anyone(desk, 'agent', { licence: 'publisher' }),
      await anyone(desk, 'specialist', { licence: 'coach' }),
    ]
  })

  const all = async (articleId: string) => {
    const { reader } = held.desk
    return {
      article: await rowOf(held.desk, articleId),
      stage: await reader
        .selectFrom('article_stage')
        .selectAll()
        .where('article_id', '=', articleId)
        .executeTakeFirst(),
      plans: await reader
        .selectFrom('article_plan')
        .selectAll()
        .where('article_id', '=', articleId)
        .orderBy('act')
        .execute(),
      revisions: await reader
        .selectFrom('article_revision')
        .select(['number', 'cause', 'by_id'])
        .where('article_id', '=', articleId)
        .orderBy('number')
        .execute(),
    }
  }

  it('readers see only what was published, nothing is lost, and what was refused changed nothing', async () => {
    const done = new Map<string, number>()
    let refused = 0
    const run = async (steps: { act: (typeof acts)[number]; who: number; stale: boolean }[]) => {
      const { desk, clock } = held
      const { id: articleId } = await aDraft(desk, people[0] as never)
      if (steps.length % 2)
        await act(desk, people[2] as never, publish, { articleId, audience: 'public', revision: 1 })
      let before = await all(articleId)
      for (const [n, { act: what, who, stale }] of steps.entries()) {
        const actor = people[who] as NonNullable<(typeof people)[number]>
        const cause = `Said in step ${n} of ${articleId}.`
        const baseRevision = Math.max(1, before.article.revision - (stale ? 1 : 0))
        const version = Math.max(stale ? 0 : 1, before.stage?.version ?? 0) - (stale && before.stage ? 1 : 0)
        const words = { ...text, articleId, locale: 'en', cause, baseRevision }
        const at = new Date(clock.now + 60_000).toISOString()
        const tries = {
          revise: () => act(desk, actor, revise, words),
          stage: () => act(desk, actor, stage, { ...words, version: before.stage ? version : stale ? 1 : 0 }),
          publish: () => act(desk, actor, publish, { articleId, audience: 'public', revision: baseRevision }),
          publishStaged: () => act(desk, actor, publishStaged, { articleId, version: version || 1 }),
          discard: () => act(desk, actor, discardStage, { articleId, version: version || 1 }),
          inside: () => act(desk, actor, move, { articleId, audience: 'internal' }),
          back: () => act(desk, actor, move, { articleId, confidence: 'unvalidated', audience: 'internal' }),
          archive: () => act(desk, actor, archive, { articleId }),
          planPublish: () => act(desk, actor, plan, { articleId, act: 'publish', at }),
          planArchive: () => act(desk, actor, plan, { articleId, act: 'archive', at }),
          pass: async () => {
            clock.pass(stale ? 2 : 1)
            for (const { id: planId, at: due } of before.plans)
              if (Date.parse(due) <= clock.now)
                await keepPlan.run(desk, { planId } as never, { id: '', attempt: 1 })
          },
          stillRight: () => act(desk, actor, stillRight, { articleId, revision: baseRevision }),
          restore: () => act(desk, actor, restore, { articleId, number: 1, baseRevision }),
        }
        const outcome = await tries[what]().then(
          () => 'done',
          (error: unknown) => {
            if (!isExpected(error)) throw error
            return error.code
          },
        )
        const after = await all(articleId)
        if (outcome === 'done') done.set(what, (done.get(what) ?? 0) + 1)
        else {
          refused += 1
          expect(after, `${what} refused with ${outcome}`).toEqual(before)
        }
        await holds(after)
        expect(after.revisions.slice(0, before.revisions.length)).toEqual(before.revisions)
        if (what !== 'pass' && outcome === 'done' && !isOutside(before.article) && isOutside(after.article))
          expect(['publish', who]).toEqual([what, expect.toBeOneOf([2, 3])])
        before = after
      }
    }
    const holds = async ({ article, stage: waits, plans, revisions }: Awaited<ReturnType<typeof all>>) => {
      expect(isSound(article)).toBe(true)
      expect(article.revision).toBe(revisions.at(-1)?.number)
      expect(article.cause).toBe(revisions.at(-1)?.cause)
      expect(article.html).toContain(article.cause)
      if (article.confidence === 'archived') expect(plans).toEqual([])
      expect(article.review_due_at === null).toBe(article.published_at === null)
      const read = await reach(held.desk, visitorActor, article.slug, 'en')
      expect(read.kind === 'article').toBe(isOutside(article))
      if (waits && waits.cause !== article.cause) expect(JSON.stringify(read)).not.toContain(waits.cause)
    }
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), run), {
      numRuns: 20,
      endOnFailure: true,
    })
    const said = [...done].map(([what, n]) => `${n} ${what}`).join(', ')
    console.log(`${place.dialect}: ${said}; ${refused} refused`)
    expect(done.size).toBeGreaterThan(acts.length / 2)
  }, 120_000)
})
