import { mkdirSync } from 'node:fs'
import { Command } from 'commander'
import { type Config, readConfig, WrongSetting } from '#config.ts'
import { type Checkup, checkUp } from '#db/checkup.ts'
import { openDatabase } from '#db/open.ts'
import { type Finding, mend, note, ok } from './doctor/finding.ts'
import { examineSettings, listSettings, type Setting } from './doctor/settings.ts'
import { examineClock, examineDisk, examineMail } from './doctor/surroundings.ts'
import { print } from './said.ts'

export const command = new Command('doctor')
  .description(
    'Check settings, database, mail, disk and clock, and say what to mend. Ends with 1 when there is something.',
  )
  .option('--json', 'print JSON')
  .action(async (options: { json?: boolean }) => {
    const { settings, findings } = await examine()
    print({ settings, findings }, options, () => [
      ...settings.map(settingLine),
      '',
      ...findings.map(findingLine),
    ])
    process.exitCode = findings.some((finding) => finding.state === 'mend') ? 1 : 0
  })

async function examine(): Promise<{ settings: Setting[]; findings: Finding[] }> {
  let config: Config
  try {
    config = readConfig()
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    return {
      settings: [],
      findings: [mend(error.setting, error.message, 'Mend this first; the rest is checked after.')],
    }
  }
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  const { checkup, findings } = await examineDatabase(config)
  return {
    settings: listSettings(config),
    findings: [
      ...examineSettings(config),
      ...findings,
      ...(await examineMail(config, checkup)),
      ...(await examineDisk(config)),
      ...examineClock(checkup),
    ],
  }
}

async function examineDatabase(config: Config): Promise<{ checkup: Checkup | null; findings: Finding[] }> {
  try {
    const place = openDatabase(config.databaseUrl, { wait: 5000 })
    const checkup = await checkUp(place).finally(() => place.close())
    return { checkup, findings: judged(checkup) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      checkup: null,
      findings: [
        mend('database', `it cannot be used: ${reason}`, 'Check DATABASE_URL, and that the database runs.'),
      ],
    }
  }
}

function judged(checkup: Checkup): Finding[] {
  const { version, pending, faults, advice, careless, behind, deadJobs } = checkup
  const migrate = 'Run "npm run sagot -- migrate".'
  return [
    pending.length > 0
      ? mend('database', `${version}, ${pending.length} migrations have not run`, migrate)
      : ok('database', `${version}, up to date`),
    ...faults.map((fault) =>
      mend('database', fault, 'Restore a backup if rows are damaged; see SECURITY.md for help.'),
    ),
    ...advice.map((each) => note('database', each)),
    ...careless.map((each) =>
      mend('database', `a power cut could lose acknowledged writes: ${each}`, 'Switch it on again.'),
    ),
    ...behind.map(({ follower, events }) =>
      note(
        'followers',
        `${follower} has ${events} events to read`,
        'Normal while the server is off or busy.',
      ),
    ),
    ...(deadJobs > 0
      ? [mend('jobs', `${deadJobs} gave up`, 'Look at /admin/jobs: each says why and can be tried again.')]
      : []),
  ]
}

function settingLine({ name, value, origin }: Setting): string {
  return `${name.padEnd(22)} ${value}  (${origin})`
}

function findingLine({ about, state, says, how }: Finding): string {
  return `${state.padEnd(5)} ${about.padEnd(10)} ${says}${how ? `\n${' '.repeat(17)}${how}` : ''}`
}
