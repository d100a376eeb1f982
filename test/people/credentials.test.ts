import { expect, it } from 'vitest'
import { changeEmail, changePassword, confirmEmail, proveSelf } from '#people/credentials.ts'
import { hashPassword, passwordFits } from '#people/passwords.ts'
import { beginSession, sessionsOf } from '#people/sessions.ts'
import { act } from '#work/act.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { letterTo, writeLetters } from './mailing.ts'

const old = 'the harbour at night'
const fresh = 'the harbour by day'

describeEachDialect('passwords and addresses', (place) => {
  const held = testDesk(place)
  let made = 0
  const somebody = async () => {
    made += 1
    const email = `somebody${made}@mail.example`
    const actor = await anyone(held.desk, 'customer', { email })
    const stored = await hashPassword(old)
    await held.desk.place.writer
      .updateTable('person')
      .set({ password_hash: stored })
      .where('id', '=', actor.personId)
      .execute()
    return { actor, email, stored }
  }
  const hashOf = async (id: string) =>
    (
      await held.desk.reader
        .selectFrom('person')
        .select('password_hash')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).password_hash

  it('are changed only with the old one, and all sessions end', async () => {
    const { actor } = await somebody()
    await beginSession(held.desk, actor.personId, '')
    await expect(proveSelf(held.desk, actor.personId, 'not this one')).rejects.toMatchObject({
      fields: { old: ['people.password.wrong'] },
    })
    await expect(
      act(held.desk, actor, changePassword, { stored: 'guessed', password: fresh }),
    ).rejects.toBeInstanceOf(Invalid)
    await expect(
      act(held.desk, actor, changePassword, { stored: null, password: fresh }),
    ).rejects.toBeInstanceOf(Invalid)
    const stored = await proveSelf(held.desk, actor.personId, old)
    await act(held.desk, actor, changePassword, { stored, password: fresh })
    expect(await passwordFits(await hashOf(actor.personId), fresh)).toBe(true)
    expect(await sessionsOf(held.desk, actor.personId, null)).toEqual([])
  })

  it('are chosen without an old one by somebody who has none', async () => {
    const actor = await anyone(held.desk, 'customer')
    expect(await proveSelf(held.desk, actor.personId, '')).toBeNull()
    await act(held.desk, actor, changePassword, { stored: null, password: fresh })
    expect(await passwordFits(await hashOf(actor.personId), fresh)).toBe(true)
  })

  it('change the address once the new one is proven, and tell the old one', async () => {
    const { actor, email, stored } = await somebody()
    await act(held.desk, actor, changeEmail, { stored, email: 'New@Mail.Example' })
    await writeLetters(held.desk)
    const letter = await letterTo(held.desk, 'new@mail.example')
    expect(letter).toMatchObject({ kind: 'people.email' })
    await act(held.desk, visitorActor, confirmEmail, { token: letter?.token ?? '' })
    await writeLetters(held.desk)
    expect(await letterTo(held.desk, email)).toMatchObject({ kind: 'people.told_email' })
    const person = await held.desk.reader
      .selectFrom('person')
      .select('email')
      .where('id', '=', actor.personId)
      .executeTakeFirst()
    expect(person?.email).toBe('new@mail.example')
  })

  it('never take an address that belongs to somebody else', async () => {
    const { email } = await somebody()
    const { actor, stored } = await somebody()
    await act(held.desk, actor, changeEmail, { stored, email })
    await writeLetters(held.desk)
    const token = (await letterTo(held.desk, email))?.token ?? ''
    await expect(act(held.desk, visitorActor, confirmEmail, { token })).rejects.toBeInstanceOf(Conflict)
  })
})
