import { expect, it } from 'vitest'
import { ask } from '#forum/asking.ts'
import { articlesBornFrom } from '#origins/queries.ts'
import { turnIntoTicket } from '#origins/turning.ts'
import { act } from '#work/act.ts'
import { Missing, Refused } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('a topic that becomes a ticket', (place) => {
  const held = testDesk(place)

  it('records where the ticket came from, and is made by staff only', async () => {
    const rey = await anyone(held.desk, 'customer')
    const ana = await anyone(held.desk, 'agent')
    const topic = await act(held.desk, rey, ask, {
      title: 'Where is my card?',
      text: 'It did not come.',
      locale: 'en',
    })
    await expect(
      act(held.desk, visitorActor, turnIntoTicket, { topic: topic.number }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(act(held.desk, ana, turnIntoTicket, { topic: 12_345 })).rejects.toBeInstanceOf(Missing)
    const ticket = await act(held.desk, ana, turnIntoTicket, { topic: topic.number })
    const events = await held.desk.reader
      .selectFrom('event')
      .select(['type', 'record_kind'])
      .where('ticket_id', '=', ticket.id)
      .execute()
    expect(events).toContainEqual({ type: 'ticket.from_topic', record_kind: 'topic' })
    expect(await articlesBornFrom(held.desk, visitorActor, ticket.id)).toEqual([])
  })
})
