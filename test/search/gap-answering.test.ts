import { expect, it } from 'vitest'
import { draft } from '#articles/drafting.ts'
import { forgetSearches } from '#search/forgetting.ts'
import { answerGap } from '#search/gap-answering.ts'
import { gapPage } from '#search/gap-page.ts'
import { markRefined } from '#search/refining.ts'
import { wordingOf } from '#search/wording.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

it('takes two ways to ask the same for one question', () => {
  expect(wordingOf('Lost my cards', 'en')).toBe(wordingOf('card lost?', 'en'))
  expect(wordingOf('izgubljena kartica', 'hr')).toBe(wordingOf('KARTICE izgubljene', 'hr'))
  expect(wordingOf('?!', 'en')).toBeNull()
})

describeEachDialect('searches in vain', (place) => {
  const held = testDesk(place)
  let agent: Actor
  const asked = (
    query: string,
    visit: string | null,
    more: { results?: number; staff?: number; seconds?: number } = {},
  ) =>
    write(held.desk, systemActor('test'), async (work) => {
      const line = {
        id: work.id(),
        at: new Date(held.clock.now + (more.seconds ?? 0) * 1000).toISOString(),
        query,
        locale: 'en',
        scope: 'all',
        results: more.results ?? 0,
        visit,
        staff: more.staff ?? 0,
        wording: wordingOf(query, 'en'),
      }
      await work.db.insertInto('search_log').values(line).execute()
      await markRefined(work, [line])
      return line
    })
  const listed = async (view: 'none' | 'refined') =>
    (await gapPage(held.desk, view, null)).items.map((gap) => `${gap.query}: ${gap.asked} by ${gap.visits}`)

  it('show once a second visit asks, or one of the staff', async () => {
    agent = await anyone(held.desk, 'agent')
    await asked('parrot on board', 'one')
    await asked('my uncle has debts', 'one')
    await asked('parrots board', 'two')
    await asked('found at once', 'two', { results: 4 })
    await asked('swift code', null, { staff: 1 })
    expect(await listed('none')).toEqual(['parrots board: 2 by 2', 'swift code: 1 by 1'])
    expect((await gapPage(held.desk, 'none', null)).counts).toEqual({ none: 2, refined: 0 })
  })

  it('hold what was asked again within two minutes with nothing opened between', async () => {
    for (const visit of ['a', 'b']) {
      await asked('when money', visit, { results: 9 })
      await asked('allotment date bank', visit, { results: 3, seconds: 60 })
      await asked('allotment holiday', visit, { results: 3, seconds: 400 })
    }
    expect(await listed('refined')).toEqual(['when money: 2 by 2'])
    held.clock.pass(30)
    for (const visit of ['c', 'd']) {
      const first = await asked('vessel list', visit, { results: 9 })
      await write(held.desk, systemActor('test'), (work) =>
        work.db
          .insertInto('signal')
          .values({
            id: work.id(),
            at: first.at,
            visit,
            name: 'result_clicked',
            staff: 0,
            bot: 0,
            preview: 0,
          })
          .execute(),
      )
      await asked('ship list', visit, { results: 9, seconds: 30 })
    }
    expect(await listed('refined')).toEqual(['when money: 2 by 2'])
  })

  it('lead to an article by their words, leave the list, and come back when asked five times more', async () => {
    const article = await act(held.desk, agent, draft, {
      title: 'Animals at sea',
      locale: 'en',
      resolution: 'None.',
    })
    const wording = wordingOf('parrots board', 'en') ?? ''
    await act(held.desk, agent, answerGap, { wording, how: 'alias', articleId: article.id })
    const aliases = await held.desk.reader.selectFrom('article_alias').select(['text', 'source']).execute()
    expect(aliases).toEqual([{ text: 'parrots board', source: 'search' }])
    expect(await listed('none')).toEqual(['swift code: 1 by 1'])
    held.clock.pass(1)
    for (const visit of ['e', 'f', 'g', 'h']) await asked('parrot board', visit)
    expect(await listed('none')).toEqual(['swift code: 1 by 1'])
    await asked('parrot board', 'i')
    const [back] = (await gapPage(held.desk, 'none', null)).items
    expect(back).toMatchObject({ query: 'parrot board', asked: 5, before: 'alias' })
  })

  it('are set aside or taken up only where they exist, and an alias needs its article', async () => {
    const wording = wordingOf('swift code', 'en') ?? ''
    await expect(act(held.desk, agent, answerGap, { wording, how: 'alias' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(
      act(held.desk, agent, answerGap, { wording: 'nobody asked', how: 'dismissed' }),
    ).rejects.toMatchObject({ code: 'missing' })
    expect(await act(held.desk, agent, answerGap, { wording, how: 'draft' })).toEqual({
      query: 'swift code',
      locale: 'en',
    })
    expect(await listed('none')).toEqual(['parrot board: 5 by 5'])
  })

  it('are forgotten after ninety days, their visits as soon as no ticket can join them', async () => {
    held.clock.pass(60 * 24 * 9)
    const run = () => forgetSearches.run(held.desk, {} as never, { id: 'x', attempt: 1 })
    await run()
    const visits = await held.desk.reader.selectFrom('search_log').select('visit').distinct().execute()
    expect(visits.filter(({ visit }) => visit && !visit.startsWith('v-'))).toEqual([])
    expect(await listed('none')).toEqual(['parrot board: 5 by 5'])
    held.clock.pass(60 * 24 * 90)
    await run()
    expect(await held.desk.reader.selectFrom('search_log').selectAll().execute()).toEqual([])
    expect(await held.desk.reader.selectFrom('search_answer').selectAll().execute()).toHaveLength(2)
    await run()
    expect(await held.desk.reader.selectFrom('search_answer').selectAll().execute()).toEqual([])
  })
})
