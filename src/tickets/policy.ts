import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { Schema } from '#db/schema.ts'
import { type Actor, isStaff } from '#work/actor.ts'

/** Which tickets somebody may see: staff all, customers those they asked or take part in, a guest the one of their link. */
export function visibleTickets(actor: Actor): Expression<SqlBool> {
  const is = expressionBuilder<Schema, 'ticket'>()
  if (isStaff(actor)) return is('ticket.id', 'is not', null)
  if (actor.kind === 'guest') return is('ticket.id', '=', actor.ticketId)
  if (actor.kind !== 'person') return is('ticket.id', 'is', null)
  return ownTickets(actor.personId)
}

/** The tickets somebody asked or takes part in, whatever else they may see; each half by its index. */
export function ownTickets(personId: string): Expression<SqlBool> {
  const is = expressionBuilder<Schema, 'ticket'>()
  const asked = is.selectFrom('ticket as own').select('own.id').where('own.requester_id', '=', personId)
  const shared = is
    .selectFrom('participant')
    .select('participant.ticket_id as id')
    .where('participant.person_id', '=', personId)
  return is('ticket.id', 'in', asked.unionAll(shared))
}

/**
 * Which turns of a visible ticket somebody may read: notes stay among the staff. Who only typed an address reads nothing but
 * what was typed in the same way, until they have followed the link mailed to it: the address may belong to somebody else,
 * whose replies and own words are not theirs.
 */
export function readableMessages(actor: Actor): Expression<SqlBool> {
  const is = expressionBuilder<Schema, 'message'>()
  if (isStaff(actor)) return is('message.id', 'is not', null)
  if (isUnproven(actor)) {
    return is.and([
      is('message.public', '=', 1),
      is('message.unproven_at', 'is not', null),
      is('message.author_id', '=', actor.personId),
    ])
  }
  return is('message.public', '=', 1)
}

/** A guest who typed an address and has not yet followed the link that was mailed there. */
export function isUnproven(actor: Actor): actor is Extract<Actor, { kind: 'guest' }> {
  return actor.kind === 'guest' && !actor.proven
}
