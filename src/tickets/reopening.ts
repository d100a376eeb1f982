import { z } from 'zod'
import { isStaff } from '#work/actor.ts'
import { Conflict } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { permitCustomer, standingTicket, type Ticket, ticketRef } from './finding.ts'
import { about, change, move } from './moving.ts'
import { promised, usualPromise } from './promising.ts'
import { isAnswered } from './ticket.ts'

/**
 * Opens an answered or waiting ticket again. It is our turn then, so the usual promise is made, as at the opening;
 * the event `ticket.reopened` is for what was answered, a mere end of waiting is told by the message itself.
 */
export async function reopen(work: Work, ticket: Ticket, by: 'staff' | 'customer'): Promise<Ticket> {
  const open = await move(work, ticket, 'reopen')
  if (isAnswered(ticket.status))
    await record(work, 'ticket.reopened', about(ticket), { number: ticket.number, by })
  if (work.imported || (open.promise_at && open.promise_at > work.at)) return open
  const until = await usualPromise(work, open.priority)
  const kept = await change(work, open, { ...promised(work, until), promise_by: null })
  await record(work, 'ticket.promised', about(ticket), { number: ticket.number, until })
  return kept
}

export const reopenTicket = verb({
  name: 'ticket.reopen',
  permission: 'ticket.reopen',
  input: z.strictObject({ ticket: ticketRef }),
  run: async (work, input) => {
    const ticket = await standingTicket(work, input.ticket)
    if (!isAnswered(ticket.status)) throw new Conflict('conflict')
    if (!isStaff(work.actor)) await permitCustomer(work, ticket)
    await reopen(work, ticket, isStaff(work.actor) ? 'staff' : 'customer')
  },
})
