import { sql } from 'kysely'
import { pendingMigrations } from './migrate.ts'
import type { Place } from './open.ts'

export type Checkup = Readonly<{
  version: string
  pending: string[]
  /** What the database says about itself that is not in order; empty when sound. */
  faults: string[]
  /** What could be set up more safely. */
  advice: string[]
  /** What an acknowledged write would not survive, in words; empty when it is on disk. */
  careless: string[]
  /** Time of the database server, or null where it is this machine's. */
  now: string | null
  newestEvent: string | null
  behind: { follower: string; events: number }[]
  deadJobs: number
  waitingLetters: number
}>

/** Looks the database over without changing anything. */
export async function checkUp(place: Place): Promise<Checkup> {
  const own = place.dialect === 'sqlite' ? await sqliteSays(place) : await postgresSays(place)
  const pending = await pendingMigrations(place)
  const work = pending.length > 0 ? nothingYet : await workSays(place)
  return { ...own, pending, ...work }
}

const nothingYet = { newestEvent: null, behind: [], deadJobs: 0, waitingLetters: 0 }

async function workSays({
  reader,
}: Place): Promise<typeof nothingYet | Pick<Checkup, keyof typeof nothingYet>> {
  const newest = await reader
    .selectFrom('event')
    .select((e) => [e.fn.max('sequence').as('sequence'), e.fn.max('at').as('at')])
    .executeTakeFirstOrThrow()
  const followers = await reader.selectFrom('follower').select(['name', 'sequence']).orderBy('name').execute()
  const count = (rows: { n: string | number | bigint } | undefined) => Number(rows?.n ?? 0)
  const dead = await reader
    .selectFrom('job')
    .select((e) => e.fn.countAll().as('n'))
    .where('dead_at', 'is not', null)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  const letters = await reader
    .selectFrom('letter')
    .select((e) => e.fn.countAll().as('n'))
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  const last = Number(newest.sequence ?? 0)
  return {
    newestEvent: newest.at ?? null,
    behind: followers
      .map((each) => ({ follower: each.name, events: last - each.sequence }))
      .filter((each) => each.events > 0),
    deadJobs: count(dead),
    waitingLetters: count(letters),
  }
}

type Own = Pick<Checkup, 'version' | 'faults' | 'advice' | 'careless' | 'now'>

async function sqliteSays({ writer }: Place): Promise<Own> {
  const version = await sql<{ v: string }>`select sqlite_version() as v`.execute(writer)
  const sound = await sql<{ quick_check: string }>`pragma quick_check(5)`.execute(writer)
  const foreign = await sql<{ table: string }>`pragma foreign_key_check`.execute(writer)
  const journal = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(writer)
  const synchronous = await sql<{ synchronous: number }>`pragma synchronous`.execute(writer)
  const orphans = new Set(foreign.rows.map((row) => row.table))
  return {
    version: `SQLite ${version.rows[0]?.v ?? ''}`,
    faults: [
      ...sound.rows.map((row) => row.quick_check).filter((line) => line !== 'ok'),
      ...[...orphans].map((table) => `rows of ${table} point to rows that are gone`),
    ],
    advice: [],
    careless: [
      ...(journal.rows[0]?.journal_mode === 'wal' ? [] : ['journal_mode is not WAL']),
      ...(synchronous.rows[0]?.synchronous === 2 ? [] : ['synchronous is not FULL']),
    ],
    now: null,
  }
}

async function postgresSays({ writer }: Place): Promise<Own> {
  const said = await sql<Record<'version' | 'now' | 'fsync' | 'commit' | 'superuser', string>>`
    select current_setting('server_version') as version,
      to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('is_superuser') as superuser`.execute(writer)
  const row = said.rows[0]
  return {
    version: `PostgreSQL ${row?.version ?? ''}`,
    faults: [],
    advice: row?.superuser === 'on' ? ['its role is a superuser; an ordinary one is enough and safer'] : [],
    careless: [
      ...(row?.fsync === 'off' ? ['fsync is off'] : []),
      ...(row?.commit === 'off' ? ['synchronous_commit is off'] : []),
    ],
    now: row?.now ?? null,
  }
}
