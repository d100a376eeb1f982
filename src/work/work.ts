import type { Transaction } from 'kysely'
import type { Dialect } from '#db/dialect.ts'
import type { Schema } from '#db/schema.ts'
import type { Actor } from './actor.ts'

/** What a verb works with: one transaction, one clock reading, one actor. The outer database is out of reach on purpose. */
export type Work = Readonly<{
  db: Transaction<Schema>
  dialect: Dialect
  /** The instant of this act, UTC ISO-8601 with three decimals. */
  at: string
  actor: Actor
  /** A new id: UUIDv7, so that ids sort by time. */
  id(): string
  /** Runs once the transaction is committed; for waking followers, never for work that must not be lost. */
  afterCommit(wake: () => void): void
  /** The source of an import, whose events reactions ignore. */
  imported: string | null
}>

/** One reading of the clock in the only form the database keeps. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** `at` moved by so many minutes (fractions allowed), UTC ISO-8601. */
export function minutesAfter(at: string, minutes: number): string {
  return instant(Date.parse(at) + Math.round(minutes * 60_000))
}
