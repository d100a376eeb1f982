import { z } from 'zod'
import { plainHtml } from '#markdown/plain.ts'
import { Conflict } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { permitCustomer, standingTicket, ticketRef } from './finding.ts'
import { addMessage, sentBefore, submission } from './messages.ts'
import { about, change } from './moving.ts'
import { isAnswered } from './ticket.ts'

/** "Not going well": the customer asks us to raise it. A person decides; who holds the ticket and the managers hear of it at once. */
export const askToRaise = verb({
  name: 'ticket.ask_to_raise',
  permission: 'ticket.reply',
  input: z.strictObject({
    ticket: ticketRef,
    text: z.string().trim().min(1).max(4000),
    submissionId: submission,
  }),
  run: async (work, input) => {
    const ticket = await standingTicket(work, input.ticket)
    await permitCustomer(work, ticket)
    if (isAnswered(ticket.status)) throw new Conflict('conflict')
    if (await sentBefore(work, input.submissionId, ticket.id, input.text)) return { number: ticket.number }
    const messageId = await addMessage(work, ticket.id, {
      kind: 'note',
      text: input.text,
      html: plainHtml(input.text),
      format: 'plain',
      submissionId: input.submissionId,
    })
    await change(work, ticket, {})
    await record(work, 'ticket.raise_asked', about(ticket), { number: ticket.number, messageId })
    return { number: ticket.number }
  },
})
