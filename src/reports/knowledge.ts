import { DAY, type Escalation, type History, type Link } from './history.ts'

/** An article through time: when it was made and in which spans anybody outside could read it. Instants in ms. */
export type ArticleStates = {
  madeAt: number
  originTicketId: string | null
  spans: readonly (readonly [from: number, to: number | null])[]
}
export type Articles = { get(rootId: string): ArticleStates | undefined }

export function isPublishedAt(states: ArticleStates | undefined, at: number): boolean {
  return states?.spans.some(([from, to]) => from <= at && (to === null || at < to)) ?? false
}

/** The first moment from `at` on at which it was published; null = not yet. */
export function publishedFrom(states: ArticleStates | undefined, at: number): number | null {
  const moments =
    states?.spans.flatMap(([from, to]) => (to === null || at < to ? [Math.max(from, at)] : [])) ?? []
  return moments.length ? Math.min(...moments) : null
}

export function firstPublished(states: ArticleStates | undefined): number | null {
  return states?.spans.length ? Math.min(...states.spans.map(([from]) => from)) : null
}

/** One link a ticket and article: those in force, and what escalations left. "Created" if any part says so. */
export function linksOf(history: Pick<History, 'links' | 'escalations'>): Link[] {
  const left = history.escalations.flatMap(({ articleId, resolvedAt, outcome }) =>
    articleId && resolvedAt !== null ? [{ articleId, at: resolvedAt, created: outcome === 'drafted' }] : [],
  )
  const links = new Map<string, Link>()
  for (const link of [...history.links, ...left]) {
    const known = links.get(link.articleId)
    const at = Math.min(known?.at ?? link.at, link.at)
    links.set(link.articleId, {
      articleId: link.articleId,
      at,
      created: link.created || (known?.created ?? false),
    })
  }
  return [...links.values()]
}

/** Known = one of its articles was there before the ticket. */
export function linkedAs(history: History, articles: Articles): 'known' | 'new' | null {
  const links = linksOf(history)
  if (!links.length) return null
  return links.some(
    (link) => (articles.get(link.articleId)?.madeAt ?? Number.POSITIVE_INFINITY) < history.createdAt,
  )
    ? 'known'
    : 'new'
}

/** When a resolved escalation's ticket was first linked to a published article; null = not yet. */
export function coveredAt(history: History, articles: Articles): number | null {
  const moments = linksOf(history).flatMap(
    (link) => publishedFrom(articles.get(link.articleId), link.at) ?? [],
  )
  return moments.length ? Math.min(...moments) : null
}

/** No article is needed, and none is linked. */
export function isExempt(history: History): boolean {
  return !linksOf(history).length && needsNone(history)
}

export function needsNone(history: Pick<History, 'needsNone' | 'escalations'>): boolean {
  return history.needsNone || history.escalations.some((escalation) => escalation.outcome === 'none')
}

/** Whether the answer stood published when the ticket was first escalated; null = the problem is not determined. */
export function knownThen(history: History, first: Escalation, articles: Articles): 'known' | 'new' | null {
  if (!history.problem) return null
  const { articleId } = history.problem
  return articleId && isPublishedAt(articles.get(articleId), first.requestedAt) ? 'known' : 'new'
}

/** Days an article may take after the resolution to count as left behind. */
export const COVERAGE_DAYS = 7
export const coverageLimit = (resolvedAt: number): number => resolvedAt + COVERAGE_DAYS * DAY
