import { expect, it } from 'vitest'
import { noteOnTicket } from '#tickets/noting.ts'
import { act } from '#work/act.ts'
import { Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened, rowOf } from './cast.ts'

describeEachDialect('a note', (place) => {
  const held = testDesk(place)

  it('stays among the staff, changes nothing for the customer and names whom it means', async () => {
    const [liza, ana, jun] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'agent'),
      await anyone(held.desk, 'specialist', { name: 'Jun Reyes' }),
    ]
    const ticket = await opened(held.desk, liza)
    const before = await rowOf(held.desk, ticket.id)
    const { messageId } = await act(held.desk, ana, noteOnTicket, {
      ticket: ticket.number,
      text: '@Jun Reyes is R17 a **name** mismatch?',
    })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      status: before.status,
      promise_at: before.promise_at,
      first_reply_at: null,
    })
    const row = await held.desk.reader
      .selectFrom('message')
      .selectAll()
      .where('id', '=', messageId)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ kind: 'note', public: 0 })
    const event = await held.desk.reader
      .selectFrom('event')
      .select('particulars')
      .where('type', '=', 'ticket.noted')
      .where('ticket_id', '=', ticket.id)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(event.particulars)).toMatchObject({ mentions: [jun.personId] })
    await expect(
      act(held.desk, liza, noteOnTicket, { ticket: ticket.number, text: 'x' }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
