import { z } from 'zod'
import { localeFor } from '#i18n/locales.ts'
import { emailField, nameField } from '#people/email.ts'
import { personFor } from '#people/knowing.ts'
import { Refused } from '#work/errors.ts'
import type { Work } from '#work/work.ts'

export const requesterInput = z.strictObject({ email: emailField, name: nameField.optional() })
export type RequesterInput = z.output<typeof requesterInput>

/**
 * Who asks. Signed in, it is the person; staff may also open a ticket for somebody else. A visitor is the person of the address
 * they typed: one without credentials where the address is new.
 */
export async function requesterOf(
  work: Work,
  given: RequesterInput | undefined,
  locale: string,
): Promise<string> {
  const own = work.actor.kind === 'person' ? work.actor : null
  if (own?.role === 'customer') {
    if (given && !(await isAddressOf(work, own.personId, given.email))) throw new Refused('refused')
    return own.personId
  }
  if (given) return guestPerson(work, given, locale)
  if (!own) throw new Refused('refused')
  return own.personId
}

async function isAddressOf(work: Work, personId: string, email: string): Promise<boolean> {
  const row = await work.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('email', '=', email)
    .executeTakeFirst()
  return row !== undefined
}

/** The person of an address; one without credentials when nobody has it. */
export async function guestPerson(
  work: Work,
  { email, name }: RequesterInput,
  locale: string,
): Promise<string> {
  return (await personFor(work, { email, name, locale: localeFor(locale) })).id
}
