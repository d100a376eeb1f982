import { expect, it } from 'vitest'
import { assignTicket } from '#tickets/assigning.ts'
import { act } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened, rowOf } from './cast.ts'

describeEachDialect('assigning', (place) => {
  const held = testDesk(place)

  it('starts a new ticket, and tells who had it before', async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    const ticket = await opened(held.desk, liza)
    await act(held.desk, ana, assignTicket, { ticket: ticket.number, assignee: ana.personId })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({ status: 'open', assignee_id: ana.personId })
    expect(await happened(held.desk, ticket.id)).toEqual([
      'ticket.opened',
      'ticket.assigned',
      'ticket.started',
    ])
    await act(held.desk, ana, assignTicket, { ticket: ticket.number, assignee: ana.personId })
    expect(await happened(held.desk, ticket.id)).toHaveLength(3)
  })

  it('lets one of two who take it at once have it', async () => {
    const liza = await anyone(held.desk, 'customer')
    const takers: Awaited<ReturnType<typeof anyone>>[] = []
    while (takers.length < 10) takers.push(await anyone(held.desk, 'agent'))
    const ticket = await opened(held.desk, liza)
    const taken = await Promise.allSettled(
      takers.map((taker) =>
        act(held.desk, taker, assignTicket, {
          ticket: ticket.number,
          assignee: taker.personId,
          before: null,
        }),
      ),
    )
    const won = taken.flatMap((one, index) => (one.status === 'fulfilled' ? [takers[index]?.personId] : []))
    expect(won).toEqual([(await rowOf(held.desk, ticket.id)).assignee_id])
    for (const one of taken)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'taken' })
  })

  it('to a team leaves the status, to nobody frees it', async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    const team = await anyTeam(held.desk, 'Payments', 2)
    const ticket = await opened(held.desk, liza)
    await act(held.desk, ana, assignTicket, { ticket: ticket.number, team })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      status: 'new',
      team_id: team,
      assignee_id: null,
    })
    await act(held.desk, ana, assignTicket, { ticket: ticket.number, assignee: ana.personId })
    await act(held.desk, ana, assignTicket, { ticket: ticket.number, assignee: null })
    expect(await rowOf(held.desk, ticket.id)).toMatchObject({
      status: 'open',
      assignee_id: null,
      team_id: team,
    })
  })

  it('knows only staff and teams that are there, and customers assign nothing', async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    const ticket = await opened(held.desk, liza)
    await expect(
      act(held.desk, ana, assignTicket, { ticket: ticket.number, assignee: liza.personId }),
    ).rejects.toMatchObject({ fields: { assignee: ['tickets.assign.nobody'] } })
    await expect(
      act(held.desk, ana, assignTicket, { ticket: ticket.number, team: 'nowhere' }),
    ).rejects.toBeInstanceOf(Invalid)
    await expect(
      act(held.desk, liza, assignTicket, { ticket: ticket.number, assignee: ana.personId }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      act(held.desk, ana, assignTicket, { ticket: ticket.number, assignee: null, before: ana.personId }),
    ).rejects.toBeInstanceOf(Conflict)
  })
})
