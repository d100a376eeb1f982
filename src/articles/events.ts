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
  'article.translation_confirmed': { rootId: string; number: number }
  'article.staged': { rootId: string; version: number }
  'article.stage_discarded': { rootId: string }
  /** `act` is what shall happen: publish, withdraw or archive. */
  'article.planned': { rootId: string; act: string; until: string }
  'article.plan_dropped': { rootId: string; act: string; toId: string }
  'article.plan_failed': { rootId: string; act: string; reason: string; toId: string }
  'article.still_right': { rootId: string; until: string }
  'article.review_due': { rootId: string; until: string; ownerId: string | null }
  'article.review_requested': { rootId: string }
  'article.masking_confirmed': { rootId: string }
  'article.published': { rootId: string; locale: string; audience: string; first: boolean }
  'article.state_changed': { rootId: string; audience: string; confidence: string }
  'article.archived': { rootId: string }
  'article.filed': { rootId: string; areaId: string | null }
  /** `moved`: it was one before, and another next update is promised. */
  'article.known_issue': { rootId: string; on: boolean; moved?: boolean }
  'article.voted': { rootId: string; vote: 'yes' | 'no' }
  'article.flagged': { rootId: string; flagId: string }
  'article.flag_taken': { rootId: string; flagId: string; ownerId: string }
  'article.flag_closed': { rootId: string; flagId: string }
  'article.alias_added': { rootId: string; aliasId: string }
  'article.alias_removed': { rootId: string; aliasId: string }
  'article.alias_weighed': { rootId: string; aliasId: string; weight: number; why: string }
  /** `rootId` went into `into`; both are roots. `issue`: it was a known issue. */
  'article.merged': { rootId: string; into: string; issue?: boolean }
}
