import { beforeAll, describe, expect, it } from 'vitest'
import { accept } from '#escalations/accepting.ts'
import { close, decline, giveBack, reroute, withdraw } from '#escalations/answering.ts'
import { escalationByNumber } from '#escalations/queries.ts'
import { resolve } from '#escalations/resolving.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { anyArea, anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { anyTicket, raised } from './support.ts'

type Person = Extract<Actor, { kind: 'person' }>

describeEachDialect('answering an escalation', (place) => {
  const held = testDesk(place)
  let ana: Person, jun: Person, liza: Person, area: string, payments: string, cards: string

  beforeAll(async () => {
    payments = await anyTeam(held.desk, 'Payments', 2)
    cards = await anyTeam(held.desk, 'Cards', 2)
    area = await anyArea(held.desk, 'Allotments', payments)
    ana = await anyone(held.desk, 'agent', { name: 'Ana Kovač' })
    jun = await anyone(held.desk, 'specialist', { name: 'Jun Reyes', teamId: payments })
    liza = await anyone(held.desk, 'customer', { name: 'Liza Santos', email: 'liza@mail.example' })
  })

  const open = async () => {
    const ticket = await anyTicket(held.desk, liza, { areaId: area })
    return { ticket, ...(await raised(held.desk, ana, ticket.number)) }
  }
  const state = async (number: number) => (await escalationByNumber(held.desk, ana, number)).state

  it('is held by who accepts it, and only one can', async () => {
    const { number } = await open()
    const mila = await anyone(held.desk, 'specialist', { name: 'Mila' })
    const both = await Promise.allSettled([
      act(held.desk, jun, accept, { number }),
      act(held.desk, mila, accept, { number }),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) })
    expect(await state(number)).toBe('active')
  })

  it('is not accepted by the first line', async () => {
    const { number } = await open()
    await expect(act(held.desk, ana, accept, { number })).rejects.toBeInstanceOf(Refused)
  })

  it('comes back with what is missing, and can then be raised anew', async () => {
    const { number, ticket } = await open()
    await act(held.desk, jun, giveBack, { number, missing: ['environment', 'severity'] })
    expect(await escalationByNumber(held.desk, ana, number)).toMatchObject({
      state: 'returned',
      missing: ['environment', 'severity'],
    })
    const again = await raised(held.desk, ana, ticket.number)
    expect(again.number).not.toBe(number)
    await expect(act(held.desk, jun, giveBack, { number: again.number, missing: [] })).rejects.toMatchObject({
      fields: { missing: ['escalations.missing.needed'] },
    })
  })

  it('is declined with a reason, withdrawn by who raised it, rerouted without a holder', async () => {
    const one = await open()
    await expect(act(held.desk, jun, decline, { number: one.number, reason: ' ' })).rejects.toMatchObject({
      fields: { reason: expect.anything() },
    })
    await act(held.desk, jun, decline, { number: one.number, reason: 'Known; see the article.' })
    expect(await state(one.number)).toBe('declined')
    const two = await open()
    await expect(
      act(held.desk, await anyone(held.desk, 'agent'), withdraw, { number: two.number }),
    ).rejects.toBeInstanceOf(Refused)
    await act(held.desk, ana, withdraw, { number: two.number })
    expect(await state(two.number)).toBe('withdrawn')
    const three = await open()
    await act(held.desk, jun, accept, { number: three.number })
    await act(held.desk, jun, reroute, { number: three.number, toTeamId: cards })
    expect(await escalationByNumber(held.desk, ana, three.number)).toMatchObject({
      state: 'active',
      toTeamId: cards,
      assigneeId: null,
    })
  })

  describe('resolving', () => {
    const answer = {
      cause: 'BDO compares names word by word.',
      resolution: 'Change the name on the account, then send again. Liza Santos did so.',
    }

    it('answers the customer, solves the ticket and leaves a masked draft, at once', async () => {
      const { number, ticket } = await open()
      await act(held.desk, jun, accept, { number })
      const { draftId } = await act(held.desk, jun, resolve, {
        number,
        ...answer,
        outcome: { kind: 'drafted' },
      })
      const { desk } = held
      const draft = await desk.reader
        .selectFrom('article')
        .selectAll()
        .where('id', '=', draftId ?? '')
        .executeTakeFirstOrThrow()
      expect(draft).toMatchObject({
        confidence: 'unvalidated',
        audience: 'internal',
        origin_ticket_id: ticket.id,
        area_id: area,
        masking_confirmed_at: null,
      })
      expect(draft.environment).toContain('Android app 5.12')
      expect(draft.cause).toBe(answer.cause)
      for (const secret of ['Liza', 'Santos', 'liza@mail.example', '555 0142']) {
        for (const text of [
          draft.title,
          draft.issue,
          draft.environment,
          draft.cause,
          draft.resolution,
          draft.html,
          draft.plain,
          draft.summary,
          draft.masking ?? '',
        ]) {
          expect(text).not.toContain(secret)
        }
      }
      const solved = await desk.reader
        .selectFrom('ticket')
        .select(['status', 'solved_at'])
        .where('id', '=', ticket.id)
        .executeTakeFirstOrThrow()
      expect(solved).toEqual({ status: 'solved', solved_at: '2026-11-16T08:00:00.000Z' })
      const replies = await desk.reader
        .selectFrom('message')
        .select(['text', 'public', 'kind'])
        .where('ticket_id', '=', ticket.id)
        .where('kind', '=', 'reply')
        .execute()
      expect(replies).toEqual([{ text: answer.resolution, public: 1, kind: 'reply' }])
      const links = await desk.reader
        .selectFrom('link')
        .select(['article_root_id', 'role'])
        .where('ticket_id', '=', ticket.id)
        .execute()
      expect(links).toEqual([{ article_root_id: draft.root_id, role: 'created' }])
    })

    it('asks for the outcome, and for what goes with it', async () => {
      const { number } = await open()
      const wrong = (outcome: object) => act(held.desk, jun, resolve, { number, ...answer, outcome } as never)
      await expect(wrong({})).rejects.toMatchObject({ fields: { 'outcome.kind': expect.anything() } })
      await expect(wrong({ kind: 'used' })).rejects.toMatchObject({
        fields: { 'outcome.article': ['escalations.outcome.article_needed'] },
      })
      await expect(wrong({ kind: 'none' })).rejects.toMatchObject({
        fields: { 'outcome.reason': ['escalations.outcome.reason_needed'] },
      })
      expect(await state(number)).toBe('requested')
    })

    it('links the article that was used, and none when there is an honest reason', async () => {
      const first = await open()
      const { draftId } = await act(held.desk, jun, resolve, {
        number: first.number,
        ...answer,
        outcome: { kind: 'drafted' },
      })
      const second = await open()
      await act(held.desk, jun, resolve, {
        number: second.number,
        ...answer,
        outcome: { kind: 'used', article: draftId ?? '' },
      })
      expect(await escalationByNumber(held.desk, ana, second.number)).toMatchObject({
        outcome: 'used',
        article: { id: draftId },
      })
      const third = await open()
      await act(held.desk, jun, resolve, {
        number: third.number,
        ...answer,
        outcome: { kind: 'none', reason: 'A single slip of the pen.' },
      })
      expect(await escalationByNumber(held.desk, ana, third.number)).toMatchObject({
        outcome: 'none',
        article: null,
      })
      await act(held.desk, jun, close, { number: third.number })
      expect(await state(third.number)).toBe('closed')
    })

    it('leaves nothing behind when it was resolved already: neither reply nor second draft', async () => {
      const { number, ticket } = await open()
      const both = await Promise.allSettled([
        act(held.desk, jun, resolve, { number, ...answer, outcome: { kind: 'drafted' } }),
        act(held.desk, jun, resolve, { number, ...answer, outcome: { kind: 'drafted' } }),
      ])
      expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      const drafts = await held.desk.reader
        .selectFrom('article')
        .select('id')
        .where('origin_ticket_id', '=', ticket.id)
        .execute()
      const replies = await held.desk.reader
        .selectFrom('message')
        .select('id')
        .where('ticket_id', '=', ticket.id)
        .where('kind', '=', 'reply')
        .execute()
      expect([drafts.length, replies.length]).toEqual([1, 1])
    })
  })
})
