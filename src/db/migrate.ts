import { Migrator } from 'kysely/migration'
import { migrations } from '../../db/migrations/index.ts'
import type { Place } from './open.ts'

/** Brings the database to the newest schema; two processes that start together take turns. Returns the names that ran. */
export async function migrate(place: Place): Promise<string[]> {
  const migrator = new Migrator({
    db: place.writer,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations).map(([name, migration]) => [
            name,
            { up: (db: Parameters<typeof migration.up>[0]) => migration.up(db, place.dialect) },
          ]),
        ),
    },
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** Names of migrations that have not run yet; empty when the database is up to date. */
export async function pendingMigrations(place: Place): Promise<string[]> {
  try {
    const done = await place.reader
      .selectFrom('kysely_migration' as never)
      .select('name' as never)
      .execute()
    const names = new Set(done.map((row) => (row as { name: string }).name))
    return Object.keys(migrations).filter((name) => !names.has(name))
  } catch {
    return Object.keys(migrations)
  }
}
