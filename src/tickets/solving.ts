import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { permitCustomer, standingTicket, type Ticket, ticketRef } from './finding.ts'
import { about, move } from './moving.ts'
import type { Reason } from './ticket.ts'

/** The question is answered. `by` says who says so. */
export async function solve(
  work: Work,
  ticket: Ticket,
  how: { reason?: Reason; by: 'staff' | 'customer' | 'rule' },
): Promise<Ticket> {
  const reason = how.reason ?? 'solved'
  const solved = await move(work, ticket, 'solve', {
    solved_by: personOf(work.actor),
    solved_reason: reason,
    first_solved_at: ticket.first_solved_at ?? work.at,
  })
  await record(work, 'ticket.solved', about(ticket), { number: ticket.number, reason, by: how.by })
  return solved
}

export const solveTicket = verb({
  name: 'ticket.solve',
  permission: 'ticket.work',
  input: z.strictObject({
    ticket: ticketRef,
    reason: z.enum(['solved', 'duplicate', 'rejected']).default('solved'),
  }),
  run: async (work, input) => {
    await solve(work, await standingTicket(work, input.ticket), { reason: input.reason, by: 'staff' })
  },
})

/** "It is solved", said by who asked. */
export const confirmSolved = verb({
  name: 'ticket.confirm',
  permission: 'ticket.confirm',
  input: z.strictObject({ ticket: ticketRef }),
  run: async (work, input) => {
    const ticket = await standingTicket(work, input.ticket)
    await permitCustomer(work, ticket)
    await solve(work, ticket, { reason: 'confirmed', by: 'customer' })
  },
})
