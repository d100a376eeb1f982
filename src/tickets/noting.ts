import { z } from 'zod'
import { mentions } from '#markdown/mentions.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { attach, attachments } from './attaching.ts'
import { type Ticket, ticketOf, ticketRef } from './finding.ts'
import { addMessage, messageText, rendered, sentBefore, submission } from './messages.ts'
import { about, change } from './moving.ts'

/** A note among the staff. Whom it names with an @ hears of it. */
export async function note(
  work: Work,
  ticket: Ticket,
  said: {
    text: string
    html: string
    submissionId?: string | null | undefined
    files?: string[] | undefined
    uploader?: string | undefined
  },
): Promise<string> {
  const messageId = await addMessage(work, ticket.id, {
    ...said,
    kind: 'note',
    format: 'markdown',
    channel: 'agent',
  })
  await attach(work, messageId, said)
  await change(work, ticket, {})
  await record(work, 'ticket.noted', about(ticket), {
    number: ticket.number,
    messageId,
    mentions: await named(work, said.text),
  })
  return messageId
}

async function named(work: Work, text: string): Promise<string[]> {
  if (!text.includes('@')) return []
  const staff = await work.db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('role', '<>', 'customer')
    .where('disabled_at', 'is', null)
    .execute()
  return [...new Set(mentions(text, staff).map(({ id }) => id))]
}

export const noteOnTicket = verb({
  name: 'ticket.note',
  permission: 'ticket.note',
  input: z.strictObject({ ticket: ticketRef, text: messageText, submissionId: submission, ...attachments }),
  prepare: (tools, { text }) => rendered(tools, text),
  run: async (work, input, html): Promise<{ messageId: string; number: number }> => {
    const ticket = await ticketOf(work, input.ticket)
    const again = await sentBefore(work, input.submissionId, ticket.id, input.text)
    return { messageId: again ?? (await note(work, ticket, { ...input, html })), number: ticket.number }
  },
})
