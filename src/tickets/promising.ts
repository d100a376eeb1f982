import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import { settingsIn } from '#workspace/settings.ts'
import { standingTicket, type Ticket, ticketRef } from './finding.ts'
import { about, change } from './moving.ts'
import { isAnswered, type Priority } from './ticket.ts'

/** How far ahead a promise may lie, days. */
const FARTHEST = 60

export const promiseTime = z.iso.datetime().transform((at) => new Date(at).toISOString())

/** When we promise the next update if nobody says otherwise. */
export async function usualPromise(work: Work, priority: string): Promise<string> {
  const { promise } = await settingsIn(work)
  return minutesAfter(work.at, promise[priority as Priority])
}

/** Columns of a promise that is made now. */
export function promised(
  work: Work,
  until: string,
): {
  promise_at: string
  promise_by: string | null
  promise_set_at: string
  promise_warned_at: null
  promise_lapsed_at: null
} {
  return {
    promise_at: until,
    promise_by: personOf(work.actor),
    promise_set_at: work.at,
    promise_warned_at: null,
    promise_lapsed_at: null,
  }
}

/** Promises the next update. A promise that lapsed is renewed by nobody but a person who makes a new one here. */
export async function promise(work: Work, ticket: Ticket, until: string): Promise<Ticket> {
  if (until <= work.at) throw new Invalid({ promiseAt: ['tickets.promise.past'] })
  if (Date.parse(until) - Date.parse(work.at) > FARTHEST * 86_400_000)
    throw new Invalid({ promiseAt: ['tickets.promise.far'] })
  if (ticket.promise_at === until) return ticket
  const kept = await change(work, ticket, promised(work, until))
  await record(work, 'ticket.promised', about(ticket), { number: ticket.number, until })
  return kept
}

export const promiseUpdate = verb({
  name: 'ticket.promise',
  permission: 'ticket.work',
  input: z.strictObject({ ticket: ticketRef, promiseAt: promiseTime }),
  run: async (work, input) => {
    const ticket = await standingTicket(work, input.ticket)
    if (isAnswered(ticket.status)) throw new Conflict('conflict')
    await promise(work, ticket, input.promiseAt)
  },
})
