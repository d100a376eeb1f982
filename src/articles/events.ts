export interface ArticleEvents {
  'article.drafted': {
    rootId: string
    locale: string
    audience: string
    confidence: string
    escalationId?: string
    ticketId?: string
  }
  'article.revised': { rootId: string; number: number; change: 'typo' | 'content' | 'major' }
  'article.review_requested': { rootId: string }
  'article.masking_confirmed': { rootId: string }
  'article.published': { rootId: string; locale: string; audience: string; first: boolean }
  'article.state_changed': { rootId: string; audience: string; confidence: string }
  'article.archived': { rootId: string }
  'article.filed': { rootId: string; areaId: string | null }
  'article.known_issue': { rootId: string; on: boolean }
  'article.voted': { rootId: string; vote: 'yes' | 'no' }
  'article.flagged': { rootId: string; flagId: string }
  'article.flag_closed': { rootId: string; flagId: string }
  'article.alias_added': { rootId: string; aliasId: string }
  'article.alias_removed': { rootId: string; aliasId: string }
}
