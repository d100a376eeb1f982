import { Kysely, PostgresDialect } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import pg from 'pg'
import type { Dialect } from './dialect.ts'
import type { Schema } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'

export type Reader = ReadonlyKysely<Schema>
export type Writer = Kysely<Schema>

export type Place = Readonly<{
  dialect: Dialect
  url: string
  /** All writes of this process: on SQLite one connection, whose queue is the writers' queue. */
  writer: Writer
  /** Pages read here; the database itself refuses to write on it. */
  reader: Reader
  /** A connection of its own for LISTEN; null on SQLite. */
  listen: (() => pg.Client) | null
  close(): Promise<void>
}>

/** How many statements a page may be slower than before its name is logged, ms. */
export const SLOW_QUERY = 50

type Options = Readonly<{
  onSlow?: (query: { sql: string; ms: number }) => void
  /** Most connections for reading on PostgreSQL. */
  readers?: number
  /** How long SQLite itself waits for the lock, ms: 0 in the server, more on the command line. */
  wait?: number
}>

/** Opens `sqlite:<path>` or `postgres://…`. Nothing is migrated here. */
export function openDatabase(url: string, options: Options = {}): Place {
  return url.startsWith('sqlite:') ? openSqlite(url, options) : openPostgres(url, options)
}

/** A connection of its own that cannot write, for a thread that reads at length. */
export type Reading = Readonly<{ dialect: Dialect; reader: Reader }>

export function openReader(url: string): Reading {
  if (!url.startsWith('sqlite:')) {
    const { dialect, reader } = openPostgres(url, { readers: 2 })
    return { dialect, reader }
  }
  const reader = new Kysely<Schema>({ dialect: sqliteDialect(url.slice('sqlite:'.length), 'reader') })
  return { dialect: 'sqlite', reader: reader as unknown as Reader }
}

const logger =
  (options: Options) => (event: { level: string; queryDurationMillis: number; query: { sql: string } }) => {
    if (event.level === 'query' && event.queryDurationMillis > SLOW_QUERY) {
      const sql = event.query.sql.replace(/\?(?:, \?)+/g, '?, …')
      options.onSlow?.({ sql, ms: Math.round(event.queryDurationMillis) })
    }
  }

function openSqlite(url: string, options: Options): Place {
  const path = url.slice('sqlite:'.length)
  const log = logger(options)
  const writer = new Kysely<Schema>({ dialect: sqliteDialect(path, 'writer', options.wait), log })
  const reader = new Kysely<Schema>({ dialect: sqliteDialect(path, 'reader'), log })
  const close = async () => {
    await reader.destroy()
    await writer.destroy()
  }
  return { dialect: 'sqlite', url, writer, reader: reader as unknown as Reader, listen: null, close }
}

// int8 and numeric arrive as text; every number of ours fits a double.
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === 20 || oid === 1700
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

function openPostgres(url: string, options: Options): Place {
  const log = logger(options)
  const common = {
    connectionString: url,
    types,
    statement_timeout: 10_000,
    lock_timeout: 8_000,
    idle_in_transaction_session_timeout: 10_000,
    connectionTimeoutMillis: 10_000,
  }
  const writers = new pg.Pool({ ...common, max: 6 })
  const readers = new pg.Pool({
    ...common,
    max: options.readers ?? 10,
    options: '-c default_transaction_read_only=on',
  })
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  for (const pool of [writers, readers]) pool.on('error', () => {})
  const writer = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: writers }), log })
  const reader = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: readers }), log })
  const close = async () => {
    await reader.destroy()
    await writer.destroy()
  }
  return {
    dialect: 'postgres',
    url,
    writer,
    reader: reader as unknown as Reader,
    listen: () => new pg.Client({ connectionString: url }),
    close,
  }
}
