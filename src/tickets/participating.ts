import { z } from 'zod'
import { isStaff, personOf } from '#work/actor.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { standingTicket, ticketRef } from './finding.ts'
import { about, change } from './moving.ts'
import { guestPerson, requesterInput } from './requesting.ts'

/** How many may take part in one ticket. */
const MOST = 20

/** Lets somebody else follow and write. The requester shares their own ticket, staff any. They hear of it by letter. */
export const addParticipant = verb({
  name: 'ticket.share',
  permission: 'ticket.reply',
  input: z.strictObject({ ticket: ticketRef, ...requesterInput.shape }),
  run: async (work, input) => {
    const ticket = await standingTicket(work, input.ticket)
    const proven = work.actor.kind !== 'guest' || work.actor.proven
    if (!isStaff(work.actor) && (ticket.requester_id !== personOf(work.actor) || !proven))
      throw new Refused('refused')
    const personId = await guestPerson(work, input, ticket.locale)
    const here = await work.db
      .selectFrom('participant')
      .select('person_id')
      .where('ticket_id', '=', ticket.id)
      .execute()
    if (personId === ticket.requester_id || here.some((one) => one.person_id === personId))
      return { number: ticket.number }
    if (here.length >= MOST) throw new Conflict('too_many_participants')
    await work.db
      .insertInto('participant')
      .values({
        ticket_id: ticket.id,
        person_id: personId,
        added_by: personOf(work.actor),
        added_at: work.at,
      })
      .execute()
    await change(work, ticket, {})
    await record(work, 'ticket.participant_added', about(ticket), { number: ticket.number, personId })
    return { number: ticket.number }
  },
})

export const removeParticipant = verb({
  name: 'ticket.unshare',
  permission: 'ticket.work',
  input: z.strictObject({ ticket: ticketRef, person: z.string().max(60) }),
  run: async (work, input) => {
    const ticket = await standingTicket(work, input.ticket)
    const gone = await work.db
      .deleteFrom('participant')
      .where('ticket_id', '=', ticket.id)
      .where('person_id', '=', input.person)
      .returning('person_id')
      .executeTakeFirst()
    found(gone)
    await work.db
      .deleteFrom('guest_session')
      .where('ticket_id', '=', ticket.id)
      .where('person_id', '=', input.person)
      .execute()
    await work.db
      .updateTable('mail_token')
      .set({ expires_at: work.at })
      .where('purpose', '=', 'ticket')
      .where('target', '=', ticket.id)
      .where('person_id', '=', input.person)
      .execute()
    await change(work, ticket, {})
    await record(work, 'ticket.participant_removed', about(ticket), {
      number: ticket.number,
      personId: input.person,
    })
    return { number: ticket.number }
  },
})
