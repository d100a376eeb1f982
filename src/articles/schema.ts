export interface ArticleTable {
  id: string
  root_id: string
  locale: string
  slug: string
  title: string
  summary: string
  area_id: string | null
  author_id: string | null
  confidence: string
  audience: string
  revision: number
  based_on_revision: number | null
  body: string
  issue: string
  environment: string
  cause: string
  resolution: string
  html: string
  contents: string
  plain: string
  render_version: number
  origin_ticket_id: string | null
  origin_escalation_id: string | null
  known_issue_at: string | null
  next_update_at: string | null
  masking: string | null
  masking_confirmed_at: string | null
  masking_confirmed_by: string | null
  review_requested_at: string | null
  review_requested_by: string | null
  published_at: string | null
  published_by: string | null
  archived_at: string | null
  /** When somebody looks whether it still holds; null while it has not been outside. */
  review_due_at: string | null
  /** The due date that was told. */
  review_told_at: string | null
  still_right_at: string | null
  still_right_by: string | null
  helpful: number
  unhelpful: number
  source: string | null
  source_key: string | null
  source_revision: number | null
  source_hash: string | null
  source_front: string | null
  /** The root of the article this one went into; its addresses lead there. */
  merged_into: string | null
  merged_at: string | null
  merged_by: string | null
  created_at: string
  updated_at: string
}

export interface ArticleRevisionTable {
  id: string
  article_id: string
  number: number
  title: string
  summary: string
  body: string
  issue: string
  environment: string
  cause: string
  resolution: string
  change: string
  by_id: string | null
  at: string
}

export interface ArticleSlugTable {
  slug: string
  article_id: string
}

export interface ArticleAliasTable {
  id: string
  root_id: string
  text: string
  text_key: string
  locale: string
  source: string
  by_id: string | null
  weight: number
  created_at: string
  removed_at: string | null
}

export interface ArticleReviewTable {
  id: string
  article_id: string
  revision: number
  by_id: string | null
  /** JSON: each of the seven questions → yes, no or na. */
  answers: string
  at: string
}

export interface ArticleVoteTable {
  article_id: string
  voter_key: string
  person_id: string | null
  vote: string
  reason: string
  at: string
}

export interface ArticleFlagTable {
  id: string
  article_id: string
  by_id: string | null
  ticket_id: string | null
  reason: string
  owner_id: string | null
  due_at: string
  created_at: string
  closed_at: string | null
  closed_by: string | null
  /** The reader whose vote opened it, by the key of the vote. */
  voter_key: string | null
  /** What was done about it. */
  done: string | null
}

/** Which ticket taught a wording. */
export interface ArticleLessonTable {
  alias_id: string
  ticket_id: string
  at: string
}

/** What an article shall say next, beside what readers see now: at most one each. */
export interface ArticleStageTable {
  article_id: string
  /** The revision it was made from. */
  base_revision: number
  based_on_revision: number | null
  version: number
  title: string
  summary: string
  body: string
  issue: string
  environment: string
  cause: string
  resolution: string
  change: string
  html: string
  contents: string
  plain: string
  render_version: number
  /** Who saved it last. */
  writer_id: string | null
  /** JSON: everybody who saved it, by id. */
  writers: string
  created_at: string
  updated_at: string
}

/** What shall happen to an article at a time. */
export interface ArticlePlanTable {
  id: string
  article_id: string
  act: string
  at: string
  audience: string | null
  /** JSON: the answers of the review. */
  answers: string
  /** What was looked at when it was planned. */
  revision: number
  stage_version: number | null
  by_id: string
  created_at: string
}

/** How often an article was opened on a day (UTC), any of its languages; staff and programs are not counted. */
export interface ArticleViewTable {
  root_id: string
  day: string
  views: number
}

export interface ArticlesTables {
  article: ArticleTable
  article_stage: ArticleStageTable
  article_plan: ArticlePlanTable
  article_revision: ArticleRevisionTable
  article_slug: ArticleSlugTable
  article_alias: ArticleAliasTable
  article_lesson: ArticleLessonTable
  article_review: ArticleReviewTable
  article_vote: ArticleVoteTable
  article_flag: ArticleFlagTable
  article_view: ArticleViewTable
}
