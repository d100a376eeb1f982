import { visibleTickets } from '#tickets/policy.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { found } from '#work/permit.ts'
import type { Packet } from './escalation.ts'

export type Prefill = {
  ticketId: string
  subject: string
  locale: string
  toTeamId: string | null
  packet: Packet
  returned: { missing: string[]; reason: string | null } | null
}

/** What the ticket already tells: the opening words, the attempt before this one, what was tried. Nobody types it twice. */
export async function prefillFor(desk: Desk, actor: Actor, number: number): Promise<Prefill> {
  const ticket = found(
    await desk.reader
      .selectFrom('ticket')
      .leftJoin('area', 'area.id', 'ticket.area_id')
      .select(['ticket.id', 'ticket.subject', 'ticket.locale', 'area.specialist_team_id as toTeamId'])
      .where('ticket.number', '=', number)
      .where(visibleTickets(actor) as never)
      .executeTakeFirst(),
  )
  const [opening, before] = await Promise.all([
    desk.reader
      .selectFrom('message')
      .select('text')
      .where('ticket_id', '=', ticket.id)
      .where('kind', '=', 'customer')
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
    desk.reader
      .selectFrom('escalation')
      .select([
        'problem',
        'environment',
        'steps_tried',
        'customer_impact',
        'wanted_outcome',
        'to_team_id',
        'state',
        'missing',
        'reason',
      ])
      .where('ticket_id', '=', ticket.id)
      .orderBy('requested_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ])
  const packet: Packet = {
    problem: before?.problem ?? opening?.text ?? '',
    environment: before?.environment ?? '',
    steps_tried: before?.steps_tried ?? '',
    customer_impact: before?.customer_impact ?? '',
    wanted_outcome: before?.wanted_outcome ?? '',
  }
  const returned =
    before?.state === 'returned'
      ? { missing: before.missing ? (JSON.parse(before.missing) as string[]) : [], reason: before.reason }
      : null
  return {
    ticketId: ticket.id,
    subject: ticket.subject,
    locale: ticket.locale,
    toTeamId: before?.to_team_id ?? ticket.toTeamId,
    packet,
    returned,
  }
}
