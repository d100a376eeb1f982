import { z } from 'zod'
import { endGuestLinks } from '#people/guest-links.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import { standingTicket, type Ticket, ticketRef } from './finding.ts'
import { about, move } from './moving.ts'
import type { Reason } from './ticket.ts'

/** Guest links open a closed ticket for so long, days. */
const LINKS_LIVE_ON = 14

/** Puts a ticket away. What was solved keeps the reason it was solved for. */
export async function close(work: Work, ticket: Ticket, reason: Reason): Promise<Ticket> {
  const why = (ticket.solved_reason as Reason | null) ?? reason
  const closed = await move(work, ticket, 'close', { solved_reason: why })
  await endGuestLinks(work, ticket.id, minutesAfter(work.at, LINKS_LIVE_ON * 24 * 60))
  await record(work, 'ticket.closed', about(ticket), { number: ticket.number, reason: why })
  return closed
}

export const closeTicket = verb({
  name: 'ticket.close',
  permission: 'ticket.work',
  input: z.strictObject({
    ticket: ticketRef,
    reason: z.enum(['solved', 'inactivity', 'duplicate', 'rejected']).default('solved'),
  }),
  run: async (work, input) => {
    await close(work, await standingTicket(work, input.ticket), input.reason)
  },
})
