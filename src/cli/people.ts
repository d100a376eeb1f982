import { Command } from 'commander'
import { isLocale, locales } from '#i18n/locales.ts'
import { asEmail } from '#people/email.ts'
import { add } from '#people/inviting.ts'
import { personByEmail } from '#people/queries.ts'
import { roles } from '#people/ruling.ts'
import { signInLink } from '#people/writing.ts'
import { act } from '#work/act.ts'
import type { Role } from '#work/actor.ts'
import { Invalid } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { inDesk } from './in-desk.ts'
import { print, Usage } from './said.ts'

type Added = { email: string; name: string; role: string; team?: string; locale: string; json?: boolean }

export const command = new Command('people').description('Add people, and make one-time sign-in links.')

command
  .command('add')
  .description('Add somebody of the staff or a customer. Adding who is there already changes nothing.')
  .requiredOption('--email <address>', 'their e-mail address')
  .requiredOption('--name <name>', 'how they are called')
  .requiredOption('--role <role>', roles.join(', '))
  .option('--team <name>', 'the team they join; it must be there')
  .option('--locale <locale>', locales.join(', '), 'en')
  .option('--json', 'print JSON')
  .action(async (given: Added) => {
    const { role, locale } = given
    const email = asEmail(given.email)
    if (!email) throw new Usage(`${given.email} is not an e-mail address.`)
    if (!isRole(role)) throw new Usage(`There is no role ${role}. Choose one of ${roles.join(', ')}.`)
    if (!isLocale(locale))
      throw new Usage(`There is no language ${locale}. Choose one of ${locales.join(', ')}.`)
    const done = await inDesk((desk) =>
      act(desk, systemActor('command line'), add, {
        email,
        name: given.name,
        role,
        locale,
        team: given.team ?? null,
      }),
    ).catch((error: unknown) => {
      throw error instanceof Invalid ? inWords(error, given) : error
    })
    print({ id: done.personId, added: done.added }, given, () => [
      done.added
        ? `Added ${given.name} <${email}> as ${role}.`
        : `${email} is there already; nothing was changed.`,
    ])
  })

command
  .command('link')
  .description('Make a one-time link that signs somebody in. It ends the one made before.')
  .argument('<email>', 'whom it signs in')
  .option('--minutes <number>', 'how long it can be used', '60')
  .option('--json', 'print JSON')
  .action(async (given: string, options: { minutes: string; json?: boolean }) => {
    const minutes = Number(options.minutes)
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 7 * 24 * 60)
      throw new Usage('--minutes is a whole number from 1 to 10080.')
    const link = await inDesk(async (desk) => {
      const person = await personByEmail(desk, asEmail(given))
      if (!person) throw known(`Nobody here has the address ${given}.`)
      if (person.isClosed)
        throw known(`The account of ${given} is closed. Open it again before they sign in.`)
      return signInLink(desk, person.id, minutes)
    })
    print({ link }, options, () => [link])
  })

function isRole(role: string): role is Role {
  return roles.some((each) => each === role)
}

/** An error whose words are for people. */
function known(words: string): Error {
  return Object.assign(new Error(words), { code: 'missing' })
}

function inWords(error: Invalid, given: Added): Error {
  if ('team' in error.fields) {
    return error.fields.team?.includes('people.team.staff_only')
      ? new Usage('Customers are in no team.')
      : known(`There is no team named ${given.team}.`)
  }
  return new Usage(`This cannot be used: ${Object.keys(error.fields).join(', ')}.`)
}
