import { readConfig } from '#config.ts'
import { pendingMigrations } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { openDesk } from '../desk.ts'
import type { Desk } from '../work/desk.ts'

/**
 * Lends the desk to a command and puts it away afterwards, whatever happens. The command only acts: a running server, or
 * `follows: true`, reads the events on.
 */
export async function inDesk<T>(
  use: (desk: Desk) => Promise<T>,
  options: { follows?: boolean } = {},
): Promise<T> {
  const config = readConfig()
  await demandSchema(config.databaseUrl)
  const desk = await openDesk({ config, follows: options.follows ?? false })
  try {
    return await use(desk)
  } finally {
    await desk.close()
  }
}

async function demandSchema(url: string): Promise<void> {
  const place = openDatabase(url)
  const pending = await pendingMigrations(place).finally(() => place.close())
  if (pending.length > 0) throw Object.assign(new Error(behind(pending.length)), { code: 'schema' })
}

function behind(missing: number): string {
  return `The database is ${missing} ${missing === 1 ? 'migration' : 'migrations'} behind. Run "npm run sagot -- migrate" first.`
}
