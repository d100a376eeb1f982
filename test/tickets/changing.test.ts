import { expect, it } from 'vitest'
import { changeTicket } from '#tickets/changing.ts'
import { act } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened, rowOf } from './cast.ts'

describeEachDialect('changing', (place) => {
  const held = testDesk(place)
  const scene = async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    return { liza, ana, ticket: await opened(held.desk, liza) }
  }

  it('changes what is given, once, and keeps the first priority', async () => {
    const { ana, ticket } = await scene()
    const area = await anyArea(held.desk, 'Cards')
    const given = {
      ticket: ticket.number,
      area,
      priority: 'urgent' as const,
      tags: ['BDO', 'name change', 'bdo'],
      subject: ' Returned \n allotment ',
    }
    await act(held.desk, ana, changeTicket, given)
    await act(held.desk, ana, changeTicket, given)
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      area_id: area,
      priority: 'urgent',
      first_priority: 'normal',
      subject: 'Returned allotment',
    })
    const tags = await held.desk.reader
      .selectFrom('ticket_tag')
      .select('tag')
      .where('ticket_id', '=', ticket.id)
      .orderBy('tag')
      .execute()
    expect(tags.map((row) => row.tag)).toEqual(['bdo', 'name-change'])
    expect((await happened(held.desk, ticket.id)).filter((type) => type === 'ticket.changed')).toHaveLength(1)
  })

  it('takes the ways of the status table and no other', async () => {
    const { ana, ticket } = await scene()
    for (const status of ['open', 'waiting', 'open', 'solved', 'closed', 'open'] as const) {
      await act(held.desk, ana, changeTicket, { ticket: ticket.number, status })
      expect(await rowOf(held.desk, ticket.id)).toMatchObject({ status })
    }
    await act(held.desk, ana, changeTicket, { ticket: ticket.number, status: 'solved' })
    await expect(
      act(held.desk, ana, changeTicket, { ticket: ticket.number, status: 'waiting' }),
    ).rejects.toBeInstanceOf(Conflict)
    await expect(
      act(held.desk, ana, changeTicket, { ticket: ticket.number, status: 'new' }),
    ).rejects.toBeInstanceOf(Conflict)
  })

  it('refuses what is not there, and leaves nothing half changed', async () => {
    const { liza, ana, ticket } = await scene()
    await expect(
      act(held.desk, ana, changeTicket, { ticket: ticket.number, priority: 'high', assignee: 'nobody' }),
    ).rejects.toBeInstanceOf(Invalid)
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ priority: 'normal' })
    await expect(
      act(held.desk, liza, changeTicket, { ticket: ticket.number, priority: 'urgent' }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
