import type { Counted } from '../material.ts'
import { count, duration, rate } from '../statistics.ts'
import type { TicketFact } from '../ticket-fact.ts'

type Minutes =
  | 'frt_business'
  | 'frt_calendar'
  | 'first_resolution'
  | 'first_resolution_business'
  | 'final_resolution'
  | 'final_resolution_business'
  | 'owned_time'

/** Service: how fast, and whether once was enough (metrics.md §4). */
export function serviceMeasures({ created, resolved, open, now, end }: Counted) {
  const minutes = (name: Minutes) => duration(created.flatMap((ticket) => ticket[name] ?? []))
  const r = resolved.length
  const structural = resolved.filter((ticket) => ticket.structural)
  const rated = resolved.filter((ticket) => ticket.score !== null)
  const content = (tickets: readonly TicketFact[]) =>
    rate(
      count(tickets, (ticket) => (ticket.score ?? 0) >= 4),
      tickets.length,
    )
  return {
    frt_business: minutes('frt_business'),
    frt_calendar: minutes('frt_calendar'),
    sla_first_reply: promise(created, 'reply', now),
    first_resolution: minutes('first_resolution'),
    first_resolution_business: minutes('first_resolution_business'),
    final_resolution: minutes('final_resolution'),
    final_resolution_business: minutes('final_resolution_business'),
    owned_time: minutes('owned_time'),
    sla_resolution: promise(created, 'resolution', now),
    resolved: { count: r },
    fcr: rate(count(resolved, isFcr), r),
    fcr_net: rate(count(resolved, isFcr) - count(structural, isFcr), r - structural.length),
    fcr_assumed: rate(
      count(resolved, (ticket) => ticket.first_contact === 1 && ticket.inactivity === 1),
      r,
    ),
    flr: rate(
      count(resolved, (ticket) => !ticket.escalated_at),
      r,
    ),
    reopened: rate(
      count(resolved, (ticket) => ticket.reopened > 0),
      r,
    ),
    backlog: { count: open.length },
    open_age: duration(open.map(({ since }) => (end - since) / 60_000)),
    csat: content(rated),
    csat_response: rate(rated.length, r),
    csat_escalated: content(rated.filter((ticket) => ticket.escalated_at)),
  }
}

export function isFcr(ticket: TicketFact): boolean {
  return ticket.first_contact === 1 && ticket.inactivity === 0
}

/** Met against met and missed; what is not due yet is in neither. */
function promise(created: readonly TicketFact[], which: 'reply' | 'resolution', now: number) {
  const met = count(created, (ticket) => ticket[`${which}_met`] === 1)
  const missed = count(created, (ticket) => {
    const due = ticket[`${which}_due_at`]
    return (
      ticket[`${which}_met`] === 0 ||
      (ticket[`${which}_met`] === null && due !== null && Date.parse(due) <= now)
    )
  })
  return rate(met, met + missed)
}
