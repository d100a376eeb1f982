import { type Kysely, sql } from 'kysely'

export type Dialect = 'sqlite' | 'postgres'

/**
 * Runs the statements of a migration, separated by `;` at the end of a line.
 * One text serves both databases: on PostgreSQL `text` sorts by bytes as SQLite does, `integer` is 64 bits wide,
 * and `sequence` is the growing key that each database has in its own words.
 */
export async function ddl(db: Kysely<never>, dialect: Dialect, statements: string): Promise<void> {
  for (const statement of statements.split(/;\s*$/m)) {
    if (statement.trim()) await sql.raw(translate(statement, dialect)).execute(db)
  }
}

function translate(statement: string, dialect: Dialect): string {
  if (dialect === 'sqlite') return statement.replace(/\bsequence key\b/g, 'integer primary key autoincrement')
  return statement
    .replace(/\bsequence key\b/g, 'bigint generated always as identity primary key')
    .replace(/(?<=\w )text\b/g, 'text collate "C"')
    .replace(/\binteger\b/g, 'bigint')
}
