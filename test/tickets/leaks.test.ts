import { expect, it } from 'vitest'
import { translator } from '#i18n/t.ts'
import { exposed, exposedPage } from '#tickets/exposing.ts'
import { ownPage } from '#tickets/mine.ts'
import { noteOnTicket } from '#tickets/noting.ts'
import { openTicket } from '#tickets/opening.ts'
import { queuePage } from '#tickets/queues.ts'
import { askToRaise } from '#tickets/raising.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { tracked } from '#tickets/tracking.ts'
import { worked } from '#tickets/working.ts'
import { writeToTicket } from '#tickets/writing.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { permissionMap, visitorActor } from '#work/permissions.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened } from './cast.ts'

describeEachDialect('what a customer can get to see', (place) => {
  const held = testDesk(place)
  const url = (path: string) => path
  const locals = async (actor: Actor) => ({
    desk: held.desk,
    actor,
    locale: 'en' as const,
    t: translator('en'),
    workspace: await workspaceOf(held.desk),
  })
  const page = async (actor: Actor, number: number) =>
    JSON.stringify(await tracked(await locals(actor), number))
  const api = async (actor: Actor, number: number) =>
    JSON.stringify(await exposed(held.desk, actor, number, url))
  const scene = async () => {
    const [liza, ana] = [
      await anyone(held.desk, 'customer', { name: 'Liza Santos' }),
      await anyone(held.desk, 'agent', { name: 'Ana Kovač', email: `ana${Math.random()}@parola.example` }),
    ]
    const ticket = await opened(held.desk, liza, { text: 'KANARI-opening' })
    await act(held.desk, ana, noteOnTicket, { ticket: ticket.number, text: 'KANARI-note' })
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'KANARI-reply', then: 'open' })
    return { liza, ana, ticket }
  }

  it('never holds a note, nor the full name or address of staff', async () => {
    const { liza, ana, ticket } = await scene()
    await act(held.desk, liza, askToRaise, { ticket: ticket.number, text: 'KANARI-raise' })
    for (const seen of [
      await page(liza, ticket.number),
      await api(liza, ticket.number),
      await page(ana, ticket.number),
    ]) {
      expect(seen).toContain('KANARI-reply')
      expect(seen).not.toMatch(/KANARI-note|KANARI-raise/)
    }
    expect(await api(liza, ticket.number)).not.toMatch(/Kovač|parola\.example/)
    const shown = await tracked(await locals(liza), ticket.number)
    expect(JSON.stringify(shown?.lines.map((line) => line.name))).not.toContain('Kovač')
    expect(shown?.track.title).toBe('Ana is working on it')
    const desk = await worked(await locals(ana), ticket.number)
    expect(JSON.stringify(desk?.lines)).toContain('KANARI-note')
  })

  it('is the same for a foreign ticket as for none', async () => {
    const { ticket } = await scene()
    const other = await anyone(held.desk, 'customer')
    const guest: Actor = {
      kind: 'guest',
      personId: other.personId,
      ticketId: 'elsewhere',
      proven: true,
      may: permissionMap.guest,
    }
    for (const actor of [other, guest, visitorActor]) {
      for (const number of [ticket.number, 999_999, 0, Number.NaN, -1, 1.5]) {
        expect(await page(actor, number)).toBe('null')
        expect(await api(actor, number)).toBe('null')
      }
      expect((await exposedPage(held.desk, actor, { limit: 50 }, url)).items).toEqual([])
      expect((await queuePage(held.desk, actor, 'all', 'en')).items).toEqual([])
    }
    expect((await ownPage(held.desk, other.personId, 'en')).items).toEqual([])
  })

  it('is their own words, stage and promise until they have followed the mailed link', async () => {
    const ana = await anyone(held.desk, 'agent', { name: 'Ana Kovač' })
    const asked = await act(held.desk, visitorActor, openTicket, {
      subject: 'PIN',
      text: 'KANARI-own',
      locale: 'en',
      requester: { email: `g${place.dialect}@mail.example`, name: 'Grace' },
    })
    await act(held.desk, ana, replyToTicket, { ticket: asked.number, text: 'KANARI-reply', then: 'open' })
    const { requester_id: personId } = await held.desk.reader
      .selectFrom('ticket')
      .select('requester_id')
      .where('id', '=', asked.id)
      .executeTakeFirstOrThrow()
    const guest = (proven: boolean): Actor => ({
      kind: 'guest',
      personId,
      ticketId: asked.id,
      proven,
      may: permissionMap.guest,
    })
    const unproven = await page(guest(false), asked.number)
    expect(unproven).toContain('KANARI-own')
    expect(unproven).not.toContain('KANARI-reply')
    const shown = await tracked(await locals(guest(false)), asked.number)
    expect(shown).toMatchObject({ proven: false, ticket: { stage: 'in_progress' } })
    expect(shown?.ticket.promiseAt).not.toBeNull()
    expect(await page(guest(true), asked.number)).toContain('KANARI-reply')
    // The address may be somebody else's: what its owner writes is not for the browser that only typed it.
    await act(held.desk, guest(true), writeToTicket, { ticket: asked.number, text: 'KANARI-owner' })
    await act(held.desk, guest(false), writeToTicket, { ticket: asked.number, text: 'KANARI-again' })
    const again = await page(guest(false), asked.number)
    expect(again).not.toContain('KANARI-owner')
    expect(again).toContain('KANARI-again')
  })
})
