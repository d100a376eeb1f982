import { z } from 'zod'
import { locales } from '#i18n/locales.ts'
import { later } from '#work/later.ts'
import { verb } from '#work/verb.ts'
import { emailField, nameField } from './email.ts'

const asked = { email: emailField, locale: z.enum(locales) }

// Each verb does the same work for an address we know and one we do not: it plans a job, and the job looks.

/** Asks for a one-time link to sign in with. */
export const askLink = verb({
  name: 'people.askLink',
  permission: 'person.join',
  input: z.strictObject({ ...asked, next: z.string().max(500).nullable().default(null) }),
  run: (work, { email, locale, next }) =>
    later(work, 'people.write', { what: 'sign-in', email, locale, next }),
})

/** Asks for a link to choose a new password. */
export const askReset = verb({
  name: 'people.askReset',
  permission: 'person.join',
  input: z.strictObject(asked),
  run: (work, { email, locale }) => later(work, 'people.write', { what: 'reset', email, locale }),
})

/** Asks for an account: nothing is entered before the owner of the address follows the link. */
export const askToJoin = verb({
  name: 'people.askToJoin',
  permission: 'person.join',
  input: z.strictObject({ ...asked, name: nameField, next: z.string().max(500).nullable().default(null) }),
  run: (work, { email, locale, name, next }) =>
    later(work, 'people.write', { what: 'join', email, locale, name, next }),
})
