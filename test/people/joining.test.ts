import { expect, it } from 'vitest'
import { askToJoin } from '#people/asking.ts'
import { join } from '#people/joining.ts'
import { personFor } from '#people/knowing.ts'
import { act, write } from '#work/act.ts'
import { Invalid, Missing } from '#work/errors.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { letterTo, outcomes, writeLetters } from './mailing.ts'

describeEachDialect('joining', (place) => {
  const held = testDesk(place)
  const ask = async (email: string, name = 'Liza Santos') => {
    await act(held.desk, visitorActor, askToJoin, { email, name, locale: 'fil' })
    await writeLetters(held.desk)
    return letterTo(held.desk, email.trim().toLowerCase())
  }
  const personOf = (email: string) =>
    held.desk.reader.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()

  it('enters nobody before the mailed link is followed', async () => {
    const letter = await ask('  Liza@Mail.Example ')
    expect(letter).toMatchObject({ kind: 'people.join', subject: expect.stringContaining('Buksan') })
    expect(await personOf('liza@mail.example')).toBeUndefined()
  })

  it('opens a proven account by the link, once', async () => {
    const token = (await letterTo(held.desk, 'liza@mail.example'))?.token ?? ''
    const tries = Array.from({ length: 100 }, () =>
      act(held.desk, visitorActor, join, { token, name: 'Liza Santos', password: null }),
    )
    const { done, errors } = await outcomes(tries)
    expect(done).toHaveLength(1)
    expect(errors.every((error) => error instanceof Missing)).toBe(true)
    expect(await personOf('liza@mail.example')).toMatchObject({
      role: 'customer',
      locale: 'fil',
      email_verified_at: expect.any(String),
      password_hash: null,
    })
  })

  it('writes to somebody who has an account that they have one, with a link to sign in', async () => {
    expect(await ask('liza@mail.example')).toMatchObject({ kind: 'people.known' })
  })

  it('adopts the guest of that address, with everything that hangs on the record', async () => {
    const guest = await write(held.desk, systemActor('test'), (work) =>
      personFor(work, { email: 'rey@mail.example', locale: 'fil' }),
    )
    expect(guest.isNew).toBe(true)
    const token = (await ask('rey@mail.example', 'Rey Villanueva'))?.token ?? ''
    const joined = await act(held.desk, visitorActor, join, {
      token,
      name: 'Rey Villanueva',
      password: 'barko at dagat',
    })
    expect(joined.personId).toBe(guest.id)
    expect(await personOf('rey@mail.example')).toMatchObject({
      name: 'Rey Villanueva',
      email_verified_at: expect.any(String),
    })
    const again = await write(held.desk, systemActor('test'), (work) =>
      personFor(work, { email: 'rey@mail.example', name: 'Somebody', locale: 'en' }),
    )
    expect(again).toEqual({ id: guest.id, isNew: false })
    expect(await personOf('rey@mail.example')).toMatchObject({ name: 'Rey Villanueva' })
  })

  it('refuses a password that is too short, and keeps the link', async () => {
    const token = (await ask('ana@mail.example', 'Ana'))?.token ?? ''
    const short = act(held.desk, visitorActor, join, { token, name: 'Ana', password: 'short' })
    await expect(short).rejects.toMatchObject({ fields: { password: ['people.password.short'] } })
    await act(held.desk, visitorActor, join, { token, name: 'Ana', password: '' })
  })

  it('ends the older link when a new one is asked for, and each within a day', async () => {
    const old = (await ask('ivo@mail.example', 'Ivo'))?.token ?? ''
    const fresh = (await ask('ivo@mail.example', 'Ivo'))?.token ?? ''
    await expect(
      act(held.desk, visitorActor, join, { token: old, name: 'Ivo', password: null }),
    ).rejects.toBeInstanceOf(Missing)
    held.clock.pass(24 * 60)
    await expect(
      act(held.desk, visitorActor, join, { token: fresh, name: 'Ivo', password: null }),
    ).rejects.toBeInstanceOf(Missing)
  })

  it('gives no account to the house’s own mailbox or to a closed one', async () => {
    expect(await ask('help@localhost.example')).not.toBeNull()
    const before = await held.desk.reader.selectFrom('letter').select('id').execute()
    const closed = await anyone(held.desk, 'customer', { email: 'closed@mail.example' })
    await held.desk.place.writer
      .updateTable('person')
      .set({ disabled_at: '2026-01-01T00:00:00.000Z' })
      .where('id', '=', closed.personId)
      .execute()
    await ask('closed@mail.example')
    expect(await held.desk.reader.selectFrom('letter').select('id').execute()).toHaveLength(before.length)
  })

  it('needs an address and a name', async () => {
    for (const email of ['', 'nobody', 'a@b@c', 'a b@mail.example', '"x"@evil.test\r\nBcc: y@evil.test']) {
      const wrong = act(held.desk, visitorActor, askToJoin, { email, name: ' ', locale: 'en' })
      await expect(wrong).rejects.toBeInstanceOf(Invalid)
    }
  })
})
