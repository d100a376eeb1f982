import { expect, it } from 'vitest'
import { answer } from '#forum/answering.ts'
import { ask } from '#forum/asking.ts'
import { hidePost } from '#forum/moderating.ts'
import { archivePage, fieldsOf } from '#search/archive-page.ts'
import { archiving } from '#search/archiving.ts'
import { find } from '#search/finding.ts'
import { noteOnTicket } from '#tickets/noting.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { moveCursor } from '#work/follow.ts'
import { systemActor } from '#work/permissions.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened } from '../tickets/cast.ts'

describeEachDialect('the archive', (place) => {
  const held = testDesk(place)
  let agent: Actor
  let liza: Actor
  let first: { id: string; number: number }
  const page = async (asked: Record<string, string>, after: string | null = null) => {
    const found = await archivePage(held.desk, agent, fieldsOf(new URLSearchParams(asked)), {
      zone: 'Asia/Manila',
      after,
    })
    if (!found) throw new Error('too late')
    return found
  }
  const texts = async (asked: Record<string, string>) =>
    (await page(asked)).items.map((one) => `${one.kind} ${one.ticket?.number ?? `t${one.topic?.number}`}`)

  it('finds every kind of text by a word in any of its forms', async () => {
    agent = await anyone(held.desk, 'agent', { name: 'Jun Reyes' })
    liza = await anyone(held.desk, 'customer', { name: 'Liza Šimunović', email: 'liza@ship.example' })
    first = await opened(held.desk, liza, {
      subject: 'Card in Durban',
      text: 'The cash machine swallowed it on Sunday.',
    })
    held.clock.pass(60 * 24)
    await act(held.desk, agent, replyToTicket, { ticket: first.number, text: 'Which bank owns the machine?' })
    held.clock.pass(60)
    await act(held.desk, agent, noteOnTicket, {
      ticket: first.number,
      text: 'Third machine of Absa this month.',
    })
    held.clock.pass(60)
    const topic = await act(held.desk, liza, ask, {
      title: 'Machines that keep cards',
      text: 'Where?',
      locale: 'en',
    })
    held.clock.pass(60)
    await act(held.desk, agent, answer, { number: topic.number, text: 'Ask at the branch, not the machine.' })
    await held.desk.settled()
    expect(await texts({ q: 'machines' })).toEqual([
      `answer t${topic.number}`,
      `topic t${topic.number}`,
      `note ${first.number}`,
      `message ${first.number}`,
      `message ${first.number}`,
    ])
    const [found] = (await page({ q: 'absa' })).items
    expect(found?.passage.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['Absa'])
  })

  it('finds a phrase only where the words stand so, whatever the marks and the case', async () => {
    expect(await texts({ q: '"cash machine swallowed"' })).toEqual([`message ${first.number}`])
    expect(await texts({ q: '“CASH MACHINE”' })).toEqual([`message ${first.number}`])
    expect(await texts({ q: '"machine cash"' })).toEqual([])
    expect(await texts({ q: '"the machine" branch' })).toEqual(['answer t1'])
  })

  it('is narrowed by kind, subject, status, days of the house, people and language', async () => {
    const area = await anyArea(held.desk, 'Cards')
    const other = await opened(held.desk, await anyone(held.desk, 'customer'), {
      subject: 'Machine broken',
      text: 'The machine eats paper.',
      area,
    })
    await held.desk.settled()
    expect(await texts({ q: 'machine', kind: 'note' })).toEqual([`note ${first.number}`])
    expect(await texts({ q: 'machine', area })).toEqual([`message ${other.number}`, `ticket ${other.number}`])
    expect(await texts({ q: 'machine', status: 'new', kind: 'ticket' })).toEqual([`ticket ${other.number}`])
    expect(await texts({ q: 'machine', requester: 'simunovic', kind: 'note' })).toHaveLength(1)
    expect(await texts({ q: 'machine', requester: 'nobody' })).toEqual([])
    expect(await texts({ q: 'machine', assignee: personId(agent), kind: 'note' })).toHaveLength(1)
    expect(await texts({ q: 'machine', language: 'hr' })).toEqual([])
    // Opened on the 16th at 16:00 in Manila, answered a day later.
    expect(await texts({ q: 'machine', from: '2026-11-16', to: '2026-11-16' })).toEqual([
      `message ${first.number}`,
    ])
    expect(await texts({ requester: 'liza@ship', kind: 'ticket' })).toEqual([`ticket ${first.number}`])
  })

  it('pages by key, newest first and best first, and says how many there are', async () => {
    for (let n = 1; n <= 23; n += 1) {
      await opened(held.desk, liza, { subject: `Payslip ${n}`, text: 'Overtime is missing.' })
      held.clock.pass(1)
    }
    await held.desk.settled()
    for (const sort of ['new', 'best']) {
      const one = await page({ q: 'overtime missing', sort })
      const two = await page({ q: 'overtime missing', sort }, one.nextCursor)
      expect([one.items.length, one.total, two.items.length, two.nextCursor]).toEqual([20, 23, 3, null])
      expect(new Set([...one.items, ...two.items].map((each) => each.id)).size).toBe(23)
    }
    await expect(page({ q: 'overtime' }, 'nonsense')).rejects.toMatchObject({ code: 'invalid' })
  })

  it('offers what holds some of the words when nothing holds all, and says so', async () => {
    const found = await page({ q: 'absa overtime' })
    expect(found.loose).toBe(true)
    expect(found.items.length).toBeGreaterThan(0)
    expect((await page({ q: 'nothing-like-it' })).items).toEqual([])
  })

  it('gives customers their own tickets and no note, and lets go of what was hidden', async () => {
    const scope = { locale: 'en', scope: 'tickets' } as const
    const mine = await find(held.desk, liza, { text: 'swallowed', ...scope })
    expect(mine.items.map((one) => one.ticket?.number)).toEqual([first.number])
    expect((await find(held.desk, liza, { text: 'swall', ...scope, typing: true })).items).toHaveLength(1)
    expect((await find(held.desk, liza, { text: 'absa', ...scope })).items).toEqual([])
    await act(held.desk, await anyone(held.desk, 'manager'), hidePost, { number: 1, hidden: true })
    await held.desk.settled()
    expect(await texts({ q: '"keep cards"' })).toEqual([])
  })

  it('is the same after it was written again from the log', async () => {
    const before = await texts({ q: 'machine' })
    await write(held.desk, systemActor('test'), async (work) => {
      await archiving.clear(work)
      await moveCursor(work, archiving.name, 0)
    })
    expect(await texts({ q: 'machine' })).toEqual([])
    await opened(held.desk, liza, { subject: 'A new one', text: 'Nothing.' })
    await held.desk.settled()
    expect(await texts({ q: 'machine' })).toEqual(before)
  })
})

function personId(actor: Actor): string {
  return actor.kind === 'person' ? actor.personId : ''
}
