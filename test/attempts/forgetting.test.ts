import { expect, it } from 'vitest'
import { forgetVisits } from '#attempts/forgetting.ts'
import { markDue, settleAttempts } from '#attempts/settling.ts'
import { write } from '#work/act.ts'
import { systemActor } from '#work/permissions.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { sent } from './cast.ts'

const DAY = 86_400_000

describeEachDialect('forgetting visits', (place) => {
  const held = testDesk(place)

  it('takes the key off after the window, deletes signals after 90 days, and keeps what was counted', async () => {
    const at = (days: number) => new Date(held.clock.now - days * DAY).toISOString()
    const young = [sent(0, 'searched', { visit: 'young', at: at(2), query: 'x', final: 1 })]
    const old = [
      sent(0, 'searched', { visit: 'old', at: at(9), query: 'x', final: 1 }),
      sent(0, 'form_opened', { visit: 'old', at: at(9) }),
    ]
    const gone = [sent(0, 'searched', { visit: 'gone', at: at(91), query: 'x', final: 1 })]
    await write(held.desk, systemActor('test'), async (work) => {
      await work.db
        .insertInto('signal')
        .values([...young, ...old, ...gone])
        .execute()
      await markDue(work, ['young', 'old', 'gone'])
    })
    await settleAttempts(held.desk)
    await forgetVisits(held.desk)
    const signals = await held.desk.reader
      .selectFrom('signal')
      .select(['id', 'visit'])
      .orderBy('at')
      .orderBy('id')
      .execute()
    expect(signals.map((row) => row.id)).toEqual([...old, ...young].map((signal) => signal.id))
    expect(signals.map((row) => row.visit === 'young' || row.visit.startsWith('v-'))).toEqual([
      true,
      true,
      true,
    ])
    expect(new Set(signals.map((row) => row.visit)).size).toBe(2)
    const facts = await held.desk.reader
      .selectFrom('attempt_fact')
      .select(['visit', 'visitor', 'rule'])
      .orderBy('started_at')
      .execute()
    expect(facts.map((fact) => fact.visit === fact.visitor)).toEqual([true, true, true])
    expect(facts[1]?.visit).toBe(signals[0]?.visit)
  })
})
