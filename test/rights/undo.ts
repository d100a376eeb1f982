import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Place } from '#db/open.ts'
import type { Schema } from '#db/schema.ts'
import type { Desk } from '#work/desk.ts'

type Open = Transaction<Schema>
type Digest = ReadonlyMap<string, string>

export type Undoing = Readonly<{
  /** The desk to hand to whatever is tried: between tries it reads the real database. */
  desk: Desk
  /** Does something in a transaction that is rolled back at the end, whatever it wrote. */
  undone<T>(run: () => Promise<T>): Promise<{ result: T; changed: string[] }>
}>

/** What a request may note about itself without having done anything: when a session or token was last used, what was searched. */
const notes: Record<string, readonly string[]> = {
  session: ['seen_at', 'expires_at'],
  api_token: ['seen_at'],
}
const measured = [
  'search_log',
  'signal',
  'article_view',
  'opted_out_day',
  'attempt_fact',
  'dirty_day',
  'rollup',
]
const passedOver = new Set([...measured, 'follower', 'idempotency'])

/**
 * A desk on which every try begins with the same world: all it reads and writes goes through one open transaction, the
 * writes of `act` as savepoints within it, and at the end the database takes everything back.
 */
export async function undoing(desk: Desk): Promise<Undoing> {
  let open: Open | null = null
  let queue = Promise.resolve()
  const transaction = {
    setIsolationLevel: () => transaction,
    execute: <T>(run: (db: Open) => Promise<T>): Promise<T> => {
      const db = open
      if (!db) return desk.place.writer.transaction().execute(run)
      const turn = queue.then(() => saved(db, run))
      queue = turn.then(
        () => {},
        () => {},
      )
      return turn
    },
  }
  const writer = { transaction: () => transaction }
  const reader = () => (open ?? desk.reader) as Desk['reader']
  const place = {
    ...desk.place,
    writer: writer as unknown as Place['writer'],
    get reader() {
      return reader()
    },
  }
  const tools = {
    ...desk.tools,
    get reader() {
      return reader()
    },
  }
  const trying: Desk = {
    ...desk,
    place,
    tools,
    get reader() {
      return reader()
    },
    settled: async () => {},
  }
  const tables = await tablesOf(desk.place)
  const digest = desk.place.dialect === 'sqlite' ? read : ask
  const before = await digest(desk.place.writer as Kysely<Schema>, tables)
  const undone = async <T>(run: () => Promise<T>) => {
    let outcome: { result: T; changed: string[] } | null = null
    const back = new Error('taken back')
    await desk.place.writer
      .transaction()
      .execute(async (db) => {
        const mark = await written(desk.place, db, tables)
        open = db
        try {
          const result = await run()
          const now = await written(desk.place, db, tables)
          const touched = tables.filter((table) => now.get(table) !== mark.get(table))
          const after = touched.length ? await digest(db, touched) : before
          outcome = { result, changed: touched.filter((table) => after.get(table) !== before.get(table)) }
        } finally {
          open = null
        }
        throw back
      })
      .catch((error: unknown) => {
        if (error !== back) throw error
      })
    if (!outcome) throw new Error('nothing was tried')
    return outcome as { result: T; changed: string[] }
  }
  return { desk: trying, undone }
}

async function saved<T>(db: Open, run: (db: Open) => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(db)
  try {
    const result = await run(db)
    await sql`release savepoint attempt`.execute(db)
    return result
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(db)
    await sql`release savepoint attempt`.execute(db)
    throw error
  }
}

/** A count for each table that moves as soon as anything is written there in this transaction, also what is rolled back after. */
async function written(place: Place, db: Open, tables: readonly string[]): Promise<Map<string, number>> {
  if (place.dialect === 'sqlite') {
    const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(db)
    return new Map(tables.map((table) => [table, rows[0]?.n ?? 0]))
  }
  const { rows } = await sql<{ name: string; n: number }>`
    select relname as name, n_tup_ins + n_tup_upd + n_tup_del as n from pg_stat_xact_user_tables`.execute(db)
  return new Map(rows.map((row) => [row.name, Number(row.n)]))
}

/** Every table that belongs to people's work. */
async function tablesOf(place: Place): Promise<string[]> {
  const { rows } = await (place.dialect === 'sqlite'
    ? sql<{
        name: string
      }>`select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like 'archive%'`
    : sql<{
        name: string
      }>`select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'archive%'`
  ).execute(place.writer)
  return rows.map((row) => row.name).filter((name) => !passedOver.has(name) && !name.startsWith('kysely'))
}

/** A hash of every row of a table. */
async function read(db: Kysely<Schema>, tables: readonly string[]): Promise<Digest> {
  const found = new Map<string, string>()
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    const lines = rows.map((row) => {
      for (const column of notes[table] ?? []) delete row[column]
      return JSON.stringify(row)
    })
    found.set(
      table,
      createHash('sha1')
        .update(`${lines.length}\n${lines.sort().join('\n')}`)
        .digest('hex'),
    )
  }
  return found
}

/** The same, reckoned by PostgreSQL in one question. */
async function ask(db: Kysely<Schema>, tables: readonly string[]): Promise<Digest> {
  const parts = tables.map((table) => {
    const row = sql`to_jsonb(x) - ${sql.val(`{${(notes[table] ?? []).join()}}`)}::text[]`
    return sql`select ${sql.lit(table)} as name, md5(string_agg((${row})::text, ',' order by (${row})::text)) as hash from ${sql.table(table)} x`
  })
  const { rows } = await sql<{ name: string; hash: string }>`${sql.join(parts, sql` union all `)}`.execute(db)
  return new Map(rows.map((row) => [row.name, row.hash]))
}
