import type { History } from './history.ts'
import { type Articles, coveredAt, isExempt } from './knowledge.ts'
import type { EscalationFactTable } from './schema.ts'
import { iso } from './ticket-fact.ts'

export type EscalationFact = Omit<EscalationFactTable, 'updated_at'>

/** What each escalation of a ticket counts for; those of merged tickets count with the ticket that stands. */
export function escalationFacts(history: History, articles: Articles): EscalationFact[] {
  const covered = iso(coveredAt(history, articles))
  const exempt = isExempt(history) ? 1 : 0
  return history.escalations.map((escalation) => ({
    escalation_id: escalation.id,
    number: escalation.number,
    ticket_id: history.id,
    requested_at: iso(escalation.requestedAt),
    effective: escalation.effective ? 1 : 0,
    kind: escalation.kind,
    cause: escalation.cause,
    active: escalation.activeAt === null ? 0 : 1,
    returned: escalation.returned ? 1 : 0,
    rerouted: escalation.rerouted ? 1 : 0,
    packet: escalation.filled === null ? 0 : 1,
    filled: escalation.filled ?? 0,
    resolved_at: iso(escalation.resolvedAt),
    outcome: escalation.outcome,
    covered_at: covered,
    exempt,
  }))
}
