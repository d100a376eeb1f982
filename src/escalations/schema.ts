export interface EscalationTable {
  id: string
  number: number
  ticket_id: string
  kind: string
  cause: string
  severity: string
  state: string
  from_team_id: string | null
  to_team_id: string
  assignee_id: string | null
  raised_by: string | null
  system: number
  at_creation: number
  problem: string
  environment: string
  steps_tried: string
  customer_impact: string
  wanted_outcome: string
  packet: number
  missing: string | null
  reason: string | null
  root_cause: string | null
  resolution: string | null
  outcome: string | null
  outcome_article_id: string | null
  outcome_reason: string | null
  draft_id: string | null
  due_at: string | null
  requested_at: string
  accepted_at: string | null
  returned_at: string | null
  declined_at: string | null
  withdrawn_at: string | null
  rerouted_at: string | null
  resolved_at: string | null
  resolved_by: string | null
  closed_at: string | null
  updated_at: string
  source: string | null
  submission_id: string | null
}

export interface EscalationsTables {
  escalation: EscalationTable
}
