import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { closeTicket } from '#tickets/closing.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { solveTicket } from '#tickets/solving.ts'
import { writeToTicket } from '#tickets/writing.ts'
import { act } from '#work/act.ts'
import { Conflict, Missing, Refused } from '#work/errors.ts'
import { permissionMap } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened, rowOf } from './cast.ts'

describeEachDialect('a customer who writes', (place) => {
  const held = testDesk(place)
  const scene = async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    return { liza, ana, ticket: await opened(held.desk, liza) }
  }
  const day = 24 * 60

  it('brings a waiting ticket back to us, with the usual promise and the words as they were typed', async () => {
    const { liza, ana, ticket } = await scene()
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'Which name?' })
    held.clock.pass(5)
    await act(held.desk, liza, writeToTicket, { ticket: ticket.number, text: 'Santos <b>bold</b> *star*' })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      status: 'open',
      waiting_since: null,
      promise_at: new Date(held.clock.now + day * 60_000).toISOString(),
    })
    const row = await held.desk.reader
      .selectFrom('message')
      .selectAll()
      .where('ticket_id', '=', ticket.id)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ kind: 'customer', public: 1, format: 'plain', author_id: liza.personId })
    expect(row.html).not.toContain('<b>')
    expect(await happened(held.desk, ticket.id)).not.toContain('ticket.reopened')
  })

  it('opens a solved ticket again, and a closed one within fourteen days', async () => {
    const { liza, ana, ticket } = await scene()
    await act(held.desk, ana, solveTicket, { ticket: ticket.number })
    await act(held.desk, liza, writeToTicket, { ticket: ticket.number, text: 'Still returned.' })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      status: 'open',
      solved_at: null,
      solved_reason: null,
    })
    await act(held.desk, ana, closeTicket, { ticket: ticket.number })
    held.clock.pass(14 * day)
    await act(held.desk, liza, writeToTicket, { ticket: ticket.number, text: 'And again.' })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ status: 'open', closed_at: null })
  })

  it('begins a new ticket that names the old one when it was closed long ago, once however often it is sent', async () => {
    const { liza, ana, ticket } = await scene()
    await act(held.desk, ana, closeTicket, { ticket: ticket.number })
    held.clock.pass(15 * day)
    const given = { ticket: ticket.number, text: 'The same trouble.', submissionId: randomUUID() }
    const [one, other] = [
      await act(held.desk, liza, writeToTicket, given),
      await act(held.desk, liza, writeToTicket, given),
    ]
    expect(other.number).toBe(one.number)
    expect(one.number).not.toBe(ticket.number)
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ status: 'closed' })
    const repeat = await held.desk.reader
      .selectFrom('ticket')
      .selectAll()
      .where('number', '=', one.number)
      .executeTakeFirstOrThrow()
    expect(repeat).toMatchObject({ repeat_of: ticket.id, requester_id: liza.personId, status: 'new' })
  })

  it('keeps what was typed from crossing a reply that came in meanwhile', async () => {
    const { liza, ana, ticket } = await scene()
    held.clock.pass(1)
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'Which name?' })
    const late = act(held.desk, liza, writeToTicket, {
      ticket: ticket.number,
      text: 'Hello?',
      seen: ticket.messageId,
    })
    await expect(late).rejects.toMatchObject({ code: 'held_back' })
    await expect(late).rejects.toBeInstanceOf(Conflict)
  })

  it('who may not read the replies yet is not kept waiting by them', async () => {
    const { liza, ana, ticket } = await scene()
    const guest = {
      kind: 'guest',
      personId: liza.personId,
      ticketId: ticket.id,
      proven: false,
      may: permissionMap.guest,
    } as const
    held.clock.pass(1)
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'Which name?' })
    await act(held.desk, guest, writeToTicket, {
      ticket: ticket.number,
      text: 'One more thing.',
      seen: ticket.messageId,
    })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ status: 'open' })
  })

  it('writes on no ticket but their own, and staff only on what they asked themselves', async () => {
    const { ana, ticket } = await scene()
    const other = await anyone(held.desk, 'customer')
    await expect(
      act(held.desk, other, writeToTicket, { ticket: ticket.number, text: 'x' }),
    ).rejects.toBeInstanceOf(Missing)
    await expect(act(held.desk, other, writeToTicket, { ticket: 999_999, text: 'x' })).rejects.toBeInstanceOf(
      Missing,
    )
    await expect(
      act(held.desk, ana, writeToTicket, { ticket: ticket.number, text: 'x' }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
