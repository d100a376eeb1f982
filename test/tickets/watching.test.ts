import { expect, it } from 'vitest'
import { ticketView } from '#tickets/queries.ts'
import { watchTicket } from '#tickets/watching.ts'
import { act } from '#work/act.ts'
import { Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened } from './cast.ts'

describeEachDialect('watching', (place) => {
  const held = testDesk(place)

  it('is on or off, however often it is said, and for staff', async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    const ticket = await opened(held.desk, liza)
    const watched = async () => (await ticketView(held.desk, ana, ticket.number, 'en'))?.watched
    for (const on of [true, true]) await act(held.desk, ana, watchTicket, { ticket: ticket.number, on })
    expect(await watched()).toBe(true)
    await act(held.desk, ana, watchTicket, { ticket: ticket.number, on: false })
    expect(await watched()).toBe(false)
    await expect(
      act(held.desk, liza, watchTicket, { ticket: ticket.number, on: true }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
