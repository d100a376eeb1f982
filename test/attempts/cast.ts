import type { Attempt, Signal } from '#attempts/attempt.ts'
import type { Ticket, Topic, World } from '#attempts/outcome.ts'

export const START = Date.parse('2026-04-01T10:00:00.000Z')
export const MINUTE = 60_000

let made = 0

/** A signal of a visit, some minutes after the start. */
export function sent(minutes: number, name: string, more: Partial<Signal> = {}): Signal {
  made += 1
  const none = {
    person_id: null,
    article_id: null,
    topic_id: null,
    ticket_id: null,
    area_id: null,
    search_id: null,
    via: null,
    query: null,
    results: null,
    final: null,
    rank: null,
    vote: null,
    reason: null,
    seconds: null,
    scroll: null,
    arm: null,
    context: null,
    shown: null,
    tab: null,
  }
  return {
    id: `s${String(made).padStart(5, '0')}`,
    at: new Date(START + minutes * MINUTE).toISOString(),
    visit: 'V',
    name,
    ...none,
    staff: 0,
    bot: 0,
    preview: 0,
    ...more,
  }
}

export const read = (minutes: number, article: string, more: Partial<Signal> = {}): Signal =>
  sent(minutes, 'read', { article_id: article, seconds: 40, scroll: 80, ...more })

export type Things = {
  tickets?: (Ticket & { areaId?: string | null })[]
  topics?: Record<string, Topic & { areaId?: string | null }>
  areas?: Record<string, string>
}

/** A world of a few things. */
export function world({
  tickets = [],
  topics = {},
  areas = {},
}: Things = {}): World & { areaOf(signal: Signal): string | null; requesterOf(id: string): string | null } {
  return {
    ticketsOf: (personId) => tickets.filter((ticket) => ticket.requesterId === personId),
    ticketsFrom: (topicId) => tickets.filter((ticket) => ticket.originTopicId === topicId),
    topic: (id) => topics[id] ?? null,
    areaOf: (signal) => areas[signal.article_id ?? ''] ?? null,
    requesterOf: (id) => tickets.find((ticket) => ticket.id === id)?.requesterId ?? null,
  }
}

export function attempt(signals: Signal[], more: Partial<Attempt> = {}): Attempt {
  const marks = { bot: false, staff: false, preview: false }
  return {
    visit: 'V',
    personId: 'u1',
    areaId: null,
    start: START,
    startedAt: new Date(START).toISOString(),
    marks,
    signals,
    ...more,
  }
}

export function ticket(minutes: number, more: Partial<Ticket> = {}): Ticket {
  made += 1
  return {
    id: `T${made}`,
    requesterId: 'u1',
    createdAt: START + minutes * MINUTE,
    originTopicId: null,
    counts: true,
    ...more,
  }
}
