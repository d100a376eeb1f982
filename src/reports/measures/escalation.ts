import { DAY } from '../history.ts'
import type { Counted } from '../material.ts'
import { count, duration, rate, ratio } from '../statistics.ts'
import type { TicketFact } from '../ticket-fact.ts'

const GOAL_DAYS = 30
const time = (at: string | null): number => (at === null ? Number.NaN : Date.parse(at))

/** Escalation, on the created cohort (metrics.md §2). */
export function escalationMeasures(counted: Counted) {
  const { created, opened, raised, now } = counted
  const escalated = created.filter((ticket) => ticket.escalated_at)
  const structural = count(escalated, (ticket) => ticket.structural === 1)
  const [e, t] = [escalated.length, created.length]
  const excluded = (why: string) => count(opened, (ticket) => ticket.excluded === why)
  const packets = raised.filter((escalation) => escalation.packet)
  const active = raised.filter((escalation) => escalation.active)
  return {
    tickets: { count: t },
    tickets_excluded: { spam: excluded('spam'), test: excluded('test'), merged: excluded('merged') },
    er: rate(e, t),
    er_net: rate(e - structural, t - structural),
    er_1d: within(created, 1, now),
    er_7d: within(created, 7, now),
    er_14d: within(created, 14, now),
    er_30d: within(created, 30, now),
    split: {
      functional: count(escalated, (ticket) => ticket.split === 'functional'),
      hierarchical: count(escalated, (ticket) => ticket.split === 'hierarchical'),
      sla: count(escalated, (ticket) => ticket.split === 'sla'),
      conflict: count(escalated, (ticket) => ticket.split === 'conflict'),
    },
    escalation_intensity: ratio(raised.length, t, 100),
    re_escalation: rate(
      count(escalated, (ticket) => ticket.escalations >= 2),
      e,
    ),
    escalated_per_1000: ratio(e, counted.accounts, 1000),
    known_escalation: knownEscalation(escalated),
    ...untilResolved(escalated, now),
    first_time_acceptance: rate(
      count(raised, (escalation) => !escalation.returned),
      raised.length,
    ),
    right_team: rate(
      count(active, (escalation) => !escalation.rerouted),
      active.length,
    ),
    packet_completeness: rate(
      packets.reduce((sum, escalation) => sum + escalation.filled, 0),
      packets.length * 6,
    ),
  }
}

/** ER(H): over tickets at least H days old, so that young cohorts compare with old ones. */
function within(created: readonly TicketFact[], days: number, now: number) {
  const old = created.filter((ticket) => now - time(ticket.created_at) >= days * DAY)
  return rate(
    count(old, (ticket) => time(ticket.escalated_at) - time(ticket.created_at) <= days * DAY),
    old.length,
  )
}

function knownEscalation(escalated: readonly TicketFact[]) {
  const known = count(escalated, (ticket) => ticket.known === 'known')
  const determined = count(escalated, (ticket) => ticket.known !== null)
  const undetermined = escalated.length - determined
  return {
    ...rate(known, determined),
    undetermined,
    bound_low: rate(known, escalated.length).value,
    bound_high: rate(known + undetermined, escalated.length).value,
  }
}

function untilResolved(escalated: readonly TicketFact[], now: number) {
  // A resolution before the escalation does not count.
  const spans = escalated.flatMap((ticket) => {
    const span = (time(ticket.resolved_at) - time(ticket.escalated_at)) / 60_000
    return span >= 0 ? [span] : []
  })
  const done = count(spans, (span) => span <= GOAL_DAYS * 24 * 60)
  const waiting = escalated.filter((ticket) => !(time(ticket.resolved_at) >= time(ticket.escalated_at)))
  const late = count(waiting, (ticket) => now - time(ticket.escalated_at) > GOAL_DAYS * DAY)
  return {
    ttre: duration(spans),
    ttre_30d: { ...rate(done, spans.length + late), not_due: waiting.length - late },
  }
}
