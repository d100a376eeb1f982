import { z } from 'zod'
import { Conflict } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { assign, known, start } from './assigning.ts'
import { close } from './closing.ts'
import { standingTicket, type Ticket, ticketRef } from './finding.ts'
import { about, change } from './moving.ts'
import { areaIdOf, subjectText } from './opening.ts'
import { reopen } from './reopening.ts'
import { solve } from './solving.ts'
import { moveTo, priorities, type Status, statuses } from './ticket.ts'
import { keepOpen, wait } from './waiting.ts'

const tag = z
  .string()
  .transform((text) => text.trim().toLowerCase().replace(/\s+/g, '-'))
  .pipe(
    z
      .string()
      .min(1)
      .max(40)
      .regex(/^[\p{L}\p{N}_.-]+$/u, 'tickets.tag.format'),
  )

export const changes = {
  status: z.enum(statuses).optional(),
  /** Id or address of one of the staff; null = nobody. */
  assignee: z.string().max(254).nullish(),
  team: z.string().max(60).nullish(),
  area: z.string().max(80).nullish(),
  priority: z.enum(priorities).optional(),
  tags: z.array(tag).max(20).optional(),
  subject: subjectText.optional(),
}

type Facts = {
  subject?: string | undefined
  area?: string | null | undefined
  priority?: string | undefined
  tags?: string[] | undefined
}

/** Changes what is given and leaves the rest. A status goes the ways of the table only. */
export const changeTicket = verb({
  name: 'ticket.change',
  permission: 'ticket.work',
  input: z.strictObject({ ticket: ticketRef, ...changes }),
  run: async (work, input) => {
    const ticket = await standingTicket(work, input.ticket)
    const described = await describe(work, ticket, input)
    const given = await assign(work, described, await known(work, input))
    if (input.status && input.status !== given.status) await bring(work, given, input.status)
    return { number: ticket.number }
  },
})

async function describe(work: Work, ticket: Ticket, to: Facts): Promise<Ticket> {
  const areaId = to.area === undefined ? ticket.area_id : await areaIdOf(work, to.area)
  const changed = {
    ...(to.subject !== undefined && to.subject !== ticket.subject && { subject: true }),
    ...(areaId !== ticket.area_id && { areaId }),
    ...(to.priority && to.priority !== ticket.priority && { priority: to.priority }),
    ...(to.tags && (await retag(work, ticket.id, to.tags)) && { tags: to.tags }),
  }
  if (!Object.keys(changed).length) return ticket
  const described = await change(work, ticket, {
    subject: to.subject ?? ticket.subject,
    area_id: areaId,
    priority: to.priority ?? ticket.priority,
  })
  await record(work, 'ticket.changed', about(ticket), { number: ticket.number, ...changed })
  return described
}

async function retag(work: Work, ticketId: string, tags: string[]): Promise<boolean> {
  const wanted = [...new Set(tags)].sort()
  const rows = await work.db
    .selectFrom('ticket_tag')
    .select('tag')
    .where('ticket_id', '=', ticketId)
    .orderBy('tag')
    .execute()
  if (rows.map((row) => row.tag).join('\n') === wanted.join('\n')) return false
  await work.db.deleteFrom('ticket_tag').where('ticket_id', '=', ticketId).execute()
  if (wanted.length) {
    await work.db
      .insertInto('ticket_tag')
      .values(wanted.map((tag) => ({ ticket_id: ticketId, tag })))
      .execute()
  }
  return true
}

async function bring(work: Work, ticket: Ticket, status: Status): Promise<Ticket> {
  switch (moveTo(status, ticket.status)) {
    case 'start':
      return start(work, ticket)
    case 'wait':
      return wait(work, ticket)
    case 'keep_open':
      return keepOpen(work, ticket)
    case 'reopen':
      return reopen(work, ticket, 'staff')
    case 'solve':
      return solve(work, ticket, { by: 'staff' })
    case 'close':
      return close(work, ticket, 'solved')
    default:
      throw new Conflict('conflict')
  }
}
