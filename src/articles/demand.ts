import { type RawBuilder, sql } from 'kysely'

/** What asks for an article: tickets it was used in, and what the backtest says it would have met in 90 days. */
export type Measured = Readonly<{
  links: number
  tickets: number
  escalations: number
  minutes: number
  searches: number
}>

/** Days that count as lately. */
export const LATELY = 90

export function isDemanded({ links, tickets, escalations, searches }: Measured): boolean {
  return links + tickets + escalations + searches > 0
}

/** Links of the last 90 days over `article as a`; `since` is their first instant. */
export function linksSince(since: string): RawBuilder<number> {
  return sql<number>`(select count(*) from link l where l.article_root_id = a.root_id and l.role in ('used', 'created') and l.ended_at is null and l.at >= ${since})`
}

/** What orders the review queue: uses, matches and vain searches, each once; an escalation weighs as three tickets. */
export function demandSince(since: string): RawBuilder<number> {
  return sql<number>`(${linksSince(since)} + coalesce(b.tickets, 0) + 3 * coalesce(b.escalations, 0) + coalesce(b.searches, 0))`
}
