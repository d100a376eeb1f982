import type { History } from './history.ts'
import { type Articles, linksOf } from './knowledge.ts'
import type { LinkFactTable } from './schema.ts'
import { iso } from './ticket-fact.ts'

/** Each article of a ticket, once. */
export function linkFacts(history: History, articles: Articles): LinkFactTable[] {
  return linksOf(history).map((link) => ({
    ticket_id: history.id,
    article_id: link.articleId,
    at: iso(link.at),
    kind: link.created
      ? 'created'
      : articles.get(link.articleId)?.originTicketId === history.id
        ? 'own'
        : 'used',
  }))
}
