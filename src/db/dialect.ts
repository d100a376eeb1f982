import { type RawBuilder, sql } from 'kysely'

export type Dialect = 'sqlite' | 'postgres'

/** The value at a key of a JSON column, as text. SQLite: `col ->> '$.key'`; PostgreSQL: `col::json ->> 'key'`. */
export function jsonText(dialect: Dialect, column: string, key: string): RawBuilder<string | null> {
  return dialect === 'sqlite'
    ? sql<string | null>`json_extract(${sql.ref(column)}, ${`$.${key}`})`
    : sql<string | null>`(${sql.ref(column)})::json ->> ${key}`
}

/** True for the error of a broken UNIQUE rule on either database. */
export function isDuplicate(error: unknown): boolean {
  const code = codeOf(error)
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}

/** True when the database was only busy: the same transaction may be tried again. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error)
  return (
    code === 'SQLITE_BUSY' ||
    code === 'SQLITE_BUSY_SNAPSHOT' ||
    code === '40001' ||
    code === '40P01' ||
    code === '55P03'
  )
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
