import { expect, it } from 'vitest'
import { rateTicket } from '#tickets/rating.ts'
import { reopenTicket } from '#tickets/reopening.ts'
import { solveTicket } from '#tickets/solving.ts'
import { act } from '#work/act.ts'
import { Invalid, Missing, Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened } from './cast.ts'

describeEachDialect('rating', (place) => {
  const held = testDesk(place)

  it('is possible from the first solution on, also after reopening, and only for who asked', async () => {
    const [liza, ana, other] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'agent'),
      await anyone(held.desk, 'customer'),
    ]
    const ticket = await opened(held.desk, liza)
    await expect(act(held.desk, liza, rateTicket, { ticket: ticket.number, score: 4 })).rejects.toMatchObject(
      { code: 'not_solved' },
    )
    await act(held.desk, ana, solveTicket, { ticket: ticket.number })
    await act(held.desk, liza, rateTicket, { ticket: ticket.number, score: 4 })
    await act(held.desk, liza, reopenTicket, { ticket: ticket.number })
    await act(held.desk, liza, rateTicket, { ticket: ticket.number, score: 2, text: 'Not solved.' })
    const rows = await held.desk.reader
      .selectFrom('rating')
      .select('score')
      .where('ticket_id', '=', ticket.id)
      .orderBy('id')
      .execute()
    expect(rows.map((row) => row.score)).toEqual([4, 2])
    await expect(
      act(held.desk, liza, rateTicket, { ticket: ticket.number, score: 6 }),
    ).rejects.toBeInstanceOf(Invalid)
    await expect(
      act(held.desk, other, rateTicket, { ticket: ticket.number, score: 1 }),
    ).rejects.toBeInstanceOf(Missing)
    await expect(act(held.desk, ana, rateTicket, { ticket: ticket.number, score: 5 })).rejects.toBeInstanceOf(
      Refused,
    )
  })
})
