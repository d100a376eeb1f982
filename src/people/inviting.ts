import { z } from 'zod'
import { locales } from '#i18n/locales.ts'
import { audit } from '#work/audit.ts'
import { Invalid, Missing } from '#work/errors.ts'
import { later } from '#work/later.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { emailField, nameField } from './email.ts'
import { adopt } from './joining.ts'
import { enterPerson } from './knowing.ts'
import { redeem } from './mail-tokens.ts'
import { newPassword } from './passwords.ts'

const staffRole = z.enum(['agent', 'specialist', 'manager', 'admin'])
const anyRole = z.enum(['customer', ...staffRole.options])

/** Asks a colleague in: they stand in the lists at once, and come in by the link mailed to them within 72 hours. */
export const invite = verb({
  name: 'people.invite',
  permission: 'person.manage',
  input: z.strictObject({
    name: nameField,
    email: emailField,
    role: staffRole,
    locale: z.enum(locales),
    teamId: z.string().max(60).nullable(),
  }),
  run: async (work, input): Promise<{ personId: string }> => {
    if (await isThere(work, input.email)) throw new Invalid({ email: ['people.email.taken'] })
    const personId = await enterPerson(work, {
      name: input.name,
      email: input.email,
      locale: input.locale,
      role: input.role,
    })
    if (input.teamId) await joinTeam(work, personId, input.teamId)
    await record(work, 'person.invited', { kind: 'person', id: personId }, { role: input.role })
    await audit(work, 'person.invited', { kind: 'person', id: personId }, { role: input.role })
    await later(work, 'people.write', { what: 'invite', personId })
    return { personId }
  },
})

/** Mails the invitation again; the first link ends. */
export const inviteAgain = verb({
  name: 'people.inviteAgain',
  permission: 'person.manage',
  input: z.strictObject({ personId: z.string().max(60) }),
  run: async (work, { personId }) => {
    const waiting = await work.db
      .selectFrom('person')
      .select('id')
      .where('id', '=', personId)
      .where('email_verified_at', 'is', null)
      .where('role', '!=', 'customer')
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!waiting) throw new Missing()
    await later(work, 'people.write', { what: 'invite', personId })
  },
})

/** Comes in by an invitation, under the name they want to be called and with a password of their own. */
export const acceptInvitation = verb({
  name: 'people.acceptInvitation',
  permission: 'person.join',
  input: z.strictObject({ token: z.string().max(60), name: nameField, password: newPassword }),
  prepare: (tools, { password }) => tools.hash(password),
  run: async (work, { token, name }, passwordHash): Promise<{ personId: string; role: string }> => {
    const { personId, email } = await redeem(work, token, 'invite')
    const person = await work.db
      .selectFrom('person')
      .select(['id', 'role', 'email'])
      .where('id', '=', personId ?? '')
      .where('disabled_at', 'is', null)
      .where('email_verified_at', 'is', null)
      .executeTakeFirst()
    if (!person || person.email !== email) throw new Missing('link_dead')
    await adopt(work, person.id, { name, passwordHash })
    await record(work, 'person.joined', { kind: 'person', id: person.id }, { role: person.role })
    return { personId: person.id, role: person.role }
  },
})

/** Enters somebody without a letter, at the shell. Somebody who is there already stays as they are. */
export const add = verb({
  name: 'people.add',
  permission: 'person.manage',
  input: z.strictObject({
    name: nameField,
    email: emailField,
    role: anyRole,
    locale: z.enum(locales).default('en'),
    team: z.string().trim().max(80).nullable().default(null),
  }),
  run: async (work, input): Promise<{ personId: string; added: boolean }> => {
    const known = await work.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', input.email)
      .executeTakeFirst()
    if (known) return { personId: known.id, added: false }
    const team = input.team
      ? await work.db.selectFrom('team').select('id').where('name', '=', input.team).executeTakeFirst()
      : null
    if (input.team && (!team || input.role === 'customer'))
      throw new Invalid({ team: [team ? 'people.team.staff_only' : 'people.team.unknown'] })
    const personId = await enterPerson(work, { ...input, verified: true })
    if (team) await joinTeam(work, personId, team.id)
    await record(work, 'person.joined', { kind: 'person', id: personId }, { role: input.role })
    await audit(work, 'person.added', { kind: 'person', id: personId }, { role: input.role })
    return { personId, added: true }
  },
})

async function isThere(work: Work, email: string): Promise<boolean> {
  return (
    (await work.db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()) !==
    undefined
  )
}

async function joinTeam(work: Work, personId: string, teamId: string): Promise<void> {
  const team = await work.db
    .selectFrom('team')
    .select('id')
    .where('id', '=', teamId)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!team) throw new Invalid({ teamId: ['people.team.unknown'] })
  await work.db.insertInto('team_member').values({ team_id: teamId, person_id: personId }).execute()
}
