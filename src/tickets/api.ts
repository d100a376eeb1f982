import { z } from 'zod'
import { type Endpoint, endpoint, listQuery, numberParam } from '#doors/endpoint.ts'
import { act } from '#work/act.ts'
import { type Actor, isStaff, personOf } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { Refused } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { changes, changeTicket } from './changing.ts'
import { type Addresses, exposed, exposedPage } from './exposing.ts'
import { mergeTicket } from './merging.ts'
import { messageText } from './messages.ts'
import { noteOnTicket } from './noting.ts'
import { openTicket, subjectText } from './opening.ts'
import { promiseTime } from './promising.ts'
import { ticketView } from './queries.ts'
import { rateTicket } from './rating.ts'
import { replyToTicket } from './replying.ts'
import { requesterInput } from './requesting.ts'
import { afterReply, channels, priorities, statuses } from './ticket.ts'
import { writeToTicket } from './writing.ts'

const tag = 'Tickets'

async function shown(desk: Desk, actor: Actor, number: number, url: Addresses) {
  return { body: found(await exposed(desk, actor, number, url)) }
}

export const ticketEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/tickets',
    summary: 'Open a ticket. Staff may open it for somebody else by `requester`.',
    tag,
    permission: 'ticket.open',
    status: 201,
    body: z.strictObject({
      subject: subjectText,
      text: messageText,
      requester: requesterInput.optional(),
      area: z.string().max(80).nullish(),
      channel: z.enum(channels).default('api'),
      priority: z.enum(priorities).optional(),
      locale: z.string().min(2).max(35).optional(),
    }),
    run: async ({ desk, actor, body, locale, url, submissionId }) => {
      const opening = { ...body, locale: body.locale ?? locale, submissionId }
      const { number, id } = await act(desk, actor, openTicket, opening)
      return { body: { number, id, status: 'new', stage: 'received', url: url(`/tickets/${number}`) } }
    },
  }),
  endpoint({
    method: 'GET',
    path: '/tickets',
    summary: 'The tickets you may see, in the order in which they changed.',
    tag,
    permission: 'ticket.read',
    query: listQuery.extend({
      status: z.enum(statuses).optional(),
      area: z.string().max(80).optional(),
      /** An id, `me` or `none`. */
      assignee: z.string().max(60).optional(),
      updated_since: promiseTime.optional(),
    }),
    run: async ({ desk, actor, query, url }) => ({ body: await exposedPage(desk, actor, query, url) }),
  }),
  endpoint({
    method: 'GET',
    path: '/tickets/{number}',
    summary: 'One ticket with its messages, escalations and links.',
    tag,
    permission: 'ticket.read',
    params: numberParam,
    run: ({ desk, actor, params, url }) => shown(desk, actor, params.number, url),
  }),
  endpoint({
    method: 'POST',
    path: '/tickets/{number}/messages',
    summary:
      'Write on a ticket. For staff `public: false` is a note; a public reply then waits for the customer unless `then` says otherwise.',
    tag,
    permission: 'ticket.reply',
    status: 201,
    params: numberParam,
    body: z.strictObject({
      text: messageText,
      public: z.boolean().default(true),
      then: z.enum(afterReply).optional(),
      promise_at: promiseTime.optional(),
    }),
    run: async ({ desk, actor, params, body, submissionId }) => {
      const messageId = await write(desk, actor, params.number, { ...body, submissionId })
      return { body: { id: messageId, number: params.number } }
    },
  }),
  endpoint({
    method: 'PATCH',
    path: '/tickets/{number}',
    summary: 'Change status, holder, team, area, priority, tags or subject; what is not named stays.',
    tag,
    permission: 'ticket.work',
    params: numberParam,
    body: z.strictObject(changes),
    run: async ({ desk, actor, params, body, url }) => {
      await act(desk, actor, changeTicket, { ticket: params.number, ...body })
      return shown(desk, actor, params.number, url)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/tickets/{number}/merge',
    summary: 'Let a ticket go into another: it closes as a duplicate, its messages are shown there.',
    tag,
    permission: 'ticket.work',
    params: numberParam,
    body: z.strictObject({ into: z.number().int().min(1) }),
    run: async ({ desk, actor, params, body, url }) => {
      const { number } = await act(desk, actor, mergeTicket, { ticket: params.number, into: body.into })
      return shown(desk, actor, number, url)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/tickets/{number}/rating',
    summary: 'Say how it was, 1 to 5, once it was solved. The latest counts.',
    tag,
    permission: 'ticket.rate',
    status: 201,
    params: numberParam,
    body: z.strictObject({
      score: z.number().int().min(1).max(5),
      text: z.string().trim().max(4000).optional(),
    }),
    run: async ({ desk, actor, params, body }) => {
      await act(desk, actor, rateTicket, { ticket: params.number, ...body })
      return { body: { number: params.number, score: body.score } }
    },
  }),
]

type Words = {
  submissionId?: string | undefined
  text: string
  public: boolean
  then?: (typeof afterReply)[number] | undefined
  promise_at?: string | undefined
}

/** Staff answer or note; who asked, or takes part, adds to it. */
async function write(desk: Desk, actor: Actor, number: number, said: Words): Promise<string> {
  const ticket = found(await ticketView(desk, actor, number, 'en'))
  const written = { text: said.text, submissionId: said.submissionId }
  if (!isStaff(actor) || ticket.requester.id === personOf(actor)) {
    if (!said.public) throw new Refused('refused')
    return (await act(desk, actor, writeToTicket, { ticket: number, ...written })).messageId
  }
  if (!said.public) return (await act(desk, actor, noteOnTicket, { ticket: number, ...written })).messageId
  const reply = {
    ticket: number,
    ...written,
    then: said.then,
    promiseAt: said.promise_at,
    channel: 'api' as const,
  }
  return (await act(desk, actor, replyToTicket, reply)).messageId
}
