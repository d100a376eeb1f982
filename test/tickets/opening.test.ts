import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { openTicket } from '#tickets/opening.ts'
import { act } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyArea, anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened, rowOf } from './cast.ts'

describeEachDialect('opening a ticket', (place) => {
  const held = testDesk(place)
  const words = { subject: 'Allotment came back', text: 'Since Sunday the app says Returned.', locale: 'en' }

  it('gives it a number, the words, the first line and the first promise', async () => {
    const team = await anyTeam(held.desk, 'First line', 1)
    const liza = await anyone(held.desk, 'customer', { name: 'Liza Santos' })
    const { id, number, guestKey } = await opened(held.desk, liza)
    expect(await rowOf(held.desk, id)).toMatchObject({
      number,
      status: 'new',
      requester_id: liza.personId,
      priority: 'normal',
      team_id: team,
      promise_at: '2026-11-17T08:00:00.000Z',
      first_reply_due_at: '2026-11-17T08:00:00.000Z',
    })
    expect(await happened(held.desk, id)).toEqual(['ticket.opened'])
    expect(guestKey).toBeNull()
  })

  it('makes a visitor the guest of it, as one person an address whatever its case', async () => {
    const first = await act(held.desk, visitorActor, openTicket, {
      ...words,
      requester: { email: 'Grace@Mail.Example', name: 'Grace' },
    })
    const second = await act(held.desk, visitorActor, openTicket, {
      ...words,
      requester: { email: 'grace@mail.example' },
    })
    expect(second.number).not.toBe(first.number)
    expect(first.guestKey).toMatch(/^[\w-]{43}$/)
    const [one, other] = [await rowOf(held.desk, first.id), await rowOf(held.desk, second.id)]
    expect(other.requester_id).toBe(one.requester_id)
  })

  it('needs an address of a visitor, and lets no customer speak for somebody else', async () => {
    const liza = await anyone(held.desk, 'customer')
    await expect(act(held.desk, visitorActor, openTicket, words)).rejects.toBeInstanceOf(Refused)
    await expect(
      act(held.desk, liza, openTicket, { ...words, requester: { email: 'x@mail.example' } }),
    ).rejects.toBeInstanceOf(Refused)
  })

  it('says which field cannot be used', async () => {
    const wrong = act(held.desk, visitorActor, openTicket, {
      subject: ' ',
      text: '',
      locale: 'en',
      requester: { email: 'nowhere' },
    })
    await expect(wrong).rejects.toMatchObject({
      fields: {
        subject: expect.anything(),
        text: expect.anything(),
        'requester.email': ['error.field.email'],
      },
    })
    const liza = await anyone(held.desk, 'customer')
    await expect(act(held.desk, liza, openTicket, { ...words, area: 'no-such-area' })).rejects.toBeInstanceOf(
      Invalid,
    )
  })

  it('files it under an area by slug or id, and takes a priority from nobody but who is signed in', async () => {
    const area = await anyArea(held.desk, 'Allotments')
    const liza = await anyone(held.desk, 'customer')
    const { id } = await opened(held.desk, liza, { area })
    expect(await rowOf(held.desk, id)).toMatchObject({ area_id: area })
    const guest = await act(held.desk, visitorActor, openTicket, {
      ...words,
      requester: { email: 'g@mail.example' },
      priority: 'urgent',
    })
    expect(await rowOf(held.desk, guest.id)).toMatchObject({ priority: 'normal' })
  })

  it('makes one ticket of a hundred sends of the same form', async () => {
    const submissionId = randomUUID()
    const given = { ...words, requester: { email: 'twice@mail.example' }, submissionId }
    const sent = await Promise.all(
      Array.from({ length: 100 }, () => act(held.desk, visitorActor, openTicket, given)),
    )
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1)
    const rows = await held.desk.reader
      .selectFrom('ticket')
      .select('id')
      .where('submission_id', '=', submissionId)
      .execute()
    expect(rows).toHaveLength(1)
    const messages = await held.desk.reader
      .selectFrom('message')
      .select('id')
      .where('ticket_id', '=', rows[0]?.id ?? '')
      .execute()
    expect(messages).toHaveLength(1)
  })

  it('loses no words when the same form is sent again with others, and shows nobody the ticket of another', async () => {
    const submissionId = randomUUID()
    const given = { ...words, requester: { email: 'again@mail.example' }, submissionId }
    const first = await act(held.desk, visitorActor, openTicket, given)
    const second = await act(held.desk, visitorActor, openTicket, { ...given, text: 'And something else.' })
    expect(second.number).not.toBe(first.number)
    const stranger = act(held.desk, visitorActor, openTicket, {
      ...given,
      requester: { email: 'other@mail.example' },
    })
    await expect(stranger).rejects.toBeInstanceOf(Conflict)
  })
})
