import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { isBusy } from '#db/dialect.ts'
import type { Place } from '#db/open.ts'
import type { Schema } from '#db/schema.ts'
import { DERIVED } from '#db/sqlite.ts'
import type { Actor } from './actor.ts'
import { Invalid } from './errors.ts'
import { permit } from './permit.ts'
import { fieldsOf, type Prepare, type Verb } from './verb.ts'
import { instant, type Work } from './work.ts'

/** What acting needs of the desk. */
export type Acting = Readonly<{
  place: Place
  clock: () => number
  tools: Prepare
  /** New ids; a story told from a seed makes its own. */
  newId: () => string
  /** Told after each commit, so that followers read on. */
  committed(): void
}>

/** How long a write waits for another process's transaction, ms. */
const PATIENCE = 5000
/** The one PostgreSQL lock that makes the order of sequences the order of commits. */
const ORDER = 7_264_001

/**
 * The one way to change anything: checks the input, prepares, then runs the verb in one write transaction with one reading of the clock.
 * Throws `Invalid` for input the verb's schema refuses, `Refused` without the permission, and what the verb throws.
 */
export async function act<Input extends z.ZodType, Prepared, Result>(
  desk: Acting,
  actor: Actor,
  verb: Verb<Input, Prepared, Result>,
  input: z.input<Input>,
): Promise<Result> {
  permit(actor, verb.permission)
  const checked = verb.input.safeParse(input)
  if (!checked.success) throw new Invalid(fieldsOf(checked.error))
  const prepared = verb.prepare ? await verb.prepare(desk.tools, checked.data) : (undefined as Prepared)
  return write(desk, actor, (work) => verb.run(work, checked.data, prepared))
}

export type Writing = Readonly<{
  at?: string
  imported?: string
  /**
   * What can be made again from what was acknowledged (a follower's rows with its cursor, a lease, when somebody was last
   * seen): it need not be on the disk when this returns. A power cut may take it back, and then all that was derived after
   * it too, but nothing before it and nothing acknowledged.
   */
  derived?: boolean
}>

/** One write transaction. Only `act`, jobs, followers and the few writes without an event (sessions, drafts, leases) call it. */
export async function write<T>(
  desk: Acting,
  actor: Actor,
  run: (work: Work) => Promise<T>,
  options: Writing = {},
): Promise<T> {
  const wakes: (() => void)[] = []
  const result = await patiently(() => {
    wakes.length = 0
    const transaction = desk.place.writer.transaction()
    const isSqlite = desk.place.dialect === 'sqlite'
    const begun = isSqlite && options.derived ? transaction.setIsolationLevel(DERIVED) : transaction
    return begun.execute(async (db) => {
      if (!isSqlite) await sql`select pg_advisory_xact_lock(${ORDER})`.execute(db)
      if (!isSqlite && options.derived) await sql`set local synchronous_commit to off`.execute(db)
      return run(workOf(desk, actor, db, wakes, options))
    })
  })
  for (const wake of wakes) wake()
  return result
}

function workOf(
  desk: Acting,
  actor: Actor,
  db: Transaction<Schema>,
  wakes: (() => void)[],
  options: Writing,
): Work {
  let told = false
  return {
    db,
    dialect: desk.place.dialect,
    // Read inside the transaction: the order of instants is then the order of commits.
    at: options.at ?? instant(desk.clock()),
    actor,
    id: desk.newId,
    imported: options.imported ?? null,
    afterCommit: (wake) => {
      if (!told) wakes.push(desk.committed)
      told = true
      wakes.push(wake)
    },
  }
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const started = performance.now()
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > PATIENCE) throw error
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
}
