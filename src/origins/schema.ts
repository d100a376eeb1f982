export interface LinkTable {
  id: string
  ticket_id: string
  article_root_id: string
  role: string
  by_id: string | null
  at: string
  ended_at: string | null
}

export interface ProblemTable {
  id: string
  ticket_id: string
  article_root_id: string | null
  why: string | null
  by_id: string | null
  at: string
}

export interface NoArticleTable {
  ticket_id: string
  reason: string
  by_id: string | null
  at: string
}

export interface OriginsTables {
  link: LinkTable
  problem: ProblemTable
  no_article: NoArticleTable
}
