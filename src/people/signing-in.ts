import { z } from 'zod'
import { network, throttle } from '#doors/throttle.ts'
import { write } from '#work/act.ts'
import { audit } from '#work/audit.ts'
import type { Desk } from '#work/desk.ts'
import { Invalid, Missing } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { verb } from '#work/verb.ts'
import { asEmail } from './email.ts'
import { adopt } from './joining.ts'
import { redeem } from './mail-tokens.ts'
import { passwordFits } from './passwords.ts'
import { counted } from './throttled.ts'

export type Proof = { personId: string; stored: string }

/**
 * Finds whom an address and a password belong to. Costs the same work and gives the same answer for a wrong password,
 * an unknown address, a guest and a disabled account. `from` is the asker's network address.
 */
export async function provePassword(
  desk: Desk,
  given: { email: string | undefined; password: string; from: string },
): Promise<Proof> {
  const email = asEmail(given.email)
  await counted(() =>
    throttle(desk, 'sign-in.account', `${network(given.from)} ${email ?? given.email ?? ''}`),
  )
  await counted(() => throttle(desk, 'sign-in.address', given.from))
  const person = email
    ? await desk.reader
        .selectFrom('person')
        .select(['id', 'password_hash'])
        .where('email', '=', email)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
    : undefined
  const fits = await passwordFits(person?.password_hash ?? null, given.password)
  if (fits && person?.password_hash) return { personId: person.id, stored: person.password_hash }
  await write(desk, systemActor('people'), (work) =>
    audit(work, 'sign_in.refused', { kind: 'person', id: person?.id ?? 'unknown' }, { from: given.from }),
  )
  throw new Invalid({ '*': ['people.sign_in.wrong'] })
}

/** Notes that somebody signed in who proved it by password; the door begins the session. */
export const signIn = verb({
  name: 'people.signIn',
  permission: 'person.join',
  input: z.strictObject({ personId: z.string().max(60), stored: z.string().max(200) }),
  run: async (work, { personId, stored }): Promise<{ personId: string; role: string }> => {
    const person = await work.db
      .selectFrom('person')
      .select(['id', 'role'])
      .where('id', '=', personId)
      .where('password_hash', '=', stored)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    // The password was changed, or the account closed, since it was proven.
    if (!person) throw new Invalid({ '*': ['people.sign_in.wrong'] })
    await audit(work, 'sign_in.done', { kind: 'person', id: personId }, { by: 'password' })
    return { personId, role: person.role }
  },
})

/** Signs in by a mailed one-time link. Whoever follows it has the address: a guest becomes somebody proven. */
export const signInByLink = verb({
  name: 'people.signInByLink',
  permission: 'person.join',
  input: z.strictObject({ token: z.string().max(60) }),
  run: async (work, { token }): Promise<{ personId: string; role: string; next: string | null }> => {
    const { personId, email, target } = await redeem(work, token, 'sign-in')
    const person = await work.db
      .selectFrom('person')
      .select(['id', 'role', 'email', 'email_verified_at'])
      .where('id', '=', personId ?? '')
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!person || person.email !== email) throw new Missing('link_dead')
    if (!person.email_verified_at) await adopt(work, person.id)
    await audit(work, 'sign_in.done', { kind: 'person', id: person.id }, { by: 'link' })
    return { personId: person.id, role: person.role, next: target }
  },
})

/** Notes that somebody left; the door ends the session. */
export const signOut = verb({
  name: 'people.signOut',
  permission: 'person.join',
  input: z.strictObject({}),
  run: async (work) => {
    if (work.actor.kind === 'person')
      await audit(work, 'sign_out', { kind: 'person', id: work.actor.personId })
  },
})
