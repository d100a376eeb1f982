import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely'

/**
 * Marks the transaction of a derived write (`work/act.ts`). An isolation level is all that Kysely tells a driver about a
 * transaction, and SQLite has but one of them.
 */
export const DERIVED = 'read uncommitted'

/**
 * Takes the write lock when the transaction begins: a lock taken later fails at once when another process wrote in between.
 * A derived transaction does not wait for the disk; the next one that does takes it along, in order.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Database.Database
  #relaxed = false
  constructor(database: Database.Database) {
    super({ database })
    this.#database = database
  }
  override async beginTransaction(connection: DatabaseConnection, how?: TransactionSettings): Promise<void> {
    if (how?.isolationLevel === DERIVED) this.#wait('normal')
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection)
    if (this.#relaxed) this.#wait('full')
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection)
    if (this.#relaxed) this.#wait('full')
  }
  #wait(safety: 'full' | 'normal'): void {
    this.#database.pragma(`synchronous = ${safety}`)
    this.#relaxed = safety === 'normal'
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: Database.Database
  constructor(database: Database.Database) {
    super({ database })
    this.#database = database
  }
  override createDriver(): Driver {
    return new ImmediateDriver(this.#database)
  }
}

/**
 * Opens an SQLite file (or `:memory:`). The writer never waits inside SQLite, where waiting would stall every request:
 * `act` retries instead. A reader's connection refuses to write.
 */
export function sqliteDialect(
  path: string,
  role: 'writer' | 'reader',
  wait = role === 'writer' ? 0 : 5000,
): SqliteDialect {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const isNew = path !== ':memory:' && !existsSync(path)
  const database = new Database(path, { timeout: wait, readonly: role === 'reader' })
  if (isNew) chmodSync(path, 0o600)
  if (role === 'writer') {
    database.pragma('journal_mode = WAL')
    database.pragma('journal_size_limit = 67108864')
  }
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
  database.pragma('cell_size_check = ON')
  database.pragma('cache_size = -32000')
  if (database.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite did not accept synchronous = FULL')
  return new ImmediateDialect(remembering(database))
}

/** Most statements kept ready on one connection. */
const READY = 400

/** Keeps prepared statements: preparing one costs as much as running most of ours. SQLite itself notices a changed schema. */
function remembering(database: Database.Database): Database.Database {
  const ready = new Map<string, Database.Statement>()
  const prepare = database.prepare.bind(database)
  const remembered = (source: string) => {
    const statement = ready.get(source) ?? prepare(source)
    // Moved to the end: what was used longest ago stands first and goes first.
    ready.delete(source)
    ready.set(source, statement)
    const oldest = ready.size > READY ? ready.keys().next().value : undefined
    if (oldest !== undefined) ready.delete(oldest)
    return statement
  }
  return Object.assign(database, { prepare: remembered as typeof database.prepare })
}
