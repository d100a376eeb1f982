import { expect, it } from 'vitest'
import { askLink } from '#people/asking.ts'
import { hashPassword } from '#people/passwords.ts'
import { beginSession, readSession, sessionsOf } from '#people/sessions.ts'
import { provePassword, signIn, signInByLink } from '#people/signing-in.ts'
import { act } from '#work/act.ts'
import { Invalid, Missing } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { letterTo, outcomes, writeLetters } from './mailing.ts'

const password = 'Čekam brod u Rijeci'
let askers = 0
const anyAddress = () => {
  askers += 1
  return `10.0.0.${askers}`
}

describeEachDialect('signing in', (place) => {
  const held = testDesk(place)
  const withPassword = async (email: string) => {
    const actor = await anyone(held.desk, 'customer', { email })
    const password_hash = await hashPassword(password)
    await held.desk.place.writer
      .updateTable('person')
      .set({ password_hash })
      .where('id', '=', actor.personId)
      .execute()
    return actor
  }
  const prove = (email: string, given: string, from = anyAddress()) =>
    provePassword(held.desk, { email, password: given, from })
  const wrong = { fields: { '*': ['people.sign_in.wrong'] } }

  it('takes the right password, from every keyboard and in every spelling of the address', async () => {
    const { personId } = await withPassword('luka@mail.example')
    const proof = await prove(' Luka@MAIL.example', password.normalize('NFD'))
    expect(proof.personId).toBe(personId)
    expect(await act(held.desk, visitorActor, signIn, proof)).toEqual({ personId, role: 'customer' })
  })

  it('gives one answer for a wrong password, an unknown address, a guest and a closed account', async () => {
    const closed = await withPassword('closed@mail.example')
    await held.desk.place.writer
      .updateTable('person')
      .set({ disabled_at: 'x' })
      .where('id', '=', closed.personId)
      .execute()
    await anyone(held.desk, 'customer', { email: 'guest@mail.example' })
    await expect(prove('luka@mail.example', 'not this one')).rejects.toMatchObject(wrong)
    for (const email of [
      'nobody@mail.example',
      'guest@mail.example',
      'closed@mail.example',
      'no address',
      '',
    ]) {
      await expect(prove(email, password)).rejects.toMatchObject(wrong)
    }
  })

  it('counts tries by account and network: the sixth in a minute waits, elsewhere it does not', async () => {
    const email = `maja@${place.dialect}.example`
    await withPassword(email)
    for (let time = 0; time < 5; time += 1)
      await expect(prove(email, 'no', '2001:db8:1:2::1')).rejects.toMatchObject(wrong)
    await expect(prove(email, password, '2001:db8:1:2:ffff::9')).rejects.toMatchObject({ code: 'too_many' })
    await expect(prove(email, password, '198.51.100.7')).resolves.toBeDefined()
  })

  it('does not take a proof of a password that has changed since', async () => {
    const { personId } = await withPassword('vera@mail.example')
    const proof = await prove('vera@mail.example', password)
    await held.desk.place.writer
      .updateTable('person')
      .set({ password_hash: 'other' })
      .where('id', '=', personId)
      .execute()
    await expect(act(held.desk, visitorActor, signIn, proof)).rejects.toBeInstanceOf(Invalid)
  })

  it('works by a mailed link, once among a hundred, within a quarter of an hour', async () => {
    const { personId } = await anyone(held.desk, 'agent', { email: 'ante@mail.example', locale: 'hr' })
    const ask = async () => {
      await act(held.desk, visitorActor, askLink, { email: 'ante@mail.example', locale: 'hr', next: '/desk' })
      await writeLetters(held.desk)
      return (await letterTo(held.desk, 'ante@mail.example'))?.token ?? ''
    }
    const token = await ask()
    const { done, errors } = await outcomes(
      Array.from({ length: 100 }, () => act(held.desk, visitorActor, signInByLink, { token })),
    )
    expect(done).toEqual([{ personId, role: 'agent', next: '/desk' }])
    expect(errors.every((error) => error instanceof Missing)).toBe(true)
    const late = await ask()
    held.clock.pass(15)
    await expect(act(held.desk, visitorActor, signInByLink, { token: late })).rejects.toBeInstanceOf(Missing)
  })

  it('takes no other text for a link', async () => {
    for (const token of ['', ' ', '%20', 'NULL', '%', '_'.repeat(43), 'x'.repeat(60)]) {
      await expect(act(held.desk, visitorActor, signInByLink, { token })).rejects.toMatchObject({
        code: 'link_dead',
      })
    }
  })

  it('writes nothing to an address nobody has, after the same work', async () => {
    await act(held.desk, visitorActor, askLink, { email: 'nobody@mail.example', locale: 'en' })
    await writeLetters(held.desk)
    expect(await letterTo(held.desk, 'nobody@mail.example')).toBeNull()
  })

  it('begins sessions that end idle and in all, twenty at most, and keeps only their hash', async () => {
    const { personId } = await anyone(held.desk, 'agent')
    const id = await beginSession(held.desk, personId, 'Firefox, Linux')
    expect(await readSession(held.desk, id)).toBe(personId)
    const rows = await held.desk.reader.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(id)
    for (let more = 0; more < 25; more += 1) await beginSession(held.desk, personId, 'Chrome, Android')
    expect(await sessionsOf(held.desk, personId, id)).toHaveLength(20)
  })

  it('keeps a session that is used, without a write for every page, and ends one that is not', async () => {
    const { personId } = await anyone(held.desk, 'agent')
    const id = await beginSession(held.desk, personId, 'Firefox, Linux')
    const seen = async () => (await sessionsOf(held.desk, personId, id))[0]?.seenAt
    const first = await seen()
    held.clock.pass(5)
    await readSession(held.desk, id)
    expect(await seen()).toBe(first)
    for (let hours = 0; hours < 30; hours += 6) {
      held.clock.pass(6 * 60)
      expect(await readSession(held.desk, id)).toBe(personId)
    }
    held.clock.pass(12 * 60 + 1)
    expect(await readSession(held.desk, id)).toBeNull()
  })

  it('ends a session of the staff after a week, however much it is used', async () => {
    const { personId } = await anyone(held.desk, 'agent')
    const id = await beginSession(held.desk, personId, 'Firefox, Linux')
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      held.clock.pass(6 * 60)
      expect(await readSession(held.desk, id)).toBe(personId)
    }
    held.clock.pass(6 * 60)
    expect(await readSession(held.desk, id)).toBeNull()
  })
})
