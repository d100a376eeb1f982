import { expect, it } from 'vitest'
import { readableFile } from '#tickets/downloading.ts'
import { noteOnTicket } from '#tickets/noting.ts'
import { openTicket } from '#tickets/opening.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { writeToTicket } from '#tickets/writing.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Missing } from '#work/errors.ts'
import { permissionMap, systemActor, visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { happened, opened } from './cast.ts'

describeEachDialect('files', (place) => {
  const held = testDesk(place)
  const staged = (uploader: string) =>
    write(held.desk, systemActor('test'), async (work) => {
      const id = work.id()
      await work.db
        .insertInto('file')
        .values({
          id,
          sha256: 'a'.repeat(64),
          name: 'passbook.jpg',
          type: 'image/jpeg',
          size: 3,
          uploader_key: uploader,
          created_at: work.at,
        })
        .execute()
      return id
    })
  const sees = async (actor: Actor, id: string) => (await readableFile(held.desk, actor, id)) !== null

  it('belong to who uploaded them until they hang on a turn, and to its readers then', async () => {
    const [liza, other, ana] = [
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'agent'),
    ]
    const ticket = await opened(held.desk, liza)
    const file = await staged(liza.personId)
    expect([
      await sees(liza, file),
      await sees(other, file),
      await sees(ana, file),
      await sees(visitorActor, file),
    ]).toEqual([true, false, false, false])
    await act(held.desk, liza, writeToTicket, { ticket: ticket.number, text: 'Here.', files: [file] })
    expect([
      await sees(liza, file),
      await sees(other, file),
      await sees(ana, file),
      await sees(visitorActor, file),
    ]).toEqual([true, false, true, false])
    expect(await sees(ana, 'no-such-file')).toBe(false)
  })

  it('of a note are for staff, and of a reply not for who has proven nothing', async () => {
    const [liza, ana] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'agent')]
    const ticket = await opened(held.desk, liza)
    const [noted, replied] = [await staged(ana.personId), await staged(ana.personId)]
    await act(held.desk, ana, noteOnTicket, { ticket: ticket.number, text: 'x', files: [noted] })
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'x', files: [replied] })
    const guest: Actor = {
      kind: 'guest',
      personId: liza.personId,
      ticketId: ticket.id,
      proven: false,
      may: permissionMap.guest,
    }
    expect([
      await sees(liza, noted),
      await sees(liza, replied),
      await sees(guest, replied),
      await sees({ ...guest, proven: true }, replied),
    ]).toEqual([false, true, false, true])
  })

  it('of others cannot be attached, nor one twice, and then nothing is sent', async () => {
    const [liza, other] = [await anyone(held.desk, 'customer'), await anyone(held.desk, 'customer')]
    const ticket = await opened(held.desk, liza)
    const file = await staged(other.personId)
    await expect(
      act(held.desk, liza, writeToTicket, { ticket: ticket.number, text: 'x', files: [file] }),
    ).rejects.toBeInstanceOf(Missing)
    await expect(
      act(held.desk, liza, writeToTicket, {
        ticket: ticket.number,
        text: 'x',
        files: [file],
        uploader: other.personId,
      }),
    ).rejects.toBeInstanceOf(Missing)
    const own = await staged(liza.personId)
    await act(held.desk, liza, writeToTicket, { ticket: ticket.number, text: 'x', files: [own] })
    await expect(
      act(held.desk, liza, writeToTicket, { ticket: ticket.number, text: 'y', files: [own] }),
    ).rejects.toBeInstanceOf(Missing)
    expect(
      (await happened(held.desk, ticket.id)).filter((type) => type === 'ticket.customer_wrote'),
    ).toHaveLength(1)
  })

  it('of a visitor go with the visit that uploaded them', async () => {
    const file = await staged('visit:one')
    const given = {
      subject: 'Photo',
      text: 'See file.',
      locale: 'en',
      requester: { email: `f${place.dialect}@mail.example` },
      files: [file],
    }
    await expect(
      act(held.desk, visitorActor, openTicket, { ...given, uploader: 'visit:two' }),
    ).rejects.toBeInstanceOf(Missing)
    await act(held.desk, visitorActor, openTicket, { ...given, uploader: 'visit:one' })
  })
})
