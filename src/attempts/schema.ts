export interface SignalTable {
  id: string
  at: string
  visit: string
  person_id: string | null
  name: string
  article_id: string | null
  topic_id: string | null
  ticket_id: string | null
  area_id: string | null
  search_id: string | null
  via: string | null
  query: string | null
  results: number | null
  final: number | null
  rank: number | null
  vote: string | null
  reason: string | null
  seconds: number | null
  scroll: number | null
  arm: string | null
  context: string | null
  shown: string | null
  staff: number
  bot: number
  preview: number
  tab: string | null
}

export interface OptedOutDayTable {
  day: string
  name: string
  n: number
}

export interface AttemptFactTable {
  id: string
  visit: string
  visitor: string
  person_id: string | null
  area_id: string | null
  started_at: string
  ended_at: string
  day: string
  outcome: string
  rule: string
  excluded: string | null
  ticket_id: string | null
  form_opened: number
  suggestion_read: number
  submitted: number
  vote: string | null
  any_read: number
  credit: string
  final_at: string | null
  updated_at: string
}

export interface AttemptsTables {
  signal: SignalTable
  opted_out_day: OptedOutDayTable
  attempt_fact: AttemptFactTable
}
