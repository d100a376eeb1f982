import { DAY } from '../history.ts'
import { coverageLimit } from '../knowledge.ts'
import type { Born, Counted } from '../material.ts'
import { count, duration, rate, ratio } from '../statistics.ts'

const REPEAT_DAYS = 90
const MINUTE = 60_000

/** Knowledge: what is linked, what escalations leave behind, how soon it is out (metrics.md §5). */
export function knowledgeMeasures(counted: Counted) {
  const { resolved, made, settled } = counted
  const linked = resolved.filter((ticket) => ticket.linked)
  const known = count(linked, (ticket) => ticket.linked === 'known')
  const spared = count(resolved, (ticket) => !ticket.linked && ticket.needs_none === 1)
  const unknown = resolved.length - linked.length
  const left = (outcome: string | null) => count(settled, (escalation) => escalation.outcome === outcome)
  return {
    link_rate: rate(linked.length, resolved.length),
    link_rate_net: rate(linked.length, resolved.length - spared),
    known_new: { known, new: linked.length - known, unknown },
    known_share: rate(known, linked.length),
    unknown_share: rate(unknown, resolved.length),
    reuse_create: ratio(
      count(made, (link) => link.kind === 'used'),
      count(made, (link) => link.kind === 'created'),
    ),
    knowledge_coverage: coverage(counted),
    knowledge_outcomes: {
      used: left('used'),
      fixed: left('fixed'),
      drafted: left('drafted'),
      none: left('none'),
      unrecorded: left(null),
    },
    ...publishing(counted),
    article_repeat: repeats(counted),
    content_standard: rate(
      sum(counted.reviews.map((review) => review.yes)),
      sum(counted.reviews.map((review) => review.applicable)),
    ),
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export function isCovered(escalation: { resolved_at: string | null; covered_at: string | null }): boolean {
  const { resolved_at, covered_at } = escalation
  return (
    resolved_at !== null &&
    covered_at !== null &&
    Date.parse(covered_at) <= coverageLimit(Date.parse(resolved_at))
  )
}

function coverage({ settled, now }: Counted) {
  const covered = count(settled, isCovered)
  const rest = settled.filter((escalation) => !isCovered(escalation))
  const exempt = count(rest, (escalation) => escalation.exempt === 1)
  const young = count(
    rest,
    (escalation) => escalation.exempt === 0 && now < coverageLimit(Date.parse(escalation.resolved_at ?? '')),
  )
  return { ...rate(covered, settled.length - exempt - young), exempt, not_due: young }
}

/** Time to publish: from the latest resolving of the origin's escalations to the first publication; negative = before. */
function publishing({ born, period, now }: Counted) {
  const here = born.filter((article) => isIn(article.madeAt, period) && article.resolvedAt !== null)
  const minutes = (article: Born) =>
    article.firstPublishedAt === null ? null : (article.firstPublishedAt - (article.resolvedAt ?? 0)) / MINUTE
  const soon = (days: number) => {
    const due = here.filter(
      (article) => article.firstPublishedAt !== null || now - (article.resolvedAt ?? 0) >= days * DAY,
    )
    return rate(
      count(due, (article) => (minutes(article) ?? Number.POSITIVE_INFINITY) <= days * 24 * 60),
      due.length,
    )
  }
  return { ttp: duration(here.map(minutes)), ttp_0d: soon(0), ttp_1d: soon(1), ttp_7d: soon(7) }
}

/** Of the articles that were out for 90 days: those whose problem was escalated again. */
function repeats({ born, period, now }: Counted) {
  const out = born.filter(
    ({ firstPublishedAt: at }) => at !== null && isIn(at, period) && now - at >= REPEAT_DAYS * DAY,
  )
  const again = count(out, ({ again, firstPublishedAt }) => {
    const at = firstPublishedAt ?? 0
    return again.some((escalated) => escalated > at && escalated <= at + REPEAT_DAYS * DAY)
  })
  return rate(again, out.length)
}

function isIn(at: number, period: Counted['period']): boolean {
  return at >= Date.parse(period.start) && at < Date.parse(period.end)
}
