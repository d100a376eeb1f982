import { expect, it } from 'vitest'
import { recountAll } from '#reports/jobs.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { act } from '#work/act.ts'
import { setClosingDays } from '#workspace/closing.ts'
import { anyTicket } from '../escalations/support.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { ran } from '../tickets/cast.ts'

describeEachDialect('counting again', (place) => {
  const held = testDesk(place)

  it('takes new closing days into open hours, also for tickets that are long answered', async () => {
    const { desk, clock } = held
    const { number, id } = await anyTicket(desk, await anyone(desk, 'customer'))
    clock.pass(3 * 24 * 60)
    await act(desk, await anyone(desk, 'agent'), replyToTicket, {
      ticket: number,
      text: 'Here it is.',
      then: 'solved',
    })
    const fact = async () => {
      await desk.settled()
      return desk.reader
        .selectFrom('ticket_fact')
        .select(['frt_calendar', 'frt_business'])
        .where('ticket_id', '=', id)
        .executeTakeFirstOrThrow()
    }
    expect(await fact()).toEqual({ frt_calendar: 4320, frt_business: 4320 })
    await act(desk, await anyone(desk, 'manager'), setClosingDays, { dates: ['2026-11-17', '2026-11-18'] })
    expect(await ran(desk, recountAll)).toBe(1)
    expect(await fact()).toEqual({ frt_calendar: 4320, frt_business: 1440 })
  })
})
