import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { openTicket } from '#tickets/opening.ts'

/** A ticket opened by a customer, as most tests begin. */
export function opened(desk: Desk, actor: Actor, about: { subject?: string; text?: string; area?: string } = {}) {
  return act(desk, actor, openTicket, {
    subject: about.subject ?? 'My allotment shows Returned',
    text: about.text ?? 'BDO put my married name on the account in October.',
    area: about.area,
    locale: 'en',
  })
}

export function rowOf(desk: Desk, id: string) {
  return desk.reader.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** The types of events on a ticket's timeline, in order. */
export async function happened(desk: Desk, ticketId: string): Promise<string[]> {
  const rows = await desk.reader.selectFrom('event').select('type').where('ticket_id', '=', ticketId).orderBy('sequence').execute()
  return rows.map((row) => row.type)
}
