import { z } from 'zod'
import { Conflict, Invalid } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { close } from './closing.ts'
import { rootOf, standingTicket, ticketOf, ticketRef } from './finding.ts'
import { about, change } from './moving.ts'
import { isAnswered } from './ticket.ts'

/**
 * Lets a ticket go into another: it closes as a duplicate and its turns are shown there. Rows keep their ticket.
 * Who asked the one that goes sees its stage and nothing of the other's words, unless somebody adds them there.
 */
export const mergeTicket = verb({
  name: 'ticket.merge',
  permission: 'ticket.work',
  input: z.strictObject({ ticket: ticketRef, into: ticketRef }),
  run: async (work, input) => {
    const child = await standingTicket(work, input.ticket)
    const target = await ticketOf(work, input.into)
    const root = await ticketOf(work, await rootOf(work.db, target.id))
    if (root.id === child.id) throw new Invalid({ into: ['tickets.merge.circle'] })
    if (isAnswered(root.status)) throw new Conflict('merge_into_solved')
    const closed = child.status === 'closed' ? child : await close(work, child, 'duplicate')
    await change(work, closed, { merged_into: root.id })
    await change(work, root, {})
    await record(work, 'ticket.merged', about(child), { number: child.number, into: root.id })
    return { number: root.number }
  },
})
