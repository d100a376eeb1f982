import { z } from 'zod'
import { audit } from '#work/audit.ts'
import { Missing } from '#work/errors.ts'
import { later } from '#work/later.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { adopt } from './joining.ts'
import { redeem, voidMailTokens } from './mail-tokens.ts'
import { newPassword } from './passwords.ts'
import { endSessionsIn } from './sessions.ts'

/** Chooses a new password by a mailed link. Every session and every other link of the person ends. */
export const resetPassword = verb({
  name: 'people.resetPassword',
  permission: 'person.join',
  input: z.strictObject({ token: z.string().max(60), password: newPassword }),
  prepare: (tools, { password }) => tools.hash(password),
  run: async (work, { token }, hash): Promise<{ personId: string; role: string }> => {
    const { personId, email } = await redeem(work, token, 'reset')
    const person = await work.db
      .selectFrom('person')
      .select(['id', 'role', 'email', 'email_verified_at'])
      .where('id', '=', personId ?? '')
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!person || person.email !== email) throw new Missing('link_dead')
    if (!person.email_verified_at) await adopt(work, person.id)
    await setPassword(work, person.id, hash)
    await audit(work, 'password.reset', { kind: 'person', id: person.id })
    return { personId: person.id, role: person.role }
  },
})

/** A new password ends all sessions and open links, and its owner is told by letter. */
export async function setPassword(work: Work, personId: string, hash: string): Promise<void> {
  await work.db
    .updateTable('person')
    .set({ password_hash: hash, updated_at: work.at })
    .where('id', '=', personId)
    .execute()
  await endSessionsIn(work, personId)
  await voidMailTokens(work, { personId })
  await later(work, 'people.write', { what: 'told', personId, of: 'password' })
}
