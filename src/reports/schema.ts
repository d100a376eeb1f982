export interface TicketFactTable {
  ticket_id: string
  number: number
  day: string
  created_at: string
  requester_id: string
  area_id: string | null
  team_id: string | null
  channel: string
  excluded: string | null
  staff_created: number
  escalated_at: string | null
  escalations: number
  structural: number
  split: string | null
  known: string | null
  first_reply_at: string | null
  frt_calendar: number | null
  frt_business: number | null
  first_resolved_at: string | null
  resolved_at: string | null
  resolved_day: string | null
  resolution_calendar: number | null
  resolution_business: number | null
  fcr: number | null
  reopened: number
  score: number | null
  linked: string | null
  updated_at: string
}

export interface EscalationFactTable {
  escalation_id: string
  ticket_id: string
  day: string
  requested_at: string
  effective: number
  kind: string
  cause: string
  returned: number
  rerouted: number
  active: number
  filled: number
  packet: number
  resolved_at: string | null
  resolved_day: string | null
  outcome: string | null
  updated_at: string
}

export interface DirtyDayTable {
  day: string
  at: string
}

export interface RollupTable {
  day: string
  metric: string
  dimension: string
  member: string
  num: number
  den: number
}

export interface ReportsTables {
  ticket_fact: TicketFactTable
  escalation_fact: EscalationFactTable
  dirty_day: DirtyDayTable
  rollup: RollupTable
}
