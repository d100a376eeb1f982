import type { Schema } from '#db/schema.ts'
import type { EscalationFact } from './escalation-fact.ts'
import type { Period } from './period.ts'
import type { LinkFactTable } from './schema.ts'
import type { TicketFact } from './ticket-fact.ts'

export type AttemptFact = Omit<Schema['attempt_fact'], 'updated_at'>

/** An article born from an escalated ticket. Instants in ms. */
export type Born = {
  id: string
  areaId: string | null
  madeAt: number
  firstPublishedAt: number | null
  /** The latest resolving of its origin's escalations. */
  resolvedAt: number | null
  /** When other tickets with the same problem were escalated. */
  again: number[]
}

export type OptedOut = { day: string; name: string; n: number }
export type Review = { at: string; yes: number; applicable: number }

/** Everything a report may count, for a range of time; `pick` takes a period out of it. */
export type Material = {
  tickets: TicketFact[]
  escalations: EscalationFact[]
  links: LinkFactTable[]
  attempts: AttemptFact[]
  born: Born[]
  reviews: Review[]
  optedOut: OptedOut[]
  exposure: { from_day: string; to_day: string; active_accounts: number }[]
}

/** What one period counts; bases as in metrics.md §6. `now` = the report's instant, ms; `end` = of the period, or now if earlier. */
export type Counted = Omit<Material, 'tickets' | 'escalations' | 'links' | 'exposure' | 'optedOut'> & {
  period: Period
  now: number
  end: number
  /** Created in the period, excluded ones too. */
  opened: TicketFact[]
  /** Created in the period, those that count. */
  created: TicketFact[]
  resolved: TicketFact[]
  /** Not resolved in the last moment of the period. */
  open: { ticket: TicketFact; since: number }[]
  /** Effective escalations of `created`. */
  raised: EscalationFact[]
  /** Effective escalations resolved in the period. */
  settled: EscalationFact[]
  made: LinkFactTable[]
  optedOut: { entries: number; yes: number; no: number }
  /** Mean active accounts of the period's days that have a value; null when none has. */
  accounts: number | null
}

export function pick(material: Material, period: Period, now: number): Counted {
  const end = Math.min(Date.parse(period.end), now)
  const inside = (at: string | null) => at !== null && at >= period.start && at < period.end
  const opened = material.tickets.filter((ticket) => inside(ticket.created_at))
  const created = opened.filter((ticket) => !ticket.excluded)
  const ids = new Set(created.map((ticket) => ticket.ticket_id))
  const counts = countingIn(material)
  const effective = material.escalations.filter((escalation) => escalation.effective)
  return {
    period,
    now,
    end,
    opened,
    created,
    resolved: material.tickets.filter((ticket) => !ticket.excluded && inside(ticket.resolved_at)),
    open: openAtEnd(material.tickets, period, now),
    raised: effective.filter((escalation) => ids.has(escalation.ticket_id)),
    settled: effective.filter(
      (escalation) => inside(escalation.resolved_at) && counts.has(escalation.ticket_id),
    ),
    made: material.links.filter((link) => inside(link.at) && counts.has(link.ticket_id)),
    attempts: material.attempts.filter((attempt) => inside(attempt.started_at)),
    born: material.born,
    reviews: material.reviews.filter((review) => inside(review.at)),
    optedOut: optedOutIn(material.optedOut, period),
    accounts: accountsIn(material.exposure, period),
  }
}

const counting = new WeakMap<Material, ReadonlySet<string>>()

/** The tickets that count at all; asked for every period of a range. */
function countingIn(material: Material): ReadonlySet<string> {
  let ids = counting.get(material)
  if (!ids) {
    ids = new Set(material.tickets.flatMap((ticket) => (ticket.excluded ? [] : [ticket.ticket_id])))
    counting.set(material, ids)
  }
  return ids
}

/** Tickets that were not resolved in the last moment of a period; all instants have one form, so they compare as text. */
function openAtEnd(tickets: readonly TicketFact[], period: Period, now: number): Counted['open'] {
  const cut = new Date(now).toISOString()
  // The last moment of a period is just before its end; of a report that is cut off, the instant itself.
  const passed = period.end <= cut ? (at: string) => at < period.end : (at: string) => at <= cut
  return tickets.flatMap((ticket) => {
    if (ticket.excluded || !passed(ticket.created_at)) return []
    if (!ticket.reopened && ticket.resolved_at !== null && passed(ticket.resolved_at)) return []
    // Only a ticket that was opened again was open in more than one span.
    const open =
      !ticket.reopened ||
      (JSON.parse(ticket.open_spans) as [string, string | null][]).some(
        ([from, to]) => passed(from) && (to === null || !passed(to)),
      )
    return open ? [{ ticket, since: Date.parse(ticket.created_at) }] : []
  })
}

function optedOutIn(days: readonly OptedOut[], period: Period): Counted['optedOut'] {
  const sum = (name: string) =>
    days.reduce(
      (n, day) => n + (day.name === name && day.day >= period.from && day.day < period.to ? day.n : 0),
      0,
    )
  return { entries: sum('visit_started'), yes: sum('voted_yes'), no: sum('voted_no') }
}

function accountsIn(spans: Material['exposure'], period: Period): number | null {
  let [days, sum] = [0, 0]
  for (const span of spans) {
    const from = span.from_day > period.from ? span.from_day : period.from
    const to = span.to_day < period.to ? span.to_day : period.to
    const n = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
    days += n
    sum += n * span.active_accounts
  }
  return days ? sum / days : null
}
