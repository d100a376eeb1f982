import { z } from 'zod'
import { Conflict } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { permitCustomer, ticketOf, ticketRef } from './finding.ts'
import { about } from './moving.ts'

/** What the customer thinks of it, 1 to 5; possible from the first solution on. Each stays, the latest counts. */
export const rateTicket = verb({
  name: 'ticket.rate',
  permission: 'ticket.rate',
  input: z.strictObject({
    ticket: ticketRef,
    score: z.number().int().min(1).max(5),
    text: z.string().trim().max(4000).default(''),
  }),
  run: async (work, input) => {
    const ticket = await ticketOf(work, input.ticket)
    const personId = await permitCustomer(work, ticket)
    if (!ticket.first_solved_at) throw new Conflict('not_solved')
    await work.db
      .insertInto('rating')
      .values({
        id: work.id(),
        ticket_id: ticket.id,
        person_id: personId,
        score: input.score,
        text: input.text,
        at: work.at,
      })
      .execute()
    await record(work, 'ticket.rated', about(ticket), { number: ticket.number, score: input.score })
    return { number: ticket.number }
  },
})
