import type { Updateable } from 'kysely'
import { Conflict } from '#work/errors.ts'
import type { Work } from '#work/work.ts'
import type { Ticket } from './finding.ts'
import type { TicketTable } from './schema.ts'
import { canMove, type Move, moves } from './ticket.ts'

type Columns = Updateable<TicketTable>

/** Columns that follow from the status alone. */
const dependents: Record<Move, (at: string) => Columns> = {
  start: () => ({}),
  wait: (at) => ({ waiting_since: at, ...noPromise }),
  keep_open: () => ({ waiting_since: null }),
  solve: (at) => ({ solved_at: at, waiting_since: null, ...noPromise }),
  reopen: () => ({
    solved_at: null,
    solved_by: null,
    solved_reason: null,
    closed_at: null,
    waiting_since: null,
  }),
  close: (at) => ({ closed_at: at, waiting_since: null, ...noPromise }),
}

export const noPromise = {
  promise_at: null,
  promise_by: null,
  promise_set_at: null,
  promise_warned_at: null,
  promise_lapsed_at: null,
} as const

/**
 * Moves a ticket's status, compare-and-set: a ticket that is past the status in which this can be done gives `Conflict`.
 * Returns the ticket as it is then. Who calls records the event.
 */
export async function move(work: Work, ticket: Ticket, how: Move, more: Columns = {}): Promise<Ticket> {
  if (!canMove(how, ticket.status)) throw new Conflict('conflict')
  return change(work, ticket, { status: moves[how].to, ...dependents[how](work.at), ...more })
}

/** Changes columns of a ticket whose status is still the one that was read; something happened on it. */
export async function change(work: Work, ticket: Ticket, columns: Columns): Promise<Ticket> {
  const row = await work.db
    .updateTable('ticket')
    .set({ ...columns, active_at: work.at, updated_at: work.at })
    .where('id', '=', ticket.id)
    .where('status', '=', ticket.status)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Conflict('conflict')
  return row as Ticket
}

/** What an event of this ticket is about. */
export function about(ticket: { id: string }): { kind: 'ticket'; id: string; ticketId: string } {
  return { kind: 'ticket', id: ticket.id, ticketId: ticket.id }
}
