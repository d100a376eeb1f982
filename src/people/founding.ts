import { z } from 'zod'
import { locales, localPath } from '#i18n/locales.ts'
import { write } from '#work/act.ts'
import { audit } from '#work/audit.ts'
import type { Desk } from '#work/desk.ts'
import { Missing } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { emailField, nameField } from './email.ts'
import { enterPerson } from './knowing.ts'
import { newMailToken, redeem, voidMailTokens } from './mail-tokens.ts'
import { newPassword } from './passwords.ts'

/**
 * The one-time address where the first administrator is made; null once there is staff. Shown at the console only.
 * Each call ends the address of the call before.
 */
export async function setupLink(desk: Desk): Promise<string | null> {
  const token = await write(desk, systemActor('people'), async (work) =>
    (await hasStaff(work)) ? null : newMailToken(work, { purpose: 'found', email: null }),
  )
  return token && new URL(localPath('en', `/link/${token}`), desk.config.url).href
}

/** Makes the first administrator. Once there is staff nobody is made this way again, whatever link they hold. */
export const makeFirstAdmin = verb({
  name: 'people.found',
  permission: 'person.join',
  input: z.strictObject({
    token: z.string().max(60),
    name: nameField,
    email: emailField,
    locale: z.enum(locales),
    password: newPassword,
  }),
  prepare: (tools, { password }) => tools.hash(password),
  run: async (work, { token, name, email, locale }, passwordHash): Promise<{ personId: string }> => {
    await redeem(work, token, 'found')
    if (await hasStaff(work)) throw new Missing('link_dead')
    await voidMailTokens(work, { purpose: 'found', email: null })
    const known = await work.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirst()
    const personId =
      known?.id ??
      (await enterPerson(work, { name, email, locale, role: 'admin', verified: true, passwordHash }))
    if (known) {
      const set = {
        name,
        locale,
        role: 'admin',
        password_hash: passwordHash,
        email_verified_at: work.at,
        disabled_at: null,
        updated_at: work.at,
      }
      await work.db.updateTable('person').set(set).where('id', '=', personId).execute()
    }
    await record(work, 'person.joined', { kind: 'person', id: personId }, { role: 'admin' })
    await audit(work, 'person.founded', { kind: 'person', id: personId })
    return { personId }
  },
})

async function hasStaff(work: Work): Promise<boolean> {
  return (
    (await work.db
      .selectFrom('person')
      .select('id')
      .where('role', '!=', 'customer')
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}
