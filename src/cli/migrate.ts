import { mkdirSync } from 'node:fs'
import { Command } from 'commander'
import { readConfig } from '#config.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { print } from './said.ts'

export const command = new Command('migrate')
  .description('Bring the database up to date. Doing it again changes nothing.')
  .option('--json', 'print JSON')
  .action(async (options: { json?: boolean }) => {
    const config = readConfig()
    mkdirSync(config.data, { recursive: true, mode: 0o700 })
    const place = openDatabase(config.databaseUrl, { wait: 5000 })
    const migrated = await migrate(place).finally(() => place.close())
    print({ migrated }, options, () => migrated.map((name) => `migrated ${name}`))
  })
