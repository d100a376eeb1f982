import { DAY } from './history.ts'
import type { Counted } from './material.ts'
import { escalationMeasures } from './measures/escalation.ts'
import { knowledgeMeasures } from './measures/knowledge.ts'
import { selfHelpMeasures } from './measures/self-help.ts'
import { serviceMeasures } from './measures/serving.ts'

/** Days after which a ticket cohort no longer moves much. */
const MATURITY_DAYS = 30

/** Every figure of metrics.md §6 under its machine name. */
export function measure(counted: Counted) {
  return {
    ...escalationMeasures(counted),
    ...selfHelpMeasures(counted),
    ...serviceMeasures(counted),
    ...knowledgeMeasures(counted),
  }
}

export type Metrics = ReturnType<typeof measure>
export type MetricName = keyof Metrics

/** Whether the figures of a period still move: tickets unresolved and young, or attempts that a ticket may yet demote. */
export function maturity(
  { period, now, created, attempts }: Counted,
  windowDays: number,
): { tickets: boolean; attempts: boolean } {
  const over = Date.parse(period.end) <= now
  const old = (at: string, days: number) => now - Date.parse(at) > days * DAY
  return {
    tickets:
      over && created.every((ticket) => ticket.resolved_at !== null || old(ticket.created_at, MATURITY_DAYS)),
    attempts: over && attempts.every((attempt) => old(attempt.started_at, windowDays)),
  }
}
