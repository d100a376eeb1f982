import { expect, it } from 'vitest'
import { admitGuest, readGuest } from '#people/guests.ts'
import { addParticipant, removeParticipant } from '#tickets/participating.ts'
import { ticketView } from '#tickets/queries.ts'
import { writeToTicket } from '#tickets/writing.ts'
import { act, write } from '#work/act.ts'
import { Missing, Refused } from '#work/errors.ts'
import { permissionMap, systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened } from './cast.ts'

describeEachDialect('taking part', (place) => {
  const held = testDesk(place)

  it('lets somebody read and write, until they are taken off', async () => {
    const [liza, ramon, ana] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'customer', { email: 'ramon@mail.example' }),
      await anyone(held.desk, 'agent'),
    ]
    const ticket = await opened(held.desk, liza)
    expect(await ticketView(held.desk, ramon, ticket.number, 'en')).toBeNull()
    await act(held.desk, liza, addParticipant, { ticket: ticket.number, email: 'Ramon@mail.example' })
    await act(held.desk, liza, addParticipant, { ticket: ticket.number, email: 'ramon@mail.example' })
    await act(held.desk, ramon, writeToTicket, { ticket: ticket.number, text: 'It is my allotment.' })
    expect(await happened(held.desk, ticket.id)).toEqual([
      'ticket.opened',
      'ticket.participant_added',
      'ticket.customer_wrote',
    ])
    const key = await write(held.desk, systemActor('test'), (work) =>
      admitGuest(work, ramon.personId, ticket.id, true),
    )
    await act(held.desk, ana, removeParticipant, { ticket: ticket.number, person: ramon.personId })
    await expect(
      act(held.desk, ramon, writeToTicket, { ticket: ticket.number, text: 'x' }),
    ).rejects.toBeInstanceOf(Missing)
    expect(await readGuest(held.desk, { get: () => ({ value: key }) })).toMatchObject({ kind: 'visitor' })
  })

  it('is for who asked to give, not for who takes part, nor for an address nobody proved', async () => {
    const [liza, ramon] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'customer', { email: 'ramon2@mail.example' }),
    ]
    const ticket = await opened(held.desk, liza)
    await act(held.desk, liza, addParticipant, { ticket: ticket.number, email: 'ramon2@mail.example' })
    await expect(
      act(held.desk, ramon, addParticipant, { ticket: ticket.number, email: 'third@mail.example' }),
    ).rejects.toBeInstanceOf(Refused)
    const guest = {
      kind: 'guest',
      personId: liza.personId,
      ticketId: ticket.id,
      proven: false,
      may: permissionMap.guest,
    } as const
    await expect(
      act(held.desk, guest, addParticipant, { ticket: ticket.number, email: 'third@mail.example' }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
