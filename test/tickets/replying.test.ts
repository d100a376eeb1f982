import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { noteOnTicket } from '#tickets/noting.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { writeToTicket } from '#tickets/writing.ts'
import { act } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened, rowOf } from './cast.ts'

describeEachDialect('replying', (place) => {
  const held = testDesk(place)
  const scene = async () => {
    const [liza, ana] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'agent', { name: 'Ana Kovač' }),
    ]
    return { liza, ana, ticket: await opened(held.desk, liza) }
  }

  it('starts a new ticket, is held by who replied, and waits for the customer unless told otherwise', async () => {
    const { ana, ticket } = await scene()
    held.clock.pass(10)
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'Which **name** does BDO hold?' })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      status: 'waiting',
      assignee_id: ana.personId,
      first_reply_at: new Date(held.clock.now).toISOString(),
      promise_at: null,
    })
    expect(await happened(held.desk, ticket.id)).toEqual([
      'ticket.opened',
      'ticket.replied',
      'ticket.assigned',
      'ticket.started',
      'ticket.waiting',
    ])
    const message = await held.desk.reader
      .selectFrom('message')
      .selectAll()
      .where('ticket_id', '=', ticket.id)
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow()
    expect(message.html).toContain('<strong>name</strong>')
  })

  it('kept open makes the promise that was chosen, else keeps the one that holds', async () => {
    const { ana, ticket } = await scene()
    const before = (await rowOf(held.desk, ticket.id)).promise_at
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'One moment.', then: 'open' })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ status: 'open', promise_at: before })
    const until = new Date(held.clock.now + 3_600_000).toISOString()
    await act(held.desk, ana, replyToTicket, {
      ticket: ticket.number,
      text: 'I ask BDO.',
      then: 'open',
      promiseAt: until,
    })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ promise_at: until, promise_by: ana.personId })
    const past = act(held.desk, ana, replyToTicket, {
      ticket: ticket.number,
      text: 'x',
      then: 'open',
      promiseAt: '2026-01-01T00:00:00.000Z',
    })
    await expect(past).rejects.toBeInstanceOf(Invalid)
  })

  it('solves, and a reply to what is solved brings it back', async () => {
    const { ana, ticket } = await scene()
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'Done.', then: 'solved' })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      status: 'solved',
      solved_by: ana.personId,
      solved_reason: 'solved',
    })
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'One more thing?' })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ status: 'waiting', solved_at: null })
    expect(await happened(held.desk, ticket.id)).toContain('ticket.reopened')
  })

  it('is held back when something new arrived since the page was rendered', async () => {
    const { liza, ana, ticket } = await scene()
    const seen = ticket.messageId
    held.clock.pass(1)
    await act(held.desk, liza, writeToTicket, { ticket: ticket.number, text: 'Never mind, it is solved.' })
    const late = act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'Which name?', seen })
    await expect(late).rejects.toMatchObject({ status: 409, code: 'held_back' })
    expect(await happened(held.desk, ticket.id)).not.toContain('ticket.replied')
  })

  it('is not held back by what the writer said themselves, nor a customer’s by a note', async () => {
    const { liza, ana, ticket } = await scene()
    held.clock.pass(1)
    await act(held.desk, ana, noteOnTicket, {
      ticket: ticket.number,
      text: 'Passbook shows **Liza M. Santos**.',
    })
    await act(held.desk, ana, replyToTicket, {
      ticket: ticket.number,
      text: 'Which name?',
      seen: ticket.messageId,
      then: 'open',
    })
    const last = await held.desk.reader
      .selectFrom('message')
      .select('id')
      .where('ticket_id', '=', ticket.id)
      .where('kind', '=', 'reply')
      .executeTakeFirstOrThrow()
    held.clock.pass(1)
    await act(held.desk, ana, noteOnTicket, { ticket: ticket.number, text: 'She will answer.' })
    await act(held.desk, liza, writeToTicket, { ticket: ticket.number, text: 'Santos.', seen: last.id })
  })

  it('sent twice is one reply', async () => {
    const { ana, ticket } = await scene()
    const given = { ticket: ticket.number, text: 'Which name?', submissionId: randomUUID() }
    const sent = await Promise.all([1, 2, 3, 4].map(() => act(held.desk, ana, replyToTicket, given)))
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1)
    expect((await happened(held.desk, ticket.id)).filter((type) => type === 'ticket.replied')).toHaveLength(1)
  })

  it('is refused to a customer, and nobody takes another’s form for theirs', async () => {
    const { liza, ana, ticket } = await scene()
    await expect(
      act(held.desk, liza, replyToTicket, { ticket: ticket.number, text: 'x' }),
    ).rejects.toBeInstanceOf(Refused)
    const submissionId = randomUUID()
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'x', submissionId })
    const other = await anyone(held.desk, 'agent')
    await expect(
      act(held.desk, other, replyToTicket, { ticket: ticket.number, text: 'x', submissionId }),
    ).rejects.toBeInstanceOf(Conflict)
  })
})
