import type { EscalationTable } from '#escalations/schema.ts'
import { isAnswered, isOurs, type Status } from '#tickets/ticket.ts'

/** The dated record of one ticket with all that was merged into it, as far as it had come at some instant. Instants in ms. */
export type History = {
  id: string
  number: number
  requesterId: string
  createdAt: number
  areaId: string | null
  priority: string
  slaPolicyId: string | null
  staffCreated: boolean
  excluded: 'spam' | 'test' | 'merged' | null
  moves: Move[]
  turns: Turn[]
  /** When the tickets that were merged into it had been opened. */
  joined: number[]
  ratings: { at: number; score: number }[]
  links: Link[]
  problem: { articleId: string | null } | null
  needsNone: boolean
  escalations: Escalation[]
  /** The requester's other tickets that count. */
  others: { createdAt: number; areaId: string | null; repeatOf: string | null }[]
}

export type Move = { at: number; to: Status; reason: string | null; byRule: boolean }
export type Turn = { at: number; who: 'customer' | 'staff' }
export type Link = { articleId: string; at: number; created: boolean }

export type Escalation = Pick<EscalationTable, 'id' | 'number' | 'kind' | 'cause'> & {
  requestedAt: number
  /** A misclick, taken back at once, counts nowhere. */
  effective: boolean
  /** Raised by a rule as the ticket came in. */
  routed: boolean
  activeAt: number | null
  returned: boolean
  rerouted: boolean
  resolvedAt: number | null
  outcome: string | null
  articleId: string | null
  /** Filled fields of six; null when there was no packet to fill. */
  filled: number | null
}

/** A withdrawal by who raised it within this time was a misclick, ms. */
export const MISCLICK = 10 * 60_000
export const DAY = 86_400_000

export type Resolutions = {
  first: number | null
  /** The last one, while the ticket is resolved. */
  final: number | null
  finalReason: string | null
  reopenings: { at: number; resolvedAt: number }[]
  /** Spans in which it was not resolved; the last one open-ended while it is not. */
  open: [from: number, to: number | null][]
}

/** When a ticket was resolved and opened again. Solved → closed is not a second resolution. */
export function resolutionsOf({ moves, createdAt }: Pick<History, 'moves' | 'createdAt'>): Resolutions {
  const found: Resolutions = {
    first: null,
    final: null,
    finalReason: null,
    reopenings: [],
    open: [[createdAt, null]],
  }
  for (const move of moves) {
    const resolved = isAnswered(move.to)
    if (resolved && found.final === null) {
      found.first ??= move.at
      found.final = move.at
      found.finalReason = move.reason
      const span = found.open.at(-1)
      if (span) span[1] = move.at
    } else if (!resolved && found.final !== null) {
      found.reopenings.push({ at: move.at, resolvedAt: found.final })
      found.final = null
      found.finalReason = null
      found.open.push([move.at, null])
    } else if (resolved && move.reason) found.finalReason = move.reason
  }
  return found
}

/** Spans in which we owed the next word (new or open), up to an instant; the last one may be open-ended. */
export function ownedSpans(
  { moves, createdAt }: Pick<History, 'moves' | 'createdAt'>,
  until: number | null,
): [number, number | null][] {
  const spans: [number, number | null][] = []
  let since: number | null = createdAt
  for (const move of moves) {
    if (until !== null && move.at > until) break
    if (isOurs(move.to)) since ??= move.at
    else if (since !== null) {
      spans.push([since, move.at])
      since = null
    }
  }
  if (since !== null) spans.push([since, until])
  return spans
}

/** The first public word of a person of ours; what was merged in counts from the opening on. */
export function firstReply(history: Pick<History, 'turns' | 'createdAt'>): number | null {
  return history.turns.find((turn) => turn.who === 'staff' && turn.at >= history.createdAt)?.at ?? null
}

/** Where the clock of the first reply starts: at the opening, or where a ticket was opened again that a rule had closed before anybody replied. */
export function replyClock(history: Pick<History, 'moves' | 'createdAt'>, reply: number | null): number {
  let start = history.createdAt
  let closedByRule = false
  for (const move of history.moves) {
    if (reply !== null && move.at > reply) break
    if (isAnswered(move.to)) closedByRule ||= move.byRule
    else if (closedByRule) {
      start = move.at
      closedByRule = false
    }
  }
  return start
}
