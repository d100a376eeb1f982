import { z } from 'zod'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { start } from './assigning.ts'
import { standingTicket, type Ticket, ticketRef } from './finding.ts'
import { about, change, move } from './moving.ts'
import { promised, usualPromise } from './promising.ts'

/** It is the customer's turn: nothing is promised while we wait. */
export async function wait(work: Work, ticket: Ticket): Promise<Ticket> {
  const begun = ticket.status === 'new' ? await start(work, ticket) : ticket
  const waiting = await move(work, begun, 'wait')
  await record(work, 'ticket.waiting', about(ticket), { number: ticket.number })
  return waiting
}

/** It is our turn again although the customer said nothing: a new promise is made. */
export async function keepOpen(work: Work, ticket: Ticket): Promise<Ticket> {
  const open = await move(work, ticket, 'keep_open')
  await record(work, 'ticket.resumed', about(ticket), { number: ticket.number })
  const until = await usualPromise(work, open.priority)
  const kept = await change(work, open, promised(work, until))
  await record(work, 'ticket.promised', about(ticket), { number: ticket.number, until })
  return kept
}

export const waitForCustomer = verb({
  name: 'ticket.wait',
  permission: 'ticket.work',
  input: z.strictObject({ ticket: ticketRef }),
  run: async (work, input) => {
    await wait(work, await standingTicket(work, input.ticket))
  },
})
