import { expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { draft } from '#articles/drafting.ts'
import { raise } from '#escalations/raising.ts'
import { link } from '#origins/linking.ts'
import { backtestEverything, backtestWaiting } from '#search/backtest-jobs.ts'
import { silentArticles } from '#search/backtest-page.ts'
import { askBacktest } from '#search/backtesting.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { systemActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened, ran } from '../tickets/cast.ts'

const returned = {
  title: 'Allotment shows Returned after your name changed',
  locale: 'en',
  resolution:
    'The bank sends the allotment back when the surname on the account differs. Change it under Payees.',
}
const like = {
  subject: 'Allotment returned by the bank',
  text: 'My allotment came back. The surname on my account changed after the wedding.',
}
const unlike = { subject: 'Card swallowed in Durban', text: 'The machine kept my plastic on Sunday morning.' }

describeEachDialect('a backtest', (place) => {
  const held = testDesk(place)
  let agent: Actor
  let article: { id: string; rootId: string }
  let met: { id: string; number: number }
  const counted = (id: string) =>
    held.desk.reader.selectFrom('backtest').selectAll().where('article_id', '=', id).executeTakeFirst()
  const matches = async (id: string) =>
    (
      await held.desk.reader
        .selectFrom('backtest_match')
        .select(['kind', 'record_id'])
        .where('article_id', '=', id)
        .orderBy('kind')
        .execute()
    ).map((row) => `${row.kind} ${row.record_id}`)

  it('is run for a draft as soon as it is made, against tickets of the last ninety days', async () => {
    agent = await anyone(held.desk, 'specialist', { licence: 'publisher' })
    const customer = await anyone(held.desk, 'customer')
    const old = await opened(held.desk, customer, like)
    await write(held.desk, systemActor('test'), (work) =>
      work.db
        .updateTable('ticket')
        .set({ created_at: '2026-07-01T08:00:00.000Z' })
        .where('id', '=', old.id)
        .execute(),
    )
    met = await opened(held.desk, customer, like)
    await opened(held.desk, customer, unlike)
    await act(held.desk, agent, replyToTicket, {
      ticket: met.number,
      text: 'We look into it.',
      then: 'waiting',
    })
    article = await act(held.desk, agent, draft, returned)
    await held.desk.settled()
    expect(await ran(held.desk, backtestWaiting)).toBe(1)
    expect(await counted(article.id)).toMatchObject({
      revision: 1,
      tickets: 1,
      escalations: 0,
      minutes: 5,
      looked: 2,
      days: 90,
    })
    expect(await matches(article.id)).toEqual([`ticket ${met.id}`])
  })

  it('counts the escalations of what it would have met, and the searches that found nothing', async () => {
    await anyTeam(held.desk, 'First line', 1)
    const team = await anyTeam(held.desk, 'Payments', 2)
    await act(held.desk, agent, raise, {
      number: met.number,
      kind: 'functional',
      cause: 'knowledge_gap',
      severity: 'normal',
      toTeamId: team,
      packet: {
        problem: 'Bank rejects',
        environment: 'x',
        steps_tried: 'y',
        customer_impact: 'z',
        wanted_outcome: 'w',
      },
    })
    await write(held.desk, systemActor('test'), async (work) => {
      const row = { locale: 'en', scope: 'all', results: 0, visit: null, staff: 0, at: work.at }
      const queries = ['surname changed allotment', 'surname changed allotment', 'lost passport office']
      await work.db
        .insertInto('search_log')
        .values(queries.map((query) => ({ id: work.id(), query, ...row })))
        .execute()
    })
    await act(held.desk, agent, askBacktest, { articleId: article.id })
    await ran(held.desk, backtestWaiting)
    expect(await counted(article.id)).toMatchObject({ tickets: 1, escalations: 1, searches: 2 })
    const run = await held.desk.reader.selectFrom('backtest_run').selectAll().executeTakeFirstOrThrow()
    expect(run).toMatchObject({ article_id: article.id, state: 'done', done: run.total })
    expect(run.total).toBe(5)
  })

  it('leaves out the tickets it was made from or is linked to', async () => {
    await act(held.desk, agent, link, { number: met.number, article: article.id, role: 'used' })
    await act(held.desk, agent, askBacktest, { articleId: article.id })
    await ran(held.desk, backtestWaiting)
    expect(await counted(article.id)).toMatchObject({ tickets: 0, escalations: 0, searches: 2 })
  })

  it('lets a draft compete with what is public, not with other drafts', async () => {
    const twins: { id: string; rootId: string }[] = []
    for (const n of [1, 2, 3])
      twins.push(await act(held.desk, agent, draft, { ...returned, title: `Returned ${n}` }))
    await held.desk.settled()
    await ran(held.desk, backtestWaiting)
    for (const twin of twins) expect(await counted(twin.id)).toMatchObject({ tickets: 1 })
    await write(held.desk, systemActor('test'), async (work) => {
      for (const { id, rootId } of twins) {
        const state = { audience: 'public', confidence: 'validated' }
        await work.db.updateTable('article').set(state).where('id', '=', id).execute()
        await record(work, 'article.state_changed', { kind: 'article', id }, { rootId, ...state })
      }
    })
    const last = await act(held.desk, agent, draft, {
      title: 'Banks',
      locale: 'en',
      resolution: `${'A long list of what banks do. '.repeat(20)}The allotment and the surname, too.`,
    })
    await held.desk.settled()
    await ran(held.desk, backtestWaiting)
    expect(await counted(last.id)).toMatchObject({ tickets: 0 })
  })

  it('counts every night what is out, so that an article that meets nothing shows, and forgets what is archived', async () => {
    const silent = await act(held.desk, agent, draft, {
      title: 'Parrots on board',
      locale: 'en',
      resolution: 'No.',
    })
    await write(held.desk, systemActor('test'), async (work) => {
      const state = { audience: 'public', confidence: 'validated' }
      await work.db.updateTable('article').set(state).where('id', '=', silent.id).execute()
      await record(
        work,
        'article.state_changed',
        { kind: 'article', id: silent.id },
        { rootId: silent.rootId, ...state },
      )
    })
    expect(await silentArticles(held.desk)).toBeNull()
    await act(held.desk, agent, archive, { articleId: article.id })
    await backtestEverything(held.desk)
    expect(await counted(silent.id)).toMatchObject({ tickets: 0, escalations: 0, searches: 0 })
    expect(await counted(article.id)).toBeUndefined()
    expect(await silentArticles(held.desk)).toEqual({ count: 1, at: new Date(held.clock.now).toISOString() })
  })
})
