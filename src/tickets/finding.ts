import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import type { Work } from '#work/work.ts'
import { visibleTickets } from './policy.ts'
import type { TicketTable } from './schema.ts'
import type { Status } from './ticket.ts'

/** A row of the table, with its status in words of `ticket.ts`. */
export type Ticket = Omit<Selectable<TicketTable>, 'status'> & { status: Status }

/** A ticket by the number people read, or by its id. */
export const ticketRef = z.union([z.number().int().min(1), z.string().min(1).max(60)])
export type TicketRef = z.output<typeof ticketRef>

/** The ticket, if the actor may see it; else `Missing`. */
export async function ticketOf(work: Work, ref: TicketRef): Promise<Ticket> {
  const query = work.db.selectFrom('ticket').selectAll().where(visibleTickets(work.actor))
  const row = await (typeof ref === 'number'
    ? query.where('number', '=', ref)
    : query.where('id', '=', ref)
  ).executeTakeFirst()
  return found(row) as Ticket
}

/** The same, for what is said and done: a ticket that went into another takes nothing more. */
export async function standingTicket(work: Work, ref: TicketRef): Promise<Ticket> {
  const ticket = await ticketOf(work, ref)
  if (ticket.merged_into) throw new Conflict('ticket_merged')
  return ticket
}

/** Throws `Refused` unless the actor asked this or takes part: what customers may do, staff do as customers only. */
export async function permitCustomer(work: Work, ticket: Ticket): Promise<string> {
  const personId = personOf(work.actor)
  if (!personId) throw new Refused('refused')
  if (ticket.requester_id === personId) return personId
  const participant = await work.db
    .selectFrom('participant')
    .select('person_id')
    .where('ticket_id', '=', ticket.id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!participant) throw new Refused('refused')
  return personId
}

/** The ticket that this one went into, over any number of steps; itself when it was never merged. */
export async function rootOf(db: Work['db'], id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive way (id, next) as (
      select id, merged_into from ticket where id = ${id}
      union all select t.id, t.merged_into from ticket t join way w on t.id = w.next
    ) select id from way where next is null`.execute(db)
  return rows[0]?.id ?? id
}
