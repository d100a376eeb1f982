import { beforeAll, expect, it } from 'vitest'
import { escalationByNumber, listEscalations } from '#escalations/queries.ts'
import { raise } from '#escalations/raising.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Invalid, Missing, Refused } from '#work/errors.ts'
import { anyArea, anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { anyTicket, packet, raised } from './support.ts'

type Person = Extract<Actor, { kind: 'person' }>

describeEachDialect('raising an escalation', (place) => {
  const held = testDesk(place)
  let ana: Person, liza: Person, payments: string, area: string

  beforeAll(async () => {
    payments = await anyTeam(held.desk, 'Payments', 2)
    await anyTeam(held.desk, 'Cards', 2)
    area = await anyArea(held.desk, 'Allotments', payments)
    ana = await anyone(held.desk, 'agent', { name: 'Ana Kovač' })
    liza = await anyone(held.desk, 'customer', { name: 'Liza Santos' })
  })

  it('goes to the specialists of the subject area when no team is named', async () => {
    const ticket = await anyTicket(held.desk, liza, { areaId: area })
    const { number } = await raised(held.desk, ana, ticket.number)
    expect(await escalationByNumber(held.desk, ana, number)).toMatchObject({
      state: 'requested',
      toTeamId: payments,
      severity: 'normal',
      raisedBy: 'Ana Kovač',
      stepsTried: packet.steps_tried,
    })
  })

  it('names every field of the packet that is missing', async () => {
    const ticket = await anyTicket(held.desk, liza, { areaId: area })
    const bare = {
      number: ticket.number,
      kind: 'functional',
      cause: 'other',
      severity: 'low',
      packet: { problem: 'x', environment: '  ' },
    } as const
    await expect(act(held.desk, ana, raise, bare)).rejects.toMatchObject({
      fields: {
        'packet.environment': ['escalations.packet.needed'],
        'packet.steps_tried': ['escalations.packet.needed'],
        'packet.customer_impact': ['escalations.packet.needed'],
        'packet.wanted_outcome': ['escalations.packet.needed'],
      },
    })
  })

  it('asks for the team where more than one could take it', async () => {
    const ticket = await anyTicket(held.desk, liza)
    await expect(raised(held.desk, ana, ticket.number)).rejects.toBeInstanceOf(Invalid)
    await expect(raised(held.desk, ana, ticket.number, { toTeamId: 'nobody' })).rejects.toMatchObject({
      fields: { to_team: expect.anything() },
    })
  })

  it('keeps one of a kind open on a ticket, also when two agents raise it at once', async () => {
    const ticket = await anyTicket(held.desk, liza, { areaId: area })
    const both = await Promise.allSettled([
      raised(held.desk, ana, ticket.number),
      raised(held.desk, ana, ticket.number),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) })
    await raised(held.desk, ana, ticket.number, { kind: 'hierarchical' })
  })

  it('makes one escalation of a form that was sent twice', async () => {
    const ticket = await anyTicket(held.desk, liza, { areaId: area })
    const form = {
      number: ticket.number,
      kind: 'functional',
      cause: 'defect',
      severity: 'high',
      packet,
      submissionId: crypto.randomUUID(),
    } as const
    const [one, other] = [await act(held.desk, ana, raise, form), await act(held.desk, ana, raise, form)]
    expect(other).toEqual(one)
  })

  it('is for the staff: customers neither raise nor read', async () => {
    const ticket = await anyTicket(held.desk, liza, { areaId: area })
    await expect(raised(held.desk, liza, ticket.number)).rejects.toBeInstanceOf(Refused)
    const { number } = await raised(held.desk, ana, ticket.number)
    await expect(escalationByNumber(held.desk, liza, number)).rejects.toBeInstanceOf(Missing)
    await expect(listEscalations(held.desk, liza, { limit: 10 })).rejects.toBeInstanceOf(Missing)
  })

  it('lists newest first, page by page, without losing or repeating one', async () => {
    const all = await listEscalations(held.desk, ana, { limit: 100 })
    const seen: number[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await listEscalations(held.desk, ana, { limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((one) => one.number))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(all.items.map((one) => one.number))
    expect(new Set(seen).size).toBe(seen.length)
  })
})
