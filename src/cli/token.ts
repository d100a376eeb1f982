import { Command } from 'commander'
import { createToken, scopes } from '#people/api-tokens.ts'
import { asEmail } from '#people/email.ts'
import { personByEmail } from '#people/queries.ts'
import { act } from '#work/act.ts'
import { systemActor } from '#work/permissions.ts'
import { inDesk } from './in-desk.ts'
import { print, Usage } from './said.ts'

type Given = { person: string; name: string; scopes: string; days: string; json?: boolean }

export const command = new Command('token').description('Make API tokens.')

command
  .command('create')
  .description('Make a token that acts as a person. It is shown this once and never again.')
  .requiredOption('--person <email>', 'whom it speaks for')
  .requiredOption('--name <name>', 'what it is for, as the list of tokens shows it')
  .requiredOption('--scopes <list>', scopes.options.join(','))
  .option('--days <number>', 'how long it lives, at most 365', '365')
  .option('--json', 'print JSON')
  .action(async (given: Given) => {
    const wanted = given.scopes.split(',').map((scope) => scopes.safeParse(scope.trim()))
    const days = Number(given.days)
    if (wanted.some((scope) => !scope.success))
      throw new Usage(`--scopes is a list of ${scopes.options.join(', ')}.`)
    if (!Number.isInteger(days) || days < 1 || days > 365)
      throw new Usage('--days is a whole number from 1 to 365.')
    if (!given.name.trim() || given.name.length > 80) throw new Usage('--name has 1 to 80 letters.')
    const { token } = await inDesk(async (desk) => {
      const person = await personByEmail(desk, asEmail(given.person))
      if (!person || person.isClosed)
        throw Object.assign(new Error(`Nobody here has the address ${given.person}.`), { code: 'missing' })
      const input = {
        personId: person.id,
        name: given.name,
        scopes: wanted.flatMap((scope) => (scope.success ? [scope.data] : [])),
        days,
      }
      return act(desk, systemActor('command line'), createToken, input)
    })
    print({ token }, given, () => [token])
    if (!given.json) process.stderr.write('Keep it safe: it is not shown again.\n')
  })
