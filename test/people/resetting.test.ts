import { expect, it } from 'vitest'
import { askReset } from '#people/asking.ts'
import { confirmEmail } from '#people/credentials.ts'
import { hashPassword, passwordFits } from '#people/passwords.ts'
import { resetPassword } from '#people/resetting.ts'
import { beginSession, sessionsOf } from '#people/sessions.ts'
import { act } from '#work/act.ts'
import { Missing } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { letterTo, outcomes, writeLetters } from './mailing.ts'

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
  const resetToken = async (email: string) => {
    await act(held.desk, visitorActor, askReset, { email, locale: 'en' })
    await writeLetters(held.desk)
    return (await letterTo(held.desk, email))?.token ?? ''
  }

  it('are reset by a mailed link, once, and every session ends', async () => {
    const { actor, email } = await somebody()
    await beginSession(held.desk, actor.personId, '')
    const token = await resetToken(email)
    const { done, errors } = await outcomes(
      Array.from({ length: 20 }, () =>
        act(held.desk, visitorActor, resetPassword, { token, password: fresh }),
      ),
    )
    expect(done).toHaveLength(1)
    expect(errors.every((error) => error instanceof Missing)).toBe(true)
    expect(await passwordFits(await hashOf(actor.personId), fresh)).toBe(true)
    expect(await sessionsOf(held.desk, actor.personId, null)).toEqual([])
    await writeLetters(held.desk)
    expect(await letterTo(held.desk, email)).toMatchObject({ kind: 'people.told_password' })
  })

  it('are not reset after half an hour, nor by somebody else’s link or one for another purpose', async () => {
    const { email } = await somebody()
    const token = await resetToken(email)
    await expect(act(held.desk, visitorActor, confirmEmail, { token })).rejects.toBeInstanceOf(Missing)
    held.clock.pass(30)
    await expect(
      act(held.desk, visitorActor, resetPassword, { token, password: fresh }),
    ).rejects.toBeInstanceOf(Missing)
  })
})
