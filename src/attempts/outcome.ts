import {
  type Attempt,
  DAY,
  ms,
  type Reading,
  readingsOf,
  type Signal,
  type Target,
  targetOf,
} from './attempt.ts'

export const outcomes = ['confirmed', 'potential', 'assisted', 'failed', 'unlinkable', 'excluded'] as const
export type Outcome = (typeof outcomes)[number]

export const rules = [
  'excluded',
  'assisted',
  'explicit',
  'forum_author',
  'form_abandon',
  'link_share',
  'forum_view',
  'implicit',
  'unlinkable',
  'failed',
] as const
export type Rule = (typeof rules)[number]

export const exclusions = ['bot', 'staff', 'preview', 'in_ticket', 'unqualified'] as const
export type Exclusion = (typeof exclusions)[number]

const outcomeOfRule: Record<Rule, Outcome> = {
  excluded: 'excluded',
  assisted: 'assisted',
  explicit: 'confirmed',
  forum_author: 'confirmed',
  form_abandon: 'potential',
  link_share: 'potential',
  forum_view: 'potential',
  implicit: 'potential',
  unlinkable: 'unlinkable',
  failed: 'failed',
}

/** A ticket that may have followed. `counts` = neither spam nor a test nor declared another matter. */
export type Ticket = {
  id: string
  requesterId: string
  createdAt: number
  originTopicId: string | null
  counts: boolean
}
/** How a topic's answers were accepted over time, in order. */
export type Topic = { authorId: string | null; accepted: { at: number; on: boolean; byAuthor: boolean }[] }

export type World = {
  ticketsOf(personId: string): readonly Ticket[]
  ticketsFrom(topicId: string): readonly Ticket[]
  topic(id: string): Topic | null
}

export type Judged = {
  rule: Rule
  outcome: Outcome
  excluded: Exclusion | null
  /** The ticket that demoted it. */
  ticketId: string | null
  /** What the rule rests on, in equal parts. */
  credit: Target[]
}

/** The waterfall of metrics.md §3: the first rule that fits. `window` in days; `asOf` in ms. */
export function judge(attempt: Attempt, world: World, window: number, asOf: number): Judged {
  const found = (rule: Rule, rest: Partial<Judged> = {}): Judged => ({
    rule,
    outcome: outcomeOfRule[rule],
    excluded: null,
    ticketId: null,
    credit: [],
    ...rest,
  })
  const excluded = exclusionOf(attempt)
  if (excluded) return found('excluded', { excluded })
  const ticket = following(attempt, world, window)
  if (ticket) return found('assisted', { ticketId: ticket.id })
  const readings = readingsOf(attempt.signals)
  const vote = lastVote(attempt.signals)
  if (vote?.vote === 'yes') return found('explicit', { credit: each([targetOf(vote)]) })
  const own = ownTopics(attempt).filter((id) =>
    stands(world.topic(id), Math.min(attempt.start + window * DAY, asOf), true),
  )
  if (own.length) return found('forum_author', { credit: own.map((id) => ({ kind: 'topic', id })) })
  if (vote) return found('failed')
  if (!attempt.personId) return found('unlinkable')
  return likely(attempt, readings, world, found)
}

function likely(
  attempt: Attempt,
  readings: readonly Reading[],
  world: World,
  found: (rule: Rule, rest?: Partial<Judged>) => Judged,
): Judged {
  if (has(attempt, 'form_opened')) {
    const suggested = readings.filter((reading) => reading.via === 'suggestion')
    return suggested.length ? found('form_abandon', { credit: each(suggested) }) : found('failed')
  }
  const links = attempt.signals.filter((signal) => signal.name === 'link_opened')
  if (links.length) return found('link_share', { credit: each(links.map(targetOf)) })
  const others = readings.filter((reading) => isOthers(reading, attempt, world))
  if (others.length) return found('forum_view', { credit: each(others) })
  const articles = readings.filter((reading) => reading.kind === 'article')
  return articles.length ? found('implicit', { credit: each(articles) }) : found('failed')
}

export function has(attempt: Attempt, name: string): boolean {
  return attempt.signals.some((signal) => signal.name === name)
}

export function lastVote(signals: readonly Signal[]): Signal | undefined {
  return signals.findLast((signal) => signal.name === 'voted')
}

/** Targets, each once. */
function each(targets: readonly (Target | null)[]): Target[] {
  const known = new Map<string, Target>()
  for (const target of targets)
    if (target) known.set(`${target.kind}:${target.id}`, { kind: target.kind, id: target.id })
  return [...known.values()]
}

function exclusionOf(attempt: Attempt): Exclusion | null {
  for (const mark of ['bot', 'staff', 'preview'] as const) if (attempt.marks[mark]) return mark
  if (attempt.signals.some((signal) => signal.name === 'link_opened' && signal.context === 'ticket'))
    return 'in_ticket'
  const idle = attempt.signals.every((signal) => ['visit_started', 'viewed', 'read'].includes(signal.name))
  return idle && !readingsOf(attempt.signals).length ? 'unqualified' : null
}

function following(attempt: Attempt, world: World, window: number): { id: string | null } | null {
  const sent = attempt.signals.find((signal) => signal.name === 'form_submitted')
  if (sent) return { id: sent.ticket_id }
  const until = attempt.start + window * DAY
  const own = attempt.personId ? world.ticketsOf(attempt.personId) : []
  const asked = ownTopics(attempt).flatMap((id) => world.ticketsFrom(id))
  const followed = [...own, ...asked].filter(
    (ticket) => ticket.counts && ticket.createdAt >= attempt.start && ticket.createdAt <= until,
  )
  return followed.sort((one, other) => one.createdAt - other.createdAt)[0] ?? null
}

function ownTopics(attempt: Attempt): string[] {
  return [
    ...new Set(
      attempt.signals.flatMap((signal) =>
        signal.name === 'topic_asked' && signal.topic_id ? [signal.topic_id] : [],
      ),
    ),
  ]
}

/** Whether an accepted answer stood at that moment. */
function stands(topic: Topic | null, at: number, byAuthor = false): boolean {
  const last = topic?.accepted.findLast((change) => change.at <= at)
  return Boolean(last?.on && (last.byAuthor || !byAuthor))
}

function isOthers(reading: Reading, attempt: Attempt, world: World): boolean {
  if (reading.kind !== 'topic') return false
  const topic = world.topic(reading.id)
  return topic !== null && topic.authorId !== attempt.personId && stands(topic, reading.at)
}

/** When the last thing of an attempt happened, ms. */
export function endOf(attempt: Attempt): number {
  const last = attempt.signals.at(-1)
  return last ? ms(last) : attempt.start
}
