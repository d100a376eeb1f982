import { expect, it } from 'vitest'
import { reopenTicket } from '#tickets/reopening.ts'
import { solveTicket } from '#tickets/solving.ts'
import { act } from '#work/act.ts'
import { Conflict } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened, rowOf } from './cast.ts'

describeEachDialect('reopening', (place) => {
  const held = testDesk(place)

  it('makes a promise again and says who asked for it', async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    const ticket = await opened(held.desk, liza)
    await expect(act(held.desk, liza, reopenTicket, { ticket: ticket.number })).rejects.toBeInstanceOf(
      Conflict,
    )
    await act(held.desk, ana, solveTicket, { ticket: ticket.number })
    await act(held.desk, liza, reopenTicket, { ticket: ticket.number })
    const row = await rowOf(held.desk, ticket.id)
    expect(row).toMatchObject({
      status: 'open',
      solved_at: null,
      solved_by: null,
      promise_at: '2026-11-17T08:00:00.000Z',
    })
    expect(row.first_solved_at).not.toBeNull()
    const event = await held.desk.reader
      .selectFrom('event')
      .select('particulars')
      .where('type', '=', 'ticket.reopened')
      .where('ticket_id', '=', ticket.id)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(event.particulars)).toMatchObject({ by: 'customer' })
  })
})
