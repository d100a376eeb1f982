import type { Status } from '#tickets/ticket.ts'
import { type Escalation, type History, MISCLICK, type Move, type Turn } from './history.ts'
import type { EscalationRow, EventRow, TicketRow } from './rows.ts'

const enters: Partial<Record<string, Status>> = {
  'ticket.started': 'open',
  'ticket.resumed': 'open',
  'ticket.reopened': 'open',
  'ticket.waiting': 'waiting',
  'ticket.solved': 'solved',
  'ticket.closed': 'closed',
}

/** How the status moved. The end of waiting by a customer's word is told by that word alone. */
export function movesOf(events: readonly EventRow[]): Move[] {
  const moves: Move[] = []
  let status = 'new' as Status
  for (const event of events) {
    const to: Status | null =
      enters[event.type] ?? (event.type === 'ticket.customer_wrote' && status === 'waiting' ? 'open' : null)
    if (!to || to === status) continue
    status = to
    const { reason = null, by } = said(event) as { reason?: string | null; by?: string }
    moves.push({
      at: Date.parse(event.at),
      to,
      reason,
      byRule: by ? by === 'rule' : event.actor_kind === 'system',
    })
  }
  return moves
}

export const said = (event: EventRow): Record<string, unknown> => JSON.parse(event.particulars)

/** What was said in public by people; automatic replies are not. */
export function turnsOf(messages: readonly { kind: string; human: number; created_at: string }[]): Turn[] {
  return messages.flatMap((message): Turn[] => {
    const at = Date.parse(message.created_at)
    if (message.kind === 'customer') return [{ at, who: 'customer' }]
    return message.kind === 'reply' && message.human === 1 ? [{ at, who: 'staff' }] : []
  })
}

export type Standing = { areaId: string | null; excluded: History['excluded']; mergedInto: string | null }

/** What a ticket was at an instant: its row says how it is now, its events how it came to be. */
export function standingOf(ticket: TicketRow, events: readonly EventRow[], asOf: string | null): Standing {
  const last = (has: (event: EventRow) => boolean) => {
    const event = events.findLast(has)
    return event ? said(event) : null
  }
  const merged = last((event) => event.type === 'ticket.merged')
  const mergedInto = asOf === null ? ticket.merged_into : ((merged?.['into'] as string | undefined) ?? null)
  const marked = last((event) => event.type === 'ticket.marked')
  const spam =
    asOf === null || !marked
      ? ticket.spam_at !== null && ticket.spam_at <= (asOf ?? '9999')
      : marked['as'] === 'spam'
  const filed = last(
    (event) => event.type === 'ticket.opened' || (event.type === 'ticket.changed' && 'areaId' in said(event)),
  )
  const areaId = asOf === null || !filed ? ticket.area_id : (filed['areaId'] as string | null)
  return {
    areaId,
    mergedInto,
    excluded: spam ? 'spam' : ticket.test_at ? 'test' : mergedInto ? 'merged' : null,
  }
}

/** An escalation as far as it had come. `misclicked` = escalations that were withdrawn by who raised them. */
export function escalationOf(
  row: EscalationRow,
  misclicked: (row: EscalationRow) => boolean,
  asOf: string | null,
): Escalation {
  const upTo = (at: string | null) => (at !== null && at <= (asOf ?? '9999') ? Date.parse(at) : null)
  const requestedAt = Date.parse(row.requested_at)
  const [withdrawnAt, resolvedAt] = [upTo(row.withdrawn_at), upTo(row.resolved_at)]
  const misclick = withdrawnAt !== null && withdrawnAt - requestedAt <= MISCLICK && misclicked(row)
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    cause: row.cause,
    requestedAt,
    resolvedAt,
    effective: !misclick,
    routed: row.at_creation === 1 && row.system === 1,
    activeAt: upTo(row.accepted_at),
    returned: upTo(row.returned_at) !== null,
    rerouted: upTo(row.rerouted_at) !== null,
    outcome: resolvedAt === null ? null : row.outcome,
    articleId: resolvedAt === null ? null : row.outcome_article_id,
    filled: filledOf(row),
  }
}

// Severity is chosen in every packet of ours; an imported one that left it open has `packet` 2.
function filledOf(row: EscalationRow): number | null {
  if (!row.packet) return null
  const texts = [row.problem, row.environment, row.steps_tried, row.customer_impact, row.wanted_outcome]
  return texts.filter((text) => text.trim() !== '').length + (row.packet === 1 ? 1 : 0)
}
