import { expect, it } from 'vitest'
import { mergeTicket } from '#tickets/merging.ts'
import { addParticipant } from '#tickets/participating.ts'
import { ticketView } from '#tickets/queries.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { threadOf } from '#tickets/thread.ts'
import { writeToTicket } from '#tickets/writing.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Invalid, Missing } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened, rowOf } from './cast.ts'

describeEachDialect('merging', (place) => {
  const held = testDesk(place)
  const scene = async () => {
    const [liza, grace, ana] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'agent'),
    ]
    const root = await opened(held.desk, liza, { subject: 'Root', text: 'Liza’s words' })
    const child = await opened(held.desk, grace, { subject: 'Child', text: 'Grace’s words' })
    return { liza, grace, ana, root, child }
  }
  const words = async (actor: Actor, number: number) => {
    const ticket = await ticketView(held.desk, actor, number, 'en')
    return ticket ? (await threadOf(held.desk, actor, ticket)).map((turn) => turn.text) : null
  }

  it('closes the one that goes, and shows its turns to staff in the other, over any number of steps', async () => {
    const { liza, grace, ana, root, child } = await scene()
    const grandchild = await opened(held.desk, grace, { text: 'More of Grace' })
    await act(held.desk, ana, mergeTicket, { ticket: grandchild.number, into: child.number })
    await act(held.desk, ana, mergeTicket, { ticket: child.number, into: root.number })
    expect(await rowOf(held.desk, child.id)).toMatchObject({
      status: 'closed',
      solved_reason: 'duplicate',
      merged_into: root.id,
    })
    expect(await words(ana, root.number)).toEqual(['Liza’s words', 'Grace’s words', 'More of Grace'])
    expect(await words(liza, root.number)).toEqual(['Liza’s words'])
    expect(await words(grace, child.number)).toEqual(['Grace’s words', 'More of Grace'])
    expect(await words(grace, root.number)).toBeNull()
  })

  it('shows who asked the child the stage of the other, and all of it once they were added', async () => {
    const { grace, ana, root, child } = await scene()
    await act(held.desk, ana, mergeTicket, { ticket: child.number, into: root.number })
    expect(await ticketView(held.desk, grace, child.number, 'en')).toMatchObject({
      stage: 'received',
      root: { number: root.number },
    })
    await act(held.desk, ana, replyToTicket, { ticket: root.number, text: 'Which name?' })
    expect(await ticketView(held.desk, grace, child.number, 'en')).toMatchObject({ stage: 'waiting' })
    const email =
      (
        await held.desk.reader
          .selectFrom('person')
          .select('email')
          .where('id', '=', grace.personId)
          .executeTakeFirstOrThrow()
      ).email ?? ''
    await act(held.desk, ana, addParticipant, { ticket: root.number, email })
    expect(await words(grace, root.number)).toContain('Which name?')
  })

  it('brings the other back when who asked the child writes there', async () => {
    const { grace, ana, root, child } = await scene()
    await act(held.desk, ana, mergeTicket, { ticket: child.number, into: root.number })
    await act(held.desk, ana, replyToTicket, { ticket: root.number, text: 'Which name?' })
    await act(held.desk, grace, writeToTicket, { ticket: child.number, text: 'Still waiting.' })
    expect(await rowOf(held.desk, root.id)).toMatchObject({ status: 'open' })
    expect(await rowOf(held.desk, child.id)).toMatchObject({ status: 'closed' })
    expect(await words(ana, root.number)).toContain('Still waiting.')
  })

  it('makes no circle, goes into nothing that is solved, and takes no more words of staff', async () => {
    const { ana, root, child } = await scene()
    await expect(
      act(held.desk, ana, mergeTicket, { ticket: child.number, into: child.number }),
    ).rejects.toBeInstanceOf(Invalid)
    await act(held.desk, ana, mergeTicket, { ticket: child.number, into: root.number })
    await expect(
      act(held.desk, ana, mergeTicket, { ticket: root.number, into: child.number }),
    ).rejects.toBeInstanceOf(Invalid)
    await expect(
      act(held.desk, ana, replyToTicket, { ticket: child.number, text: 'x' }),
    ).rejects.toMatchObject({ code: 'ticket_merged' })
    await act(held.desk, ana, replyToTicket, { ticket: root.number, text: 'Done.', then: 'solved' })
    const other = await scene()
    await expect(
      act(held.desk, ana, mergeTicket, { ticket: other.child.number, into: root.number }),
    ).rejects.toBeInstanceOf(Conflict)
    await expect(
      act(held.desk, ana, mergeTicket, { ticket: other.child.number, into: 999_999 }),
    ).rejects.toBeInstanceOf(Missing)
  })
})
