/** One thing a visitor did. Article ids are those of the root: languages of one article count as one. */
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
  /** JSON: the articles and topics that were suggested. */
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

/** Visits whose attempts are to be counted again. */
export interface VisitDueTable {
  visit: string
}

export interface AttemptFactTable {
  /** The id of its first signal. */
  id: string
  visit: string
  visitor: string
  person_id: string | null
  area_id: string | null
  started_at: string
  ended_at: string
  outcome: string
  rule: string
  excluded: string | null
  ticket_id: string | null
  /** A bit for each window of `WINDOWS` under which it is confirmed. */
  confirmed_in: number
  form_opened: number
  suggestion_read: number
  submitted: number
  vote: string | null
  any_read: number
  /** JSON: `{articles: {id: share}, topics: {id: share}}`. */
  credit: string
  searches: number
  searches_empty: number
  searches_clicked: number
  /** Clicked ones among those with results. */
  searches_clicked_full: number
  searches_refined: number
  /** A clicked result was read and no form was opened. */
  searches_led: number
  /** Sum of 1/rank of the first clicks. */
  ranks: number
  updated_at: string
}

export interface AttemptsTables {
  signal: SignalTable
  opted_out_day: OptedOutDayTable
  visit_due: VisitDueTable
  attempt_fact: AttemptFactTable
}
