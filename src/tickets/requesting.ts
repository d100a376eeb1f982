import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Refused } from '#work/errors.ts'
import type { Work } from '#work/work.ts'

export const requesterInput = z.strictObject({
  email: z.email().max(254).transform((email) => email.trim().toLowerCase()),
  name: z.string().trim().max(120).optional(),
})
export type RequesterInput = z.output<typeof requesterInput>

/**
 * Who asks. Signed in, it is the person; staff may also open a ticket for somebody else. A visitor is the person of the address
 * they typed: one without credentials where the address is new.
 */
export async function requesterOf(work: Work, given: RequesterInput | undefined, locale: string): Promise<string> {
  const own = work.actor.kind === 'person' ? work.actor : null
  if (own?.role === 'customer') {
    if (given && !(await isAddressOf(work, own.personId, given.email))) throw new Refused('refused')
    return own.personId
  }
  if (given) return guestPerson(work, given, locale)
  const personId = personOf(work.actor)
  if (!own || !personId) throw new Refused('refused')
  return personId
}

async function isAddressOf(work: Work, personId: string, email: string): Promise<boolean> {
  const row = await work.db.selectFrom('person').select('id').where('id', '=', personId).where('email', '=', email).executeTakeFirst()
  return row !== undefined
}

/** The person of an address; made without credentials when nobody has it. */
export async function guestPerson(work: Work, { email, name }: RequesterInput, locale: string): Promise<string> {
  const known = await work.db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  if (known) return known.id
  const id = work.id()
  await work.db
    .insertInto('person')
    .values({
      id,
      name: name || email.slice(0, email.indexOf('@')),
      email,
      role: 'customer',
      locale,
      value_band: 'normal',
      created_at: work.at,
      updated_at: work.at,
    })
    .execute()
  return id
}
