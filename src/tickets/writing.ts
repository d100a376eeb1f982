import { z } from 'zod'
import { admitGuest } from '#people/guests.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { settingsIn } from '#workspace/settings.ts'
import { attach, attachments } from './attaching.ts'
import { permitCustomer, rootOf, type Ticket, ticketOf, ticketRef } from './finding.ts'
import { addMessage, holdBack, messageText, sentBefore, submission } from './messages.ts'
import { about, change } from './moving.ts'
import { addTicket } from './opening.ts'
import { isUnproven } from './policy.ts'
import { reopen } from './reopening.ts'
import { type Channel, onCustomerMessage } from './ticket.ts'

export type Written = { number: number; messageId: string; guestKey: string | null }

/**
 * What the customer adds. It brings the ticket back to us, whatever its status; long after closing it begins a new ticket
 * that names the old one. On a ticket that went into another it stays where it was written and brings the other one back.
 */
export async function customerWrote(
  work: Work,
  ticket: Ticket,
  said: {
    text: string
    channel: Channel
    authorId: string
    submissionId?: string | null | undefined
    files?: string[] | undefined
    uploader?: string | undefined
  },
): Promise<Written> {
  const root = ticket.merged_into ? await rowOf(work, await rootOf(work.db, ticket.id)) : ticket
  const { reopenWithinDays } = await settingsIn(work)
  const does = onCustomerMessage({ status: root.status, closedAt: root.closed_at }, work.at, reopenWithinDays)
  if (does === 'repeat') return repeat(work, ticket, said)
  const messageId = await addMessage(work, ticket.id, { ...said, kind: 'customer', format: 'plain' })
  await attach(work, messageId, said)
  await record(work, 'ticket.customer_wrote', about(root), { number: root.number, messageId })
  if (does === 'reopen') await reopen(work, root, 'customer')
  else await change(work, root, {})
  return { number: ticket.number, messageId, guestKey: null }
}

async function rowOf(work: Work, id: string): Promise<Ticket> {
  return (await work.db
    .selectFrom('ticket')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()) as Ticket
}

async function repeat(
  work: Work,
  ticket: Ticket,
  said: Parameters<typeof customerWrote>[2],
): Promise<Written> {
  const opened = await addTicket(work, {
    requesterId: said.authorId,
    subject: ticket.subject,
    text: said.text,
    channel: said.channel,
    areaId: ticket.area_id,
    locale: ticket.locale,
    repeatOf: ticket.id,
    submissionId: said.submissionId,
  })
  const messageId = opened.messageId ?? ''
  await attach(work, messageId, said)
  const guest = work.actor.kind === 'guest' ? work.actor : null
  return {
    number: opened.number,
    messageId,
    guestKey: guest ? await admitGuest(work, said.authorId, opened.id, guest.proven) : null,
  }
}

export const writeToTicket = verb({
  name: 'ticket.write',
  permission: 'ticket.reply',
  input: z.strictObject({
    ticket: ticketRef,
    text: messageText,
    seen: z.string().max(60).nullish(),
    submissionId: submission,
    ...attachments,
  }),
  run: async (work, input): Promise<Written> => {
    const ticket = await ticketOf(work, input.ticket)
    const authorId = await permitCustomer(work, ticket)
    const again = await sentBefore(work, input.submissionId, ticket.id, input.text)
    if (again) return { number: ticket.number, messageId: again, guestKey: null }
    const repeated = await repeatedBefore(work, input.submissionId, authorId)
    if (repeated) return repeated
    // Who may not read the replies yet cannot have missed one.
    if (!isUnproven(work.actor)) await holdBack(work, ticket.id, input.seen, true)
    return customerWrote(work, ticket, { ...input, channel: 'portal', authorId })
  },
})

async function repeatedBefore(
  work: Work,
  submissionId: string | null | undefined,
  requesterId: string,
): Promise<Written | null> {
  if (!submissionId) return null
  const row = await work.db
    .selectFrom('ticket')
    .select(['id', 'number'])
    .where('submission_id', '=', submissionId)
    .where('requester_id', '=', requesterId)
    .executeTakeFirst()
  if (!row) return null
  const guest = work.actor.kind === 'guest' ? work.actor : null
  return {
    number: row.number,
    messageId: '',
    guestKey: guest ? await admitGuest(work, requesterId, row.id, guest.proven) : null,
  }
}
