import { expect, it } from 'vitest'
import { readGuest } from '#people/guests.ts'
import { closeTicket } from '#tickets/closing.ts'
import { closeSolved } from '#tickets/lapsing.ts'
import { openTicket } from '#tickets/opening.ts'
import { solveTicket } from '#tickets/solving.ts'
import { act } from '#work/act.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened, rowOf } from './cast.ts'

describeEachDialect('closing', (place) => {
  const held = testDesk(place)
  const day = 24 * 60

  it('happens by itself seven days after the solution, and not before', async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    const ticket = await opened(held.desk, liza)
    await act(held.desk, ana, solveTicket, { ticket: ticket.number })
    held.clock.pass(7 * day - 1)
    await closeSolved.run(held.desk, {} as never, { id: 'x', attempt: 1 })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ status: 'solved' })
    held.clock.pass(1)
    await closeSolved.run(held.desk, {} as never, { id: 'x', attempt: 1 })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      status: 'closed',
      solved_reason: 'solved',
      closed_at: new Date(held.clock.now).toISOString(),
    })
  })

  it('lets the guest’s way in end fourteen days later', async () => {
    const ana = await anyone(held.desk, 'agent')
    const { id, guestKey } = await act(held.desk, visitorActor, openTicket, {
      subject: 'PIN',
      text: 'None came.',
      locale: 'en',
      requester: { email: 'pin@mail.example' },
    })
    const cookies = { get: () => ({ value: guestKey ?? '' }) }
    await act(held.desk, ana, closeTicket, { ticket: id, reason: 'rejected' })
    held.clock.pass(14 * day - 1)
    expect(await readGuest(held.desk, cookies)).toMatchObject({ kind: 'guest', ticketId: id, proven: false })
    held.clock.pass(2)
    expect(await readGuest(held.desk, cookies)).toMatchObject({ kind: 'visitor' })
  })
})
