import type { EscalationFact } from './escalation-fact.ts'
import type { AttemptFact, Born, Counted } from './material.ts'
import { isCovered } from './measures/knowledge.ts'
import { isFcr } from './measures/serving.ts'
import type { LinkFactTable } from './schema.ts'
import type { TicketFact } from './ticket-fact.ts'

export type Kind = 'ticket' | 'escalation' | 'attempt' | 'article' | 'link'

/** One that a figure counts; `counts` = it stands in the numerator. */
export type Member = { kind: Kind; id: string; at: string; counts: boolean; minutes?: number; note?: string }

type Find = (counted: Counted) => Member[]

const tickets =
  (
    of: (counted: Counted) => readonly TicketFact[],
    is: (ticket: TicketFact) => boolean = () => true,
    minutes?: (ticket: TicketFact) => number | null,
  ): Find =>
  (counted) =>
    of(counted).map((ticket) => {
      const taken = minutes?.(ticket) ?? null
      return {
        kind: 'ticket',
        id: ticket.ticket_id,
        at: ticket.created_at,
        counts: is(ticket),
        ...(taken === null ? {} : { minutes: taken }),
      }
    })

const escalations =
  (
    of: (counted: Counted) => readonly EscalationFact[],
    is: (escalation: EscalationFact) => boolean = () => true,
  ): Find =>
  (counted) =>
    of(counted).map((escalation) => ({
      kind: 'escalation',
      id: escalation.escalation_id,
      at: escalation.resolved_at ?? escalation.requested_at,
      counts: is(escalation),
      note: escalation.outcome ?? 'unrecorded',
    }))

const attempts =
  (is: (attempt: AttemptFact) => boolean, of: (attempt: AttemptFact) => boolean = () => true): Find =>
  (counted) =>
    counted.attempts.filter(of).map((attempt) => ({
      kind: 'attempt',
      id: attempt.id,
      at: attempt.started_at,
      counts: is(attempt),
      note: attempt.rule,
    }))

const articles =
  (is: (article: Born) => boolean): Find =>
  ({ born, period }) =>
    born
      .filter(
        ({ madeAt, resolvedAt }) =>
          madeAt >= Date.parse(period.start) && madeAt < Date.parse(period.end) && resolvedAt !== null,
      )
      .map((article) => ({
        kind: 'article',
        id: article.id,
        at: new Date(article.madeAt).toISOString(),
        counts: is(article),
      }))

const links =
  (is: (link: LinkFactTable) => boolean): Find =>
  ({ made }) =>
    made.map((link) => ({
      kind: 'link',
      id: `${link.ticket_id} ${link.article_id}`,
      at: link.at,
      counts: is(link),
      note: link.kind,
    }))

const created = (counted: Counted) => counted.created
const resolved = (counted: Counted) => counted.resolved
const escalated = (counted: Counted) => counted.created.filter((ticket) => ticket.escalated_at)
const with_ = (name: 'frt_calendar' | 'frt_business' | 'final_resolution') => (counted: Counted) =>
  counted.created.filter((ticket) => ticket[name] !== null)
const isEscalated = (ticket: TicketFact) => ticket.escalated_at !== null
const ended = (outcome: string) => (attempt: AttemptFact) => attempt.outcome === outcome
const within = (days: number) => (article: Born) =>
  article.firstPublishedAt !== null &&
  article.resolvedAt !== null &&
  article.firstPublishedAt - article.resolvedAt <= days * 86_400_000

/** Which records stand behind a figure. Everything a report page links to is here. */
export const membership = {
  tickets: tickets(created),
  er: tickets(created, isEscalated),
  er_net: tickets((counted) => counted.created.filter((ticket) => !ticket.structural), isEscalated),
  tier_1: tickets(created, (ticket) => !isEscalated(ticket)),
  functional: tickets(escalated, (ticket) => ticket.split === 'functional'),
  hierarchical: tickets(escalated, (ticket) => ticket.split === 'hierarchical'),
  sla: tickets(escalated, (ticket) => ticket.split === 'sla'),
  conflict: tickets(escalated, (ticket) => ticket.split === 'conflict'),
  re_escalation: tickets(escalated, (ticket) => ticket.escalations >= 2),
  known_escalation: tickets(
    (counted) => escalated(counted).filter((ticket) => ticket.known),
    (ticket) => ticket.known === 'known',
  ),
  undetermined: tickets(escalated, (ticket) => ticket.known === null),
  resolved: tickets(resolved),
  fcr: tickets(resolved, isFcr),
  flr: tickets(resolved, (ticket) => !isEscalated(ticket)),
  reopened: tickets(resolved, (ticket) => ticket.reopened > 0),
  csat: tickets(
    (counted) => counted.resolved.filter((ticket) => ticket.score !== null),
    (ticket) => (ticket.score ?? 0) >= 4,
  ),
  backlog: tickets((counted) => counted.open.map(({ ticket }) => ticket)),
  frt_calendar: tickets(
    with_('frt_calendar'),
    () => true,
    (ticket) => ticket.frt_calendar,
  ),
  frt_business: tickets(
    with_('frt_business'),
    () => true,
    (ticket) => ticket.frt_business,
  ),
  final_resolution: tickets(
    with_('final_resolution'),
    () => true,
    (ticket) => ticket.final_resolution,
  ),
  knowledge_outcomes: escalations(
    (counted) => counted.settled,
    (escalation) => escalation.outcome !== null,
  ),
  knowledge_coverage: escalations(
    (counted) => counted.settled.filter((escalation) => isCovered(escalation) || escalation.exempt === 0),
    isCovered,
  ),
  first_time_acceptance: escalations(
    (counted) => counted.raised,
    (escalation) => escalation.returned === 0,
  ),
  confirmed: attempts(ended('confirmed')),
  potential: attempts(ended('potential')),
  unlinkable: attempts(ended('unlinkable')),
  assisted: attempts(ended('assisted')),
  failed: attempts(ended('failed')),
  excluded: attempts(ended('excluded')),
  outcomes: attempts(() => true),
  helpful: attempts(
    (attempt) => attempt.vote === 'yes',
    (attempt) => attempt.vote !== null && attempt.outcome !== 'excluded',
  ),
  ttp_1d: articles(within(1)),
  ttp_7d: articles(within(7)),
  reuse: links((link) => link.kind === 'used'),
} satisfies Record<string, Find>

export type Membership = keyof typeof membership

export function isMembership(name: string | null | undefined): name is Membership {
  return typeof name === 'string' && Object.hasOwn(membership, name)
}

/** The members of a figure, newest first. `part` all = the denominator too. */
export function membersBehind(counted: Counted, name: Membership, part: 'counted' | 'all'): Member[] {
  const all = membership[name](counted)
  const wanted = part === 'all' ? all : all.filter((member) => member.counts)
  return wanted.sort((one, other) =>
    one.at < other.at ? 1 : one.at > other.at ? -1 : one.id < other.id ? 1 : -1,
  )
}
