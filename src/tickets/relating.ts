import { sql } from 'kysely'
import type { Desk } from '#work/desk.ts'
import type { Escalated, TicketView } from './queries.ts'
import { type Status, stageOf } from './ticket.ts'

/** The escalations of a ticket, oldest first. */
export async function escalationsOf(desk: Desk, ticketId: string): Promise<Escalated[]> {
  return desk.reader
    .selectFrom('escalation')
    .innerJoin('team', 'team.id', 'escalation.to_team_id')
    .leftJoin('person', 'person.id', 'escalation.assignee_id')
    .select([
      'escalation.number',
      'escalation.state',
      'escalation.kind',
      'team.name as team',
      'person.name as holder',
      'escalation.requested_at as requestedAt',
      'escalation.accepted_at as acceptedAt',
    ])
    .where('escalation.ticket_id', '=', ticketId)
    .orderBy('escalation.requested_at')
    .execute()
}

/** A ticket and all that went into it, over any number of steps. */
export async function familyOf(desk: Desk, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive family (id) as (
      select id from ticket where id = ${id}
      union all select t.id from ticket t join family f on t.merged_into = f.id
    ) select id from family`.execute(desk.reader as never)
  return rows.map((row) => row.id)
}

/** The ticket that this one went into in the end. */
export async function rootView(desk: Desk, id: string): Promise<TicketView['root']> {
  const { rows } = await sql<{ id: string; number: number; status: Status; escalated: number }>`
    with recursive way (id, number, status, next) as (
      select id, number, status, merged_into from ticket where id = ${id}
      union all select t.id, t.number, t.status, t.merged_into from ticket t join way w on t.id = w.next
    ) select w.id, w.number, w.status,
      (select count(*) from escalation e where e.ticket_id = w.id and e.state = 'active') as escalated
    from way w where w.next is null`.execute(desk.reader as never)
  const root = rows[0]
  return root ? { id: root.id, number: root.number, stage: stageOf(root.status, root.escalated > 0) } : null
}
