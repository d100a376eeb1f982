import { z } from 'zod'
import { isStaff, personOf } from '#work/actor.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { assign, start } from './assigning.ts'
import { attach, attachments } from './attaching.ts'
import { standingTicket, type Ticket, ticketRef } from './finding.ts'
import { addMessage, holdBack, messageText, rendered, sentBefore, submission } from './messages.ts'
import { about, change, noPromise } from './moving.ts'
import { promise, promiseTime, usualPromise } from './promising.ts'
import { reopen } from './reopening.ts'
import { solve } from './solving.ts'
import { type AfterReply, afterReply, type Channel, isAnswered } from './ticket.ts'
import { keepOpen, wait } from './waiting.ts'

export type Reply = {
  text: string
  html: string
  then: AfterReply
  /** When we write again; left out with `open`: the promise that still holds, else the usual one. */
  promiseAt?: string | null | undefined
  channel?: Channel | undefined
  files?: string[] | undefined
  uploader?: string | undefined
  submissionId?: string | null | undefined
}

/**
 * A public reply by staff, and whose turn it is then. The first one starts the ticket and is the first reply of its clocks;
 * a ticket that nobody holds is then held by who replied. Resolving an escalation replies through here too.
 */
export async function reply(
  work: Work,
  ticket: Ticket,
  said: Reply,
): Promise<{ messageId: string; ticket: Ticket }> {
  const messageId = await addMessage(work, ticket.id, { ...said, kind: 'reply', format: 'markdown' })
  await attach(work, messageId, said)
  const byPerson = work.actor.kind === 'person'
  const first = byPerson && !ticket.first_reply_at
  const noted = await change(work, ticket, first ? { first_reply_at: work.at } : {})
  await record(work, 'ticket.replied', about(ticket), { number: ticket.number, messageId, first })
  const held =
    byPerson && !noted.assignee_id ? await assign(work, noted, { assigneeId: personOf(work.actor) }) : noted
  const begun = held.status === 'new' ? await start(work, held) : held
  return { messageId, ticket: await settle(work, begun, said) }
}

async function settle(work: Work, ticket: Ticket, { then, promiseAt }: Reply): Promise<Ticket> {
  if (then === 'solved') return isAnswered(ticket.status) ? ticket : solve(work, ticket, { by: 'staff' })
  const standing = isAnswered(ticket.status) ? await reopen(work, ticket, 'staff') : ticket
  if (then === 'waiting') {
    const waiting =
      standing.status === 'waiting' ? await change(work, standing, noPromise) : await wait(work, standing)
    return promiseAt ? promise(work, waiting, promiseAt) : waiting
  }
  const open = standing.status === 'waiting' ? await keepOpen(work, standing) : standing
  if (promiseAt) return promise(work, open, promiseAt)
  if (work.imported || (open.promise_at && open.promise_at > work.at)) return open
  return promise(work, open, await usualPromise(work, open.priority))
}

export const replyToTicket = verb({
  name: 'ticket.reply',
  permission: 'ticket.work',
  input: z.strictObject({
    ticket: ticketRef,
    text: messageText,
    then: z.enum(afterReply).default('waiting'),
    promiseAt: promiseTime.nullish(),
    /** The last turn on the page it was written on: something newer holds the reply back. */
    seen: z.string().max(60).nullish(),
    channel: z.enum(['portal', 'email', 'chat', 'phone', 'api', 'agent']).optional(),
    submissionId: submission,
    ...attachments,
  }),
  prepare: (tools, { text }) => rendered(tools, text),
  run: async (work, input, html): Promise<{ messageId: string; number: number }> => {
    const ticket = await standingTicket(work, input.ticket)
    const again = await sentBefore(work, input.submissionId, ticket.id, input.text)
    if (again) return { messageId: again, number: ticket.number }
    await holdBack(work, ticket.id, input.seen, !isStaff(work.actor))
    const { messageId } = await reply(work, ticket, { ...input, html })
    return { messageId, number: ticket.number }
  },
})
