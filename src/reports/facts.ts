import { articleStates } from './article-states.ts'
import { type EscalationFact, escalationFacts } from './escalation-fact.ts'
import { historiesOf } from './histories.ts'
import { linksOf } from './knowledge.ts'
import { linkFacts } from './link-fact.ts'
import type { Db } from './rows.ts'
import type { LinkFactTable } from './schema.ts'
import { type Book, type TicketFact, ticketFact } from './ticket-fact.ts'

export type Facts = { tickets: TicketFact[]; escalations: EscalationFact[]; links: LinkFactTable[] }

/** The facts of these tickets as they were at `asOf` (null = now). What was merged away has a fact, but no escalations and links. */
export async function factsOf(
  db: Db,
  ids: readonly string[],
  book: Book,
  asOf: string | null,
): Promise<Facts> {
  const histories = await historiesOf(db, ids, asOf)
  const named = histories.flatMap((history) => [
    ...linksOf(history).map((link) => link.articleId),
    history.problem?.articleId ?? '',
  ])
  const articles = await articleStates(db, named.filter(Boolean), asOf)
  const standing = histories.filter((history) => history.excluded !== 'merged')
  return {
    tickets: histories.map((history) => ticketFact(history, articles, book)),
    escalations: standing.flatMap((history) => escalationFacts(history, articles)),
    links: standing.flatMap((history) => linkFacts(history, articles)),
  }
}
