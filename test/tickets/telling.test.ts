import { expect, it } from 'vitest'
import { followGuestLink } from '#people/guest-links.ts'
import { noteOnTicket } from '#tickets/noting.ts'
import { openTicket } from '#tickets/opening.ts'
import { addParticipant } from '#tickets/participating.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { acknowledge, tellParticipant, tellReply } from '#tickets/telling.ts'
import { act } from '#work/act.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { lettersOf, opened, ran } from './cast.ts'

describeEachDialect('letters about a ticket', (place) => {
  const held = testDesk(place, { settings: { SAGOT_URL: 'https://help.parola.example' } })
  const fromVisitor = (email: string, text = 'KANARI-text') =>
    act(held.desk, visitorActor, openTicket, {
      subject: 'KANARI-subject',
      text,
      locale: 'fil',
      requester: { email, name: 'KANARI-name' },
    })

  it('confirm a ticket to an unproven address without a word of what was typed, once an hour', async () => {
    const first = await fromVisitor('victim@mail.example')
    for (let n = 0; n < 20; n++) await fromVisitor('victim@mail.example', `More ${n}`)
    expect(await ran(held.desk, acknowledge)).toBe(21)
    const letters = await lettersOf(held.desk, 'ticket.received')
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ to_email: 'victim@mail.example', locale: 'fil', ticket_id: first.id })
    expect(`${letters[0]?.subject}${letters[0]?.text}${letters[0]?.html}`).not.toContain('KANARI')
    const token = /\/t\/([\w-]{43})/.exec(letters[0]?.text ?? '')?.[1]
    expect(letters[0]?.text).toContain(`https://help.parola.example/fil/t/${token}`)
    expect(await followGuestLink(held.desk, token)).toMatchObject({ number: first.number })
    held.clock.pass(61)
    await fromVisitor('victim@mail.example')
    await ran(held.desk, acknowledge)
    expect(await lettersOf(held.desk, 'ticket.received')).toHaveLength(2)
  })

  it('carry a reply to who asked and who takes part, by first name, and no note', async () => {
    const [liza, ana] = [
      await anyone(held.desk, 'customer', { email: 'liza@mail.example' }),
      await anyone(held.desk, 'agent', { name: 'Ana Kovač' }),
    ]
    const ticket = await opened(held.desk, liza)
    await act(held.desk, liza, addParticipant, { ticket: ticket.number, email: 'ramon@mail.example' })
    await ran(held.desk, tellParticipant)
    const shared = await lettersOf(held.desk, 'ticket.shared')
    expect(shared.map((letter) => letter.to_email)).toEqual(['ramon@mail.example'])
    expect(shared[0]?.text).not.toContain('allotment')
    await act(held.desk, ana, noteOnTicket, { ticket: ticket.number, text: 'KANARI-note' })
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'Which name does BDO hold?' })
    await ran(held.desk, tellReply)
    const letters = await lettersOf(held.desk, 'ticket.replied')
    expect(letters.map((letter) => letter.to_email).sort()).toEqual([
      'liza@mail.example',
      'ramon@mail.example',
    ])
    for (const letter of letters) {
      expect(letter.text).toContain('Which name does BDO hold?')
      expect(letter.text).toContain('Ana wrote')
      expect(letter.text).not.toMatch(/KANARI|Kovač/)
    }
    const toRamon = letters.find((letter) => letter.to_email === 'ramon@mail.example')
    expect(toRamon?.subject).not.toContain('allotment')
  })
})
