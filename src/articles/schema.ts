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
  helpful: number
  unhelpful: number
  source: string | null
  source_key: string | null
  source_revision: number | null
  source_hash: string | null
  source_front: string | null
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
}

export interface ArticlesTables {
  article: ArticleTable
  article_revision: ArticleRevisionTable
  article_slug: ArticleSlugTable
  article_alias: ArticleAliasTable
  article_review: ArticleReviewTable
  article_vote: ArticleVoteTable
  article_flag: ArticleFlagTable
}
