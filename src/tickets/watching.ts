import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Refused } from '#work/errors.ts'
import { verb } from '#work/verb.ts'
import { ticketOf, ticketRef } from './finding.ts'

/** Lets one of the staff hear of a ticket that is not theirs, or stop hearing of it. */
export const watchTicket = verb({
  name: 'ticket.watch',
  permission: 'ticket.work',
  input: z.strictObject({ ticket: ticketRef, on: z.boolean() }),
  run: async (work, input) => {
    const ticket = await ticketOf(work, input.ticket)
    const personId = personOf(work.actor)
    if (!personId) throw new Refused('refused')
    const row = { person_id: personId, record_kind: 'ticket', record_id: ticket.id }
    if (input.on) {
      await work.db
        .insertInto('watch')
        .values({ ...row, created_at: work.at })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    } else {
      await work.db
        .deleteFrom('watch')
        .where('person_id', '=', personId)
        .where('record_kind', '=', 'ticket')
        .where('record_id', '=', ticket.id)
        .execute()
    }
    return { number: ticket.number }
  },
})
