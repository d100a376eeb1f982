import { z } from 'zod'
import { localeFor } from '#i18n/locales.ts'
import { audit } from '#work/audit.ts'
import { Missing } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { nameField } from './email.ts'
import { enterPerson } from './knowing.ts'
import { redeem } from './mail-tokens.ts'
import { newPassword } from './passwords.ts'

type Joined = { personId: string; next: string | null }

/** Without a password one signs in by mailed links. */
const password = z.union([newPassword, z.literal('').transform(() => null), z.null()])

/**
 * Opens the account somebody asked for, by the link mailed to its address. Somebody known there only as a guest
 * keeps their tickets: the record stays, and is proven now.
 */
export const join = verb({
  name: 'people.join',
  permission: 'person.join',
  input: z.strictObject({ token: z.string().max(60), name: nameField, password }),
  prepare: async (tools, input) => (input.password === null ? null : tools.hash(input.password)),
  run: async (work, { token, name }, passwordHash): Promise<Joined> => {
    const { email, target } = await redeem(work, token, 'join')
    const { locale, next } = JSON.parse(target ?? '{}') as { locale?: string; next?: string | null }
    if (!email) throw new Missing('link_dead')
    const guest = await work.db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
    // Whoever verified the address first has the account; this link is older than that.
    if (guest?.disabled_at || guest?.email_verified_at) throw new Missing('link_dead')
    if (!guest) {
      const personId = await enterPerson(work, {
        name,
        email,
        locale: localeFor(locale),
        verified: true,
        passwordHash,
      })
      await record(work, 'person.joined', { kind: 'person', id: personId }, { role: 'customer' })
      await audit(work, 'person.joined', { kind: 'person', id: personId })
      return { personId, next: next ?? null }
    }
    await adopt(work, guest.id, { name, passwordHash })
    return { personId: guest.id, next: next ?? null }
  },
})

/** Proves the record of a guest or of somebody invited: the owner of its address was here. */
export async function adopt(
  work: Work,
  personId: string,
  given: { name?: string; passwordHash?: string | null } = {},
): Promise<void> {
  await work.db
    .updateTable('person')
    .set({
      email_verified_at: work.at,
      updated_at: work.at,
      ...(given.name && { name: given.name }),
      ...(given.passwordHash && { password_hash: given.passwordHash }),
    })
    .where('id', '=', personId)
    .execute()
  await record(work, 'person.changed', { kind: 'person', id: personId }, { fields: ['verified'] })
  await audit(work, 'person.verified', { kind: 'person', id: personId })
}
