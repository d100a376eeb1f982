import { expect, it } from 'vitest'
import { assignTicket } from '#tickets/assigning.ts'
import { queueCounts, queuePage, queues } from '#tickets/queues.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { act } from '#work/act.ts'
import { anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened } from './cast.ts'

describeEachDialect('the queues', (place) => {
  const held = testDesk(place)

  it('hold what their names say, count what they hold, and put the next promise first', async () => {
    const [first, payments] = [await anyTeam(held.desk, 'First', 1), await anyTeam(held.desk, 'Payments', 2)]
    const liza = await anyone(held.desk, 'customer')
    const ana = await anyone(held.desk, 'agent', { teamId: first })
    const jun = await anyone(held.desk, 'specialist', { teamId: payments })
    const make = async (subject: string) => (await opened(held.desk, liza, { subject })).number
    const [free, mine, his, waiting, late, solved] = [
      await make('free'),
      await make('mine'),
      await make('his'),
      await make('waiting'),
      await make('late'),
      await make('solved'),
    ]
    const soon = (minutes: number) => new Date(held.clock.now + minutes * 60_000).toISOString()
    await act(held.desk, ana, replyToTicket, { ticket: mine, text: 'x', then: 'open', promiseAt: soon(120) })
    await act(held.desk, jun, assignTicket, { ticket: his, assignee: jun.personId, team: payments })
    await act(held.desk, ana, replyToTicket, { ticket: waiting, text: 'x' })
    await act(held.desk, ana, replyToTicket, { ticket: late, text: 'x', then: 'open', promiseAt: soon(5) })
    await act(held.desk, ana, replyToTicket, { ticket: solved, text: 'x', then: 'solved' })
    held.clock.pass(10)
    const numbers = async (queue: (typeof queues)[number], actor = ana) =>
      (await queuePage(held.desk, actor, queue, 'en')).items.map((row) => row.number)
    expect(await numbers('next')).toEqual([late, mine, free])
    expect(await numbers('mine')).toEqual([late, mine, waiting])
    expect(await numbers('unassigned')).toEqual([free])
    expect(await numbers('waiting')).toEqual([waiting])
    expect(await numbers('lapsed')).toEqual([late])
    expect(new Set(await numbers('all'))).toEqual(new Set([free, mine, his, waiting, late]))
    expect(await numbers('team', jun)).toEqual([his])
    const counts = await queueCounts(held.desk, ana)
    for (const queue of queues) expect(counts[queue]).toBe((await numbers(queue)).length)
  })

  it('page by the last row seen, without a gap or a double', async () => {
    const liza = await anyone(held.desk, 'customer')
    const ana = await anyone(held.desk, 'agent')
    for (let n = 0; n < 7; n++) await opened(held.desk, liza, { subject: `Page ${n}` })
    const whole = (await queuePage(held.desk, ana, 'all', 'en', { limit: 100 })).items.map(
      (row) => row.number,
    )
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const page = await queuePage(held.desk, ana, 'all', 'en', { limit: 3, cursor })
      seen.push(...page.items.map((row) => row.number))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(whole)
  })
})
