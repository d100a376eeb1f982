import type { Generated } from 'kysely'

export interface SearchDocumentTable {
  id: string
  kind: string
  record_id: string
  root_id: string
  locale: string
  access: number
  area_id: string | null
  title: string
  headings: string
  text: string
  resolution: string
  wording: string
  removed_at: string | null
  updated_at: string
  sequence: number
}

export interface SearchLogTable {
  id: string
  at: string
  query: string
  locale: string
  scope: string
  results: number
  visit: string | null
  staff: number
  /** The query by its stems, in order of the alphabet: what is the same question has the same. */
  wording: string | null
  /** 1 where the same visit asked otherwise within two minutes without opening anything between. */
  refined: Generated<number>
}

/** What the staff did about a wording that found nothing. */
export interface SearchAnswerTable {
  wording: string
  query: string
  how: string
  article_id: string | null
  by_id: string | null
  at: string
}

/** What an article would have met in the last days, had it been there; the newest count of each. */
export interface BacktestTable {
  article_id: string
  revision: number
  tickets: number
  /** Of the tickets, those that were escalated: their escalations. */
  escalations: number
  /** Working time at stake in those tickets. */
  minutes: number
  searches: number
  /** Tickets looked at. */
  looked: number
  days: number
  at: string
}

/** The best of what it would have met: `kind` is ticket, escalation or search. */
export interface BacktestMatchTable {
  article_id: string
  kind: string
  record_id: string
  place: number
  score: number
  minutes: number
}

/** The run under way, or the last one. */
export interface BacktestRunTable {
  article_id: string
  /** waiting, running, done or failed. */
  state: string
  done: number
  total: number
  asked_by: string | null
  asked_at: string
  started_at: string | null
  moved_at: string
  ended_at: string | null
}

/** On SQLite the texts' words stand in the FTS5 table `archive`, by row; on PostgreSQL in `archive.words`. */
export interface ArchiveRowTable {
  row: Generated<number>
  kind: string
  record_id: string
  parent_id: string
  at: string
}

/** A version of what links taught: `held` wordings were kept back while learning, of `held_first` the own article came first. */
export interface SearchEncoderTable {
  version: number
  lesson: string
  trained_at: string
  /** The newest event when it was learned. */
  sequence: number
  dimensions: number
  features: number
  links: number
  articles: number
  typical: number
  held: number
  held_first: number
}

export interface SearchEncoderPartTable {
  lesson: string
  part: number
  data: string
}

export interface SearchEncoderArticleTable {
  lesson: string
  root_id: string
  links: number
  vector: string
}

/** Words that mean the same, one a line. */
export interface SynonymSetTable {
  id: string
  locale: string
  words: string
  words_key: string
  by_id: string | null
  created_at: string
  updated_at: string
}

export interface SearchTables {
  search_document: SearchDocumentTable
  search_log: SearchLogTable
  search_answer: SearchAnswerTable
  archive_row: ArchiveRowTable
  search_encoder: SearchEncoderTable
  search_encoder_part: SearchEncoderPartTable
  search_encoder_article: SearchEncoderArticleTable
  synonym_set: SynonymSetTable
  backtest: BacktestTable
  backtest_match: BacktestMatchTable
  backtest_run: BacktestRunTable
}
