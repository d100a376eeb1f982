export interface TicketTable {
  id: string
  number: number
  subject: string
  requester_id: string
  created_by: string | null
  channel: string
  area_id: string | null
  priority: string
  first_priority: string
  status: string
  solved_reason: string | null
  assignee_id: string | null
  team_id: string | null
  locale: string
  sla_policy_id: string | null
  first_reply_at: string | null
  first_reply_due_at: string | null
  promise_at: string | null
  promise_by: string | null
  promise_set_at: string | null
  promise_warned_at: string | null
  promise_lapsed_at: string | null
  waiting_since: string | null
  solved_at: string | null
  solved_by: string | null
  first_solved_at: string | null
  closed_at: string | null
  active_at: string
  origin_topic_id: string | null
  repeat_of: string | null
  merged_into: string | null
  test_at: string | null
  spam_at: string | null
  visit: string | null
  source: string | null
  created_at: string
  updated_at: string
  submission_id: string | null
}

export interface MessageTable {
  id: string
  ticket_id: string
  author_id: string | null
  kind: string
  public: number
  human: number
  unproven_at: string | null
  text: string
  format: string
  html: string
  render_version: number
  channel: string
  created_at: string
  submission_id: string | null
}

export interface ParticipantTable {
  ticket_id: string
  person_id: string
  added_by: string | null
  added_at: string
}

export interface TicketTagTable {
  ticket_id: string
  tag: string
}

export interface RatingTable {
  id: string
  ticket_id: string
  person_id: string
  score: number
  text: string
  at: string
}

export interface TicketsTables {
  ticket: TicketTable
  message: MessageTable
  participant: ParticipantTable
  ticket_tag: TicketTagTable
  rating: RatingTable
}
