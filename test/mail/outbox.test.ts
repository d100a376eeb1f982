import { afterAll, beforeAll, expect, it } from 'vitest'
import { letter } from '#mail/letter.ts'
import { writeLetter } from '#mail/letters.ts'
import { resend, resendAll } from '#mail/outbox.ts'
import { letterOfId, lettersOf, lettersWaiting } from '#mail/queries.ts'
import { sendLetter } from '#mail/sending.ts'
import { act, write } from '#work/act.ts'
import { Conflict, Missing, Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { type Mailbox, openMailbox } from '../support/mailbox.ts'

const mailbox: { current?: Mailbox } = {}
const settings: Record<string, string> = {}
beforeAll(async () => {
  mailbox.current = await openMailbox()
  settings.SMTP_URL = mailbox.current.url
})
afterAll(() => mailbox.current?.close())

describeEachDialect('the outbox', (place) => {
  const held = testDesk(place, { settings })
  const box = () => mailbox.current as Mailbox

  const put = (email: string) =>
    write(held.desk, systemActor('test'), (work) =>
      writeLetter(
        work,
        { email },
        letter({
          kind: 'test',
          locale: 'hr',
          url: held.desk.config.url,
          company: 'Parola',
          subject: 'Zdravo, šifra ₱',
          paragraphs: ['Prvi red.', '<b>nije podebljano</b>'],
        }),
      ),
    )
  /** Does what is due, as the runner does, and hands errors back. */
  async function send() {
    const rows = await held.desk.reader
      .selectFrom('job')
      .selectAll()
      .where('kind', '=', 'mail.send')
      .where('finished_at', 'is', null)
      .orderBy('id')
      .execute()
    const errors: unknown[] = []
    for (const row of rows) {
      await sendLetter
        .run(held.desk, JSON.parse(row.payload) as never, { id: row.id, attempt: 1 })
        .catch((error: unknown) => errors.push(error))
      await held.desk.place.writer
        .updateTable('job')
        .set({ finished_at: row.run_at, unique_key: null })
        .where('id', '=', row.id)
        .execute()
    }
    return errors
  }

  it('holds a letter until a mail server took it', async () => {
    const id = await put(`one@${place.dialect}.example`)
    expect(await letterOfId(held.desk, id)).toMatchObject({ state: 'waiting' })
    expect(await send()).toEqual([])
    expect(await letterOfId(held.desk, id)).toMatchObject({ state: 'sent', error: null })
    const received = await box().letterTo(`one@${place.dialect}.example`)
    expect(received).toMatchObject({ subject: 'Zdravo, šifra ₱' })
    expect(received.text).toContain('Prvi red.')
    expect(received.html).toContain('&lt;b&gt;nije podebljano')
  })

  it('keeps what was refused with its reason, and sends it again when somebody says so', async () => {
    const email = `two@${place.dialect}.example`
    const id = await put(email)
    box().refuseNext(1)
    expect(await send()).toHaveLength(1)
    expect(await letterOfId(held.desk, id)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('Come back later'),
    })
    const admin = await anyone(held.desk, 'admin')
    await Promise.all([1, 2, 3].map(() => act(held.desk, admin, resend, { letterId: id })))
    expect(await send()).toEqual([])
    expect(await letterOfId(held.desk, id)).toMatchObject({ state: 'sent' })
    expect(box().letters.filter((each) => each.to.includes(email))).toHaveLength(1)
    await expect(act(held.desk, admin, resend, { letterId: id })).rejects.toBeInstanceOf(Conflict)
  })

  it('sends everything that waits, and lists each state', async () => {
    await put(`three@${place.dialect}.example`)
    await held.desk.place.writer.deleteFrom('job').execute()
    const admin = await anyone(held.desk, 'admin')
    expect(await lettersWaiting(held.desk)).toEqual({ waiting: 1, failed: 0 })
    expect(await act(held.desk, admin, resendAll, {})).toEqual({ letters: 1 })
    await send()
    expect(await lettersWaiting(held.desk)).toEqual({ waiting: 0, failed: 0 })
    const first = await lettersOf(held.desk, 'sent', undefined, 2)
    const second = await lettersOf(held.desk, 'sent', first.nextCursor ?? undefined, 2)
    expect([...first.items, ...second.items].map((each) => each.email.split('@')[0])).toEqual([
      'three',
      'two',
      'one',
    ])
  })

  it('is for administrators', async () => {
    const manager = await anyone(held.desk, 'manager')
    await expect(act(held.desk, manager, resendAll, {})).rejects.toBeInstanceOf(Refused)
    await expect(
      act(held.desk, await anyone(held.desk, 'admin'), resend, { letterId: 'nobody' }),
    ).rejects.toBeInstanceOf(Missing)
  })
})
