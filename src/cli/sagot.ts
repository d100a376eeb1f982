/**
 * The command line. One command is one file, `src/cli/<name>.ts`, that exports `command` (a commander `Command` without a
 * parent) and is imported only when it is asked for; its name and one sentence stand in the list below.
 *
 * A command prints what it made on stdout (with `--json`, nothing but JSON) and everything else on stderr. It returns when it
 * is done and throws when it fails: the message of a known error is for people and is printed as it is. Exit 0 done, 1 failed,
 * 2 wrong usage (`throw new Usage(…)`). `inDesk` of `in-desk.ts` lends a command the desk and puts it away afterwards.
 */
import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { said, Usage } from './said.ts'

const commands: Record<string, string> = {
  serve: 'serve the portal and the desk',
  worker: 'follow events and run jobs, apart from the server',
  migrate: 'bring the database up to date',
  doctor: 'check settings, database, mail, disk and clock, and say what to mend',
  people: 'add people, and make one-time sign-in links',
  token: 'make API tokens',
  content: 'push Markdown files as articles, and pull them back',
  import: 'replay a history file',
  report: 'print the figures of a period',
  search: 'answer queries from the shell',
  rebuild: 'make a projection again from the event log',
  backup: 'put database and attachments into one archive',
  restore: 'bring an archive back, or prove it',
  demo: 'fill an empty database with the demo company',
}

const program = new Command('sagot')
  .description('Sagot answers every escalation once: knowledge base, tickets, escalations, forum.')
  .helpCommand(false)
const asked = process.argv[2] ?? ''

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  for (const [name, sentence] of Object.entries(commands)) {
    const file = new URL(`${name}.ts`, import.meta.url)
    if (!existsSync(file)) continue
    if (name === asked) program.addCommand((await import(file.href)).command)
    else program.command(name).description(sentence)
  }
  strict(program)
  await program.parseAsync()
} catch (error) {
  process.exitCode = await exitCode(error)
}

/** Every level reports wrong usage by throwing, so that it ends with 2. */
function strict(command: Command): void {
  command.exitOverride().showHelpAfterError('(--help says how it is used)')
  for (const child of command.commands) strict(child)
}

async function exitCode(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  process.stderr.write(`${await said(error)}\n`)
  return error instanceof Usage ? 2 : 1
}
