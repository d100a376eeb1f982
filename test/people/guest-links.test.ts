import { expect, it } from 'vitest'
import { endGuestLinks, followGuestLink, makeGuestLink } from '#people/guest-links.ts'
import { guestCookie, readGuest } from '#people/guests.ts'
import { write } from '#work/act.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('the mailed link of a ticket', (place) => {
  const held = testDesk(place)
  let number = 0

  async function ticketWithLink() {
    const { personId } = await anyone(held.desk, 'customer')
    number += 1
    return write(held.desk, systemActor('test'), async (work) => {
      const ticketId = work.id()
      const at = work.at
      await work.db
        .insertInto('ticket')
        .values({
          id: ticketId,
          number,
          subject: 'Returned',
          requester_id: personId,
          channel: 'portal',
          priority: 'normal',
          first_priority: 'normal',
          status: 'new',
          locale: 'en',
          active_at: at,
          created_at: at,
          updated_at: at,
        })
        .execute()
      const path = await makeGuestLink(work, { personId, ticketId })
      return { personId, ticketId, number, token: path.slice('/t/'.length) }
    })
  }
  const browser = (key: string) => ({
    get: (name: string) => (name === guestCookie(held.desk) ? { value: key } : undefined),
  })

  it('opens that ticket as often as it is followed', async () => {
    const { token, ticketId, personId, number } = await ticketWithLink()
    for (let time = 0; time < 3; time += 1) {
      const followed = await followGuestLink(held.desk, token)
      expect(followed?.number).toBe(number)
      expect(await readGuest(held.desk, browser(followed?.key ?? ''))).toMatchObject({
        kind: 'guest',
        ticketId,
        personId,
        proven: true,
      })
    }
  })

  it('opens nothing after 30 days', async () => {
    const { token } = await ticketWithLink()
    held.clock.pass(30 * 24 * 60 + 1)
    expect(await followGuestLink(held.desk, token)).toBeNull()
  })

  it('opens nothing for any other text', async () => {
    const { token } = await ticketWithLink()
    for (const wrong of [
      '',
      ' ',
      '%20',
      'NULL',
      token.slice(1),
      `${token}x`,
      token.toLowerCase(),
      undefined,
      '%'.repeat(43),
    ]) {
      expect(await followGuestLink(held.desk, wrong)).toBeNull()
    }
  })

  it('ends when it is revoked, and in the browsers that followed it', async () => {
    const { token, ticketId } = await ticketWithLink()
    const followed = await followGuestLink(held.desk, token)
    await write(held.desk, systemActor('test'), (work) => endGuestLinks(work, ticketId, work.at))
    expect(await followGuestLink(held.desk, token)).toBeNull()
    expect(await readGuest(held.desk, browser(followed?.key ?? ''))).toMatchObject({ kind: 'visitor' })
  })

  it('is not kept as it is', async () => {
    const { token } = await ticketWithLink()
    const rows = await held.desk.reader.selectFrom('mail_token').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})
