import type { Desk } from '#work/desk.ts'
import { type Page, pageOf, readCursor } from '#work/keyset.ts'

export type Notice = {
  id: string
  type: string
  sequence: number
  createdAt: string
  readAt: string | null
  recordKind: string
  recordId: string
  ticketNumber: number | null
  subject: string | null
  who: string | null
  particulars: Record<string, unknown>
}

/** A person's own notices, newest first. */
export async function noticesOf(
  desk: Desk,
  personId: string,
  cursor: string | null,
  limit: number,
): Promise<Page<Notice>> {
  const from = readCursor(cursor)
  let query = desk.reader
    .selectFrom('notice as n')
    .leftJoin('ticket as t', 't.id', 'n.ticket_id')
    .leftJoin('event as e', 'e.sequence', 'n.event_sequence')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .select([
      'n.id',
      'n.type',
      'n.event_sequence as sequence',
      'n.created_at as createdAt',
      'n.read_at as readAt',
      'n.record_kind as recordKind',
      'n.record_id as recordId',
      'n.particulars',
      't.number as ticketNumber',
      't.subject',
      'p.name as who',
    ])
    .where('n.person_id', '=', personId)
    .orderBy('n.event_sequence', 'desc')
    .limit(limit + 1)
  if (from) query = query.where('n.event_sequence', '<', Number(from[0]))
  const rows = (await query.execute()).map((row) => ({
    ...row,
    particulars: JSON.parse(row.particulars) as Record<string, unknown>,
  }))
  return pageOf(rows, limit, (row) => [row.sequence, row.id])
}

/** How many a person has not read; counted up to 100. */
export async function unreadOf(desk: Desk, personId: string): Promise<number> {
  const rows = await desk.reader
    .selectFrom('notice')
    .select('id')
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .limit(100)
    .execute()
  return rows.length
}
