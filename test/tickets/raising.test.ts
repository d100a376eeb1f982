import { expect, it } from 'vitest'
import { tellRaise } from '#tickets/lapsing.ts'
import { askToRaise } from '#tickets/raising.ts'
import { solveTicket } from '#tickets/solving.ts'
import { act } from '#work/act.ts'
import { Conflict, Missing } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { lettersOf, opened, ran } from './cast.ts'

describeEachDialect('asking to raise a ticket', (place) => {
  const held = testDesk(place)

  it('leaves a note among the staff and reaches the managers in the customer’s words', async () => {
    const [liza, ana, marija] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'agent'),
      await anyone(held.desk, 'manager', { email: 'marija@parola.example' }),
    ]
    const ticket = await opened(held.desk, liza)
    await act(held.desk, liza, askToRaise, { ticket: ticket.number, text: 'School fees are due on Friday.' })
    const note = await held.desk.reader
      .selectFrom('message')
      .selectAll()
      .where('ticket_id', '=', ticket.id)
      .where('kind', '=', 'note')
      .executeTakeFirstOrThrow()
    expect(note).toMatchObject({ public: 0, author_id: liza.personId })
    await ran(held.desk, tellRaise)
    const letters = await lettersOf(held.desk, 'ticket.raise_asked')
    expect(letters.map((letter) => letter.person_id)).toEqual([marija.personId])
    expect(letters[0]?.text).toContain('School fees are due on Friday.')
    await act(held.desk, ana, solveTicket, { ticket: ticket.number })
    await expect(
      act(held.desk, liza, askToRaise, { ticket: ticket.number, text: 'x' }),
    ).rejects.toBeInstanceOf(Conflict)
    await expect(
      act(held.desk, await anyone(held.desk, 'customer'), askToRaise, { ticket: ticket.number, text: 'x' }),
    ).rejects.toBeInstanceOf(Missing)
  })
})
