/** What a ticket counts for, as of now. Instants are UTC, durations minutes with their fraction. */
export interface TicketFactTable {
  ticket_id: string
  number: number
  created_at: string
  requester_id: string
  area_id: string | null
  /** spam, test or merged: the first that fits; null counts. */
  excluded: string | null
  staff_created: number
  escalated_at: string | null
  escalations: number
  structural: number
  split: string | null
  /** known or new once the problem is determined; only for escalated tickets. */
  known: string | null
  first_reply_at: string | null
  frt_calendar: number | null
  frt_business: number | null
  /** 1 or 0 once decided; until then `reply_due_at` says when it will count as missed. */
  reply_met: number | null
  reply_due_at: string | null
  resolution_met: number | null
  resolution_due_at: string | null
  first_resolved_at: string | null
  first_resolution: number | null
  first_resolution_business: number | null
  /** The final resolution, while the ticket is resolved. */
  resolved_at: string | null
  final_resolution: number | null
  final_resolution_business: number | null
  owned_time: number | null
  first_contact: number | null
  /** Resolved because nobody answered. */
  inactivity: number
  reopened: number
  score: number | null
  /** known or new: whether a linked article was there before the ticket. */
  linked: string | null
  needs_none: number
  /** JSON: spans in which it was not resolved, `[from, to | null]`. */
  open_spans: string
  updated_at: string
}

export interface EscalationFactTable {
  escalation_id: string
  number: number
  /** The ticket that stands: what was merged counts there. */
  ticket_id: string
  requested_at: string
  effective: number
  kind: string
  cause: string
  active: number
  returned: number
  rerouted: number
  packet: number
  filled: number
  resolved_at: string | null
  outcome: string | null
  /** When its ticket was first linked to a published article. */
  covered_at: string | null
  exempt: number
  updated_at: string
}

/** One link a ticket that stands and article, however often it was said. */
export interface LinkFactTable {
  ticket_id: string
  article_id: string
  at: string
  /** created; used; own = used, but the article was born from that very ticket. */
  kind: string
}

/** How many accounts could have asked, by days: `from_day` included, `to_day` not. */
export interface ExposureTable {
  from_day: string
  to_day: string
  active_accounts: number
}

export interface ReportsTables {
  ticket_fact: TicketFactTable
  escalation_fact: EscalationFactTable
  link_fact: LinkFactTable
  exposure: ExposureTable
}
