import type { Role } from '#work/actor.ts'
import { record } from '#work/record.ts'
import type { Work } from '#work/work.ts'

type New = Readonly<{
  name: string
  email: string
  locale: string
  role?: Role
  /** True where somebody answers for the address: its owner followed a link, or an administrator says so at the shell. */
  verified?: boolean
  passwordHash?: string | null
}>

/** Enters a person who is not there yet. The address must be free and in the form of `emailField`. */
export async function enterPerson(work: Work, person: New): Promise<string> {
  const id = work.id()
  await work.db
    .insertInto('person')
    .values({
      id,
      name: person.name,
      email: person.email,
      role: person.role ?? 'customer',
      locale: person.locale,
      password_hash: person.passwordHash ?? null,
      email_verified_at: person.verified ? work.at : null,
      value_band: 'normal',
      created_at: work.at,
      updated_at: work.at,
    })
    .execute()
  return id
}

/**
 * The person of an address, entered as a guest (no credentials, address not proven) if there is none: who a ticket is from.
 * The name is taken only for somebody new: nobody renames somebody else by writing in their name.
 */
export async function personFor(
  work: Work,
  about: { email: string; name?: string | undefined; locale: string },
): Promise<{ id: string; isNew: boolean }> {
  const known = await work.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', about.email)
    .executeTakeFirst()
  if (known) return { id: known.id, isNew: false }
  const id = await enterPerson(work, {
    ...about,
    name: about.name?.trim() || (about.email.split('@')[0] ?? about.email),
  })
  await record(work, 'person.joined', { kind: 'person', id }, { role: 'customer' })
  return { id, isNew: true }
}
