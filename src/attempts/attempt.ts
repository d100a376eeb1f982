import type { SignalTable } from './schema.ts'

/**
 * An attempt is one visitor's try to help themselves: what they did in one sitting, and in later ones on the same subject within
 * a day. Signals say what was done, the waterfall (outcome.ts) what came of it. metrics.md §3.
 */
export type Signal = SignalTable

/** A longer pause ends a sitting, ms. */
export const IDLE = 30 * 60_000
/** A sitting, and the reach of an attempt from its start, ms. */
export const DAY = 86_400_000
export const READ_SECONDS = 15
export const READ_SCROLL = 50
/** Days within which a ticket demotes an attempt, for the strip that shows how much that choice matters. */
export const WINDOWS = [1, 3, 7, 14] as const

export type Target = { kind: 'article' | 'topic'; id: string }

/** Marks that exclude a whole visit. */
export type Marks = { bot: boolean; staff: boolean; preview: boolean }

export type Visit = {
  key: string
  /** Named first on any of its signals, else who sent a ticket by its form. */
  personId: string | null
  marks: Marks
  /** In order, each id once. */
  signals: Signal[]
}

export type Sitting = { visit: string; areaId: string | null; signals: Signal[] }

export type Attempt = {
  visit: string
  personId: string | null
  areaId: string | null
  /** ms */
  start: number
  startedAt: string
  marks: Marks
  signals: Signal[]
}

/** What has to be known of the records that signals name. */
export type Around = {
  areaOf(signal: Signal): string | null
  requesterOf(ticketId: string): string | null
}

export function inOrder(signals: readonly Signal[]): Signal[] {
  const byId = new Map(signals.map((signal) => [signal.id, signal]))
  return [...byId.values()].sort((one, other) => compare(one.at, other.at) || compare(one.id, other.id))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Signals in any order, grouped by visit; copies of a signal count once. */
export function visitsOf(signals: readonly Signal[], around: Around): Visit[] {
  const groups = new Map<string, Signal[]>()
  for (const signal of inOrder(signals)) {
    const group = groups.get(signal.visit)
    if (group) group.push(signal)
    else groups.set(signal.visit, [signal])
  }
  return [...groups].map(([key, own]) => ({
    key,
    personId: personOf(own, around),
    marks: marksOf(own),
    signals: own,
  }))
}

function personOf(signals: readonly Signal[], around: Around): string | null {
  const named = signals.find((signal) => signal.person_id)
  if (named) return named.person_id
  const sent = signals.find((signal) => signal.name === 'form_submitted' && signal.ticket_id)
  return sent?.ticket_id ? around.requesterOf(sent.ticket_id) : null
}

function marksOf(signals: readonly Signal[]): Marks {
  const any = (mark: keyof Marks) => signals.some((signal) => signal[mark] === 1)
  return { bot: any('bot'), staff: any('staff'), preview: any('preview') }
}

/** A visit cut where it paused for more than half an hour or grew longer than a day. */
export function sittingsOf(visit: Visit, around: Around): Sitting[] {
  const cuts: Signal[][] = []
  for (const signal of visit.signals) {
    const current = cuts.at(-1)
    const [first, last] = [current?.[0], current?.at(-1)]
    const goes = first && last && ms(signal) - ms(last) <= IDLE && ms(signal) - ms(first) <= DAY
    if (current && goes) current.push(signal)
    else cuts.push([signal])
  }
  return cuts.map((signals) => ({ visit: visit.key, areaId: areaOf(signals, around), signals }))
}

function areaOf(signals: readonly Signal[], around: Around): string | null {
  for (const signal of signals) {
    const area = signal.area_id ?? around.areaOf(signal)
    if (area) return area
  }
  return null
}

export const ms = (signal: { at: string }): number => Date.parse(signal.at)

/** The attempts of all visits of one visitor, in order of their start. */
export function attemptsOf(visits: readonly Visit[], around: Around): Attempt[] {
  const sittings = visits
    .flatMap((visit) => sittingsOf(visit, around).map((sitting) => ({ sitting, visit })))
    .sort((one, other) => compareSignals(one.sitting.signals[0], other.sitting.signals[0]))
  const latest = new Map<string, Attempt>()
  const attempts: Attempt[] = []
  for (const { sitting, visit } of sittings) {
    const [first] = sitting.signals
    if (!first) continue
    const before = sitting.areaId ? latest.get(sitting.areaId) : undefined
    if (before && ms(first) - before.start <= DAY) {
      join(before, sitting, visit)
      continue
    }
    const { areaId } = sitting
    const attempt = {
      visit: visit.key,
      personId: visit.personId,
      areaId,
      start: ms(first),
      startedAt: first.at,
      marks: { ...visit.marks },
      signals: [...sitting.signals],
    }
    attempts.push(attempt)
    if (areaId) latest.set(areaId, attempt)
  }
  return attempts
}

function compareSignals(one: Signal | undefined, other: Signal | undefined): number {
  return one && other ? compare(one.at, other.at) || compare(one.id, other.id) : 0
}

function join(attempt: Attempt, sitting: Sitting, visit: Visit): void {
  attempt.signals = inOrder([...attempt.signals, ...sitting.signals])
  for (const mark of ['bot', 'staff', 'preview'] as const) attempt.marks[mark] ||= visit.marks[mark]
}

export function targetOf(signal: Signal): Target | null {
  if (signal.article_id) return { kind: 'article', id: signal.article_id }
  if (signal.topic_id) return { kind: 'topic', id: signal.topic_id }
  return null
}

export type Reading = Target & { at: number; via: string | null }

/** What was really read: long enough, or far enough, or said yes or no to, or followed instead of asked about. */
export function readingsOf(signals: readonly Signal[]): Reading[] {
  const way = new Map<string, string>()
  return signals.flatMap((signal) => {
    const target = targetOf(signal)
    if (!target) return []
    const key = `${target.kind}:${target.id}`
    if (signal.via) way.set(key, signal.via)
    return isReading(signal) ? [{ ...target, at: ms(signal), via: signal.via ?? way.get(key) ?? null }] : []
  })
}

function isReading(signal: Signal): boolean {
  if (signal.name === 'voted' || signal.name === 'followed') return true
  return (
    signal.name === 'read' && ((signal.seconds ?? 0) >= READ_SECONDS || (signal.scroll ?? 0) >= READ_SCROLL)
  )
}
