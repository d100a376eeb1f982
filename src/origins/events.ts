export interface OriginEvents {
  'ticket.linked': { rootId: string; role: 'used' | 'created' | 'helpful' | 'wrong' }
  'ticket.unlinked': { rootId: string }
  'ticket.from_topic': { topicId: string; topicNumber: number; number: number }
  'ticket.no_article': { number: number }
}
