import {
  DAY,
  type Escalation,
  firstReply,
  type History,
  ownedSpans,
  type Resolutions,
  replyClock,
  resolutionsOf,
} from './history.ts'
import { type Calendar, openMinutes, openMinutesAfter } from './hours.ts'
import { type Articles, knownThen, linkedAs, needsNone } from './knowledge.ts'
import type { TicketFactTable } from './schema.ts'

export type TicketFact = Omit<TicketFactTable, 'updated_at'>

/** The house's hours and what it promises. */
export type Book = {
  calendar: Calendar | null
  sla: string | null
  policies: ReadonlyMap<
    string,
    {
      calendar: Calendar | null
      targets: Partial<Record<string, { first_reply?: number; resolution?: number }>>
    }
  >
}

/** Days within which a question that comes back was not solved at first contact. */
export const FCR_DAYS = 7

/** What a ticket counts for. */
export function ticketFact(history: History, articles: Articles, book: Book): TicketFact {
  const resolutions = resolutionsOf(history)
  const effective = history.escalations.filter((escalation) => escalation.effective)
  const first = effective[0]
  const since = (at: number | null, from = history.createdAt) => (at === null ? null : (at - from) / 60_000)
  const business = (at: number | null) =>
    at === null ? null : openMinutes(book.calendar, history.createdAt, at)
  return {
    ticket_id: history.id,
    number: history.number,
    created_at: iso(history.createdAt),
    requester_id: history.requesterId,
    area_id: history.areaId,
    excluded: history.excluded,
    staff_created: history.staffCreated ? 1 : 0,
    escalated_at: first ? iso(first.requestedAt) : null,
    escalations: effective.length,
    structural: first && isStructural(first) ? 1 : 0,
    split: first ? splitOf(first) : null,
    known: first ? knownThen(history, first, articles) : null,
    ...replies(history, resolutions, book),
    ...promises(history, resolutions, book),
    first_resolved_at: iso(resolutions.first),
    first_resolution: since(resolutions.first),
    first_resolution_business: business(resolutions.first),
    resolved_at: iso(resolutions.final),
    final_resolution: since(resolutions.final),
    final_resolution_business: business(resolutions.final),
    owned_time: resolutions.final === null ? null : spent(ownedSpans(history, resolutions.final), null),
    first_contact:
      resolutions.final === null ? null : isFirstContact(history, resolutions, resolutions.final) ? 1 : 0,
    inactivity: resolutions.finalReason === 'inactivity' ? 1 : 0,
    reopened: resolutions.reopenings.length,
    score: history.ratings.at(-1)?.score ?? null,
    linked: linkedAs(history, articles),
    needs_none: needsNone(history) ? 1 : 0,
    open_spans: JSON.stringify(resolutions.open.map(([from, to]) => [iso(from), iso(to)])),
  }
}

export function iso(at: number): string
export function iso(at: number | null): string | null
export function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** What training and knowledge cannot move: signatures, and what a rule sends on as it comes in. */
function isStructural(first: Escalation): boolean {
  return first.routed || first.cause === 'authorization' || first.cause === 'policy_route'
}

function splitOf(first: Escalation): string {
  if (first.cause === 'conflict') return 'conflict'
  return first.cause === 'sla_breach' ? 'sla' : first.kind
}

type Replies = Pick<
  TicketFact,
  'first_reply_at' | 'frt_calendar' | 'frt_business' | 'reply_met' | 'reply_due_at'
>

function replies(history: History, resolutions: Resolutions, book: Book): Replies {
  const reply = firstReply(history)
  const none = {
    first_reply_at: iso(reply),
    frt_calendar: null,
    frt_business: null,
    reply_met: null,
    reply_due_at: null,
  }
  if (history.staffCreated) return none
  const start = replyClock(history, reply)
  const policy = policyOf(history, book)
  const target = policy?.targets[history.priority]?.first_reply ?? null
  const due = policy && target !== null ? openMinutesAfter(policy.calendar, start, target) : null
  if (reply === null) {
    const late = due !== null && resolutions.first !== null && resolutions.first > due
    return { ...none, reply_met: late ? 0 : null, reply_due_at: resolutions.first === null ? iso(due) : null }
  }
  return {
    ...none,
    frt_calendar: (reply - start) / 60_000,
    frt_business: openMinutes(book.calendar, start, reply),
    reply_met:
      policy && target !== null ? (openMinutes(policy.calendar, start, reply) <= target ? 1 : 0) : null,
  }
}

/** Minutes in which we owed the next word against what the policy promises; waiting for the customer stops the clock. */
function promises(
  history: History,
  resolutions: Resolutions,
  book: Book,
): Pick<TicketFact, 'resolution_met' | 'resolution_due_at'> {
  const policy = policyOf(history, book)
  const target = policy?.targets[history.priority]?.resolution
  if (!policy || target === undefined) return { resolution_met: null, resolution_due_at: null }
  const spans = ownedSpans(history, resolutions.first)
  const running = spans.find((span): span is [number, null] => span[1] === null)
  const used = spent(spans, policy.calendar)
  if (resolutions.first !== null) return { resolution_met: used <= target ? 1 : 0, resolution_due_at: null }
  if (used > target) return { resolution_met: 0, resolution_due_at: null }
  return {
    resolution_met: null,
    resolution_due_at: running ? iso(openMinutesAfter(policy.calendar, running[0], target - used)) : null,
  }
}

function spent(spans: readonly [number, number | null][], calendar: Calendar | null): number {
  return spans.reduce((sum, [from, to]) => sum + (to === null ? 0 : openMinutes(calendar, from, to)), 0)
}

function policyOf(history: History, book: Book) {
  return book.policies.get(history.slaPolicyId ?? book.sla ?? '')
}

/** One customer turn, no reopening within a week, no other ticket of theirs about the same within a week. */
function isFirstContact(history: History, resolutions: Resolutions, final: number): boolean {
  const reply = firstReply(history)
  const later = (at: number) => reply !== null && at > reply
  const again =
    history.turns.some((turn) => turn.who === 'customer' && later(turn.at)) || history.joined.some(later)
  const opened = resolutions.reopenings.some(
    (reopening) => reopening.at - reopening.resolvedAt <= FCR_DAYS * DAY,
  )
  const until = final + FCR_DAYS * DAY
  const another = history.others.some(
    (other) =>
      other.createdAt > history.createdAt &&
      other.createdAt <= until &&
      ((other.areaId !== null && other.areaId === history.areaId) || other.repeatOf === history.id),
  )
  return !again && !opened && !another
}
