import { z } from 'zod'
import { audit } from '#work/audit.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { later } from '#work/later.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { voidMailTokens } from './mail-tokens.ts'
import { endSessionsIn } from './sessions.ts'

const person = z.string().max(60)
export const staffRoles = ['agent', 'specialist', 'manager', 'admin'] as const
export const roles = ['customer', ...staffRoles] as const

/** Gives somebody another role: the only place where a role changes. Their sessions end, so that none keeps the old rights. */
export const changeRole = verb({
  name: 'people.changeRole',
  permission: 'person.manage',
  input: z.strictObject({ personId: person, role: z.enum(roles) }),
  run: async (work, { personId, role }) => {
    const before = await anotherPerson(work, personId)
    if (before.role === role) return
    await keepAnAdmin(work, personId)
    await work.db
      .updateTable('person')
      .set({ role, updated_at: work.at })
      .where('id', '=', personId)
      .execute()
    if (role === 'customer') await leaveStaff(work, personId)
    await endSessionsIn(work, personId)
    await record(work, 'person.role_changed', { kind: 'person', id: personId }, { role, before: before.role })
    await audit(work, 'role.changed', { kind: 'person', id: personId }, { role, before: before.role })
    if (before.email_verified_at) await later(work, 'people.write', { what: 'told', personId, of: 'role' })
  },
})

/** Closes an account: nobody comes in with it, by session, token or link. What the person did stays under their name. */
export const disable = verb({
  name: 'people.disable',
  permission: 'person.manage',
  input: z.strictObject({ personId: person }),
  run: async (work, { personId }) => {
    const before = await anotherPerson(work, personId)
    if (before.disabled_at) return
    await keepAnAdmin(work, personId)
    await work.db
      .updateTable('person')
      .set({ disabled_at: work.at, updated_at: work.at })
      .where('id', '=', personId)
      .execute()
    await endSessionsIn(work, personId)
    await voidMailTokens(work, { personId })
    await work.db.deleteFrom('guest_session').where('person_id', '=', personId).execute()
    await work.db
      .updateTable('api_token')
      .set({ revoked_at: work.at })
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .execute()
    await record(work, 'person.disabled', { kind: 'person', id: personId }, {})
    await audit(work, 'person.disabled', { kind: 'person', id: personId })
  },
})

/** Opens a closed account again; its tokens stay revoked. */
export const enable = verb({
  name: 'people.enable',
  permission: 'person.manage',
  input: z.strictObject({ personId: person }),
  run: async (work, { personId }) => {
    const before = await anotherPerson(work, personId)
    if (!before.disabled_at) return
    await work.db
      .updateTable('person')
      .set({ disabled_at: null, updated_at: work.at })
      .where('id', '=', personId)
      .execute()
    await record(work, 'person.enabled', { kind: 'person', id: personId }, {})
    await audit(work, 'person.enabled', { kind: 'person', id: personId })
  },
})

/** Nobody rules over themselves. */
async function anotherPerson(work: Work, personId: string) {
  const row = found(
    await work.db
      .selectFrom('person')
      .select(['role', 'disabled_at', 'email_verified_at'])
      .where('id', '=', personId)
      .executeTakeFirst(),
  )
  if (work.actor.kind === 'person' && work.actor.personId === personId) throw new Refused('not_self')
  return row
}

/** Read in the transaction: two administrators who remove each other at once do not both succeed. */
async function keepAnAdmin(work: Work, personId: string): Promise<void> {
  const admins = await work.db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .execute()
  const isOne = admins.some((admin) => admin.id === personId)
  if (isOne && admins.length === 1) throw new Conflict('last_admin')
  const actor = work.actor
  if (actor.kind === 'person' && !admins.some((admin) => admin.id === actor.personId))
    throw new Refused('refused')
}

async function leaveStaff(work: Work, personId: string): Promise<void> {
  await work.db.deleteFrom('team_member').where('person_id', '=', personId).execute()
  await work.db.deleteFrom('licence').where('person_id', '=', personId).execute()
}
