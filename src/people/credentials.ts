import { z } from 'zod'
import { audit } from '#work/audit.ts'
import type { Desk } from '#work/desk.ts'
import { Conflict, Invalid, Missing } from '#work/errors.ts'
import { later } from '#work/later.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { emailField } from './email.ts'
import { redeem, voidMailTokens } from './mail-tokens.ts'
import { selfOf } from './myself.ts'
import { newPassword, passwordFits } from './passwords.ts'
import { setPassword } from './resetting.ts'

/**
 * Checks the password somebody has, before something only they may do. Gives what is stored of it, for the verb to compare
 * again in its transaction; null for somebody who has none and signs in by mailed links.
 */
export async function proveSelf(desk: Desk, personId: string, password: string): Promise<string | null> {
  const person = await desk.reader
    .selectFrom('person')
    .select('password_hash')
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw new Missing()
  if (person.password_hash === null) return null
  if (!(await passwordFits(person.password_hash, password)))
    throw new Invalid({ old: ['people.password.wrong'] })
  return person.password_hash
}

const stored = z.string().max(200).nullable()

async function demandProof(work: Work, proof: string | null): Promise<string> {
  const id = selfOf(work)
  const person = await work.db
    .selectFrom('person')
    .select('password_hash')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!person || person.password_hash !== proof) throw new Invalid({ old: ['people.password.wrong'] })
  return id
}

/** Chooses another password. Every session ends; the door begins a new one here. */
export const changePassword = verb({
  name: 'people.changePassword',
  permission: 'person.self',
  input: z.strictObject({ stored, password: newPassword }),
  prepare: (tools, { password }) => tools.hash(password),
  run: async (work, input, hash): Promise<{ personId: string }> => {
    const personId = await demandProof(work, input.stored)
    await setPassword(work, personId, hash)
    await audit(work, 'password.changed', { kind: 'person', id: personId })
    return { personId }
  },
})

/** Asks for another address; it counts once the link mailed there was followed. The answer does not say whether it is free. */
export const changeEmail = verb({
  name: 'people.changeEmail',
  permission: 'person.self',
  input: z.strictObject({ stored, email: emailField }),
  run: async (work, input) => {
    const personId = await demandProof(work, input.stored)
    await later(work, 'people.write', { what: 'email', personId, email: input.email })
  },
})

/** Takes over the new address, by the link that was mailed there. The old one is told. */
export const confirmEmail = verb({
  name: 'people.confirmEmail',
  permission: 'person.join',
  input: z.strictObject({ token: z.string().max(60) }),
  run: async (work, { token }) => {
    const { personId, email } = await redeem(work, token, 'email')
    const person = await work.db
      .selectFrom('person')
      .select(['id', 'email'])
      .where('id', '=', personId ?? '')
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!person || !email) throw new Missing('link_dead')
    const other = await work.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .where('id', '!=', person.id)
      .executeTakeFirst()
    if (other) throw new Conflict('email_taken')
    await work.db
      .updateTable('person')
      .set({ email, email_verified_at: work.at, updated_at: work.at })
      .where('id', '=', person.id)
      .execute()
    await voidMailTokens(work, { personId: person.id })
    await record(work, 'person.changed', { kind: 'person', id: person.id }, { fields: ['email'] })
    await audit(work, 'email.changed', { kind: 'person', id: person.id })
    if (person.email)
      await later(work, 'people.write', {
        what: 'told',
        personId: person.id,
        of: 'email',
        email: person.email,
      })
  },
})
