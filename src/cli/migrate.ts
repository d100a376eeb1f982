import { mkdirSync } from 'node:fs'
import { Command } from 'commander'
import { type Config, readConfig } from '#config.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { print } from './said.ts'

export const command = new Command('migrate')
  .description('Bring the database up to date. Doing it again changes nothing.')
  .option('--json', 'print JSON')
  .action(async (options: { json?: boolean }) => {
    const migrated = await migrateNow(readConfig())
    print({ migrated }, options, () => migrated.map((name) => `migrated ${name}`))
  })

/** Brings the database of these settings to the newest schema; returns the names of the migrations that ran. */
export async function migrateNow(config: Config): Promise<string[]> {
  mkdirSync(config.data, { recursive: true, mode: 0o700 })
  const place = openDatabase(config.databaseUrl, { wait: 5000 })
  return migrate(place).finally(() => place.close())
}
