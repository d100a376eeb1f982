import { Command } from 'commander'
import { readConfig } from '#config.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { isInUse, settlePast } from '#importing/past.ts'
import { personByEmail } from '#people/queries.ts'
import { signInLink } from '#people/writing.ts'
import { openDesk } from '../desk.ts'
import { greeted } from './demo/cast.ts'
import { storyIds } from './demo/ids.ts'
import { play, StoryClock } from './demo/play.ts'
import { progressBar } from './progress-bar.ts'
import { Usage } from './said.ts'

type Given = { seed: string; end?: string; links: boolean }

export const command = new Command('demo')
  .description('Fill an empty database with the demo company Parola and 90 days of its history, ending now.')
  .option('--seed <word>', 'the same word tells the same story', 'parola')
  .option('--end <instant>', 'when the story ends (ISO 8601); default now')
  .option('--no-links', 'print no sign-in links')
  .action(tell)

async function tell(given: Given): Promise<void> {
  const end = given.end === undefined ? Date.now() : Date.parse(given.end)
  if (!Number.isFinite(end))
    throw new Usage(`--end: expected an instant such as 2026-11-21T10:00:00Z, got ${given.end}.`)
  const config = readConfig()
  const place = openDatabase(config.databaseUrl)
  await migrate(place).finally(() => place.close())
  const clock = new StoryClock()
  const desk = await openDesk({
    config,
    clock: clock.read,
    follows: false,
    newId: storyIds(given.seed, clock),
  })
  try {
    if (await isInUse(desk))
      throw new Usage(
        'This database has people in it already. The demo is only told in an empty one; name another with SAGOT_DATA or DATABASE_URL.',
      )
    const bar = progressBar('Parola’s last 90 days')
    await play(desk, clock, given.seed, end, bar.to)
    bar.end()
    await settlePast(desk, end)
  } finally {
    await desk.close()
  }
  if (given.links) await greet(config)
}

async function greet(config: ReturnType<typeof readConfig>): Promise<void> {
  const desk = await openDesk({ config, follows: false })
  try {
    process.stdout.write('\nCome in as one of them (each link works once, for a week):\n\n')
    for (const person of greeted()) {
      const known = await personByEmail(desk, person.email as never)
      if (!known) continue
      const role =
        'role' in person
          ? [person.role, person.licence].filter((word) => word && word !== 'candidate').join(', ')
          : 'customer'
      process.stdout.write(
        `  ${person.name.padEnd(20)} ${role.padEnd(24)} ${await signInLink(desk, known.id, 7 * 24 * 60)}\n`,
      )
    }
  } finally {
    await desk.close()
  }
}
