import { sql } from 'kysely'
import type { EventOf, EventType } from './events.ts'
import type { Work } from './work.ts'

/** Appends an event: the record's timeline and the news of every follower. Particulars are ids and short values, never free text or names. */
export async function record<T extends EventType>(
  work: Work,
  type: T,
  about: { kind: string; id: string; ticketId?: string | null },
  particulars: EventOf<T>,
): Promise<number> {
  const row = await work.db
    .insertInto('event')
    .values({
      id: work.id(),
      at: work.at,
      type,
      actor_kind: work.actor.kind,
      actor_id: work.actor.kind === 'person' || work.actor.kind === 'guest' ? work.actor.personId : null,
      record_kind: about.kind,
      record_id: about.id,
      ticket_id: about.ticketId ?? null,
      particulars: JSON.stringify(particulars),
      imported_at: work.imported ? new Date().toISOString() : null,
    })
    .returning('sequence')
    .executeTakeFirstOrThrow()
  work.afterCommit(() => {})
  if (work.dialect === 'postgres')
    await sql`select pg_notify('sagot', ${String(row.sequence)})`.execute(work.db)
  return row.sequence
}
