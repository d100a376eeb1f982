import type { Counted } from './material.ts'
import { isFcr } from './measures/serving.ts'
import type { TicketFact } from './ticket-fact.ts'

/** Who is counted: ids of tickets, and each attempt as visit, start and rule. */
export function membersOf({ created, resolved, open, attempts }: Counted) {
  const ids = (tickets: readonly TicketFact[], is: (ticket: TicketFact) => boolean = () => true) =>
    tickets
      .filter(is)
      .map((ticket) => ticket.ticket_id)
      .sort()
  return {
    tickets: ids(created),
    escalated: ids(created, (ticket) => ticket.escalated_at !== null),
    structural: ids(created, (ticket) => ticket.structural === 1),
    resolved: ids(resolved),
    fcr: ids(resolved, isFcr),
    flr: ids(resolved, (ticket) => ticket.escalated_at === null),
    backlog: ids(open.map(({ ticket }) => ticket)),
    attempts: attempts
      .map((attempt) => [attempt.visit, attempt.started_at.replace('.000Z', 'Z'), attempt.rule])
      .sort(([one = '', at = ''], [other = '', then = '']) =>
        one < other ? -1 : one > other ? 1 : at < then ? -1 : 1,
      ),
  }
}
