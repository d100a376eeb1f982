import { sql } from 'kysely'
import type { Work } from './work.ts'

/** The next number people read (ticket, escalation, topic), taken in the transaction: none is given twice. */
export async function nextNumber(work: Work, kind: 'ticket' | 'escalation' | 'topic'): Promise<number> {
  const row = await work.db
    .insertInto('counter')
    .values({ kind, value: 1 })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet({ value: sql`counter.value + 1` }))
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}
