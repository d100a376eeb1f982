import { type Attempt, readingsOf, type Signal, type Target, targetOf, WINDOWS } from './attempt.ts'
import { has, judge, lastVote, type World } from './outcome.ts'
import type { AttemptFactTable } from './schema.ts'

export type AttemptFact = Omit<AttemptFactTable, 'updated_at'>

/** What an attempt counts for. `window` in days, `asOf` in ms. */
export function factOf(attempt: Attempt, world: World, window: number, asOf: number): AttemptFact {
  const judged = judge(attempt, world, window, asOf)
  const readings = readingsOf(attempt.signals)
  const first = attempt.signals[0]
  return {
    id: first?.id ?? attempt.visit,
    visit: attempt.visit,
    visitor: attempt.personId ?? attempt.visit,
    person_id: attempt.personId,
    area_id: attempt.areaId,
    started_at: attempt.startedAt,
    ended_at: attempt.signals.at(-1)?.at ?? attempt.startedAt,
    outcome: judged.outcome,
    rule: judged.rule,
    excluded: judged.excluded,
    ticket_id: judged.ticketId,
    confirmed_in: WINDOWS.reduce(
      (bits, days, at) => bits | (judge(attempt, world, days, asOf).outcome === 'confirmed' ? 1 << at : 0),
      0,
    ),
    form_opened: flag(has(attempt, 'form_opened')),
    suggestion_read: flag(readings.some((reading) => reading.via === 'suggestion')),
    submitted: flag(has(attempt, 'form_submitted')),
    vote: lastVote(attempt.signals)?.vote ?? null,
    any_read: flag(readings.length > 0),
    credit: JSON.stringify(shares(judged.credit)),
    ...searches(attempt),
  }
}

const flag = (yes: boolean): number => (yes ? 1 : 0)

export type Credit = { articles: Record<string, number>; topics: Record<string, number> }

function shares(targets: readonly Target[]): Credit {
  const credit: Credit = { articles: {}, topics: {} }
  for (const { kind, id } of targets)
    credit[kind === 'article' ? 'articles' : 'topics'][id] = 1 / targets.length
  return credit
}

type Searches = Pick<
  AttemptFact,
  | 'searches'
  | 'searches_empty'
  | 'searches_clicked'
  | 'searches_clicked_full'
  | 'searches_refined'
  | 'searches_led'
  | 'ranks'
>

/** Only whole queries count, not what was typed on the way to them. */
function searches(attempt: Attempt): Searches {
  const asked = attempt.signals.filter((signal) => signal.name === 'searched' && signal.final === 1)
  const clicks = attempt.signals.filter((signal) => signal.name === 'result_clicked')
  const firstClick = (search: Signal) => clicks.find((click) => click.search_id === search.id)
  const clicked = asked.filter((search) => firstClick(search))
  const full = asked.filter((search) => (search.results ?? 0) > 0)
  const wordings = new Set(
    asked.map((search) => (search.query ?? '').toLowerCase().replace(/\s+/g, ' ').trim()),
  )
  const opened = new Set(clicks.map((click) => key(targetOf(click))))
  const led = readingsOf(attempt.signals).some((reading) => opened.has(key(reading)))
  return {
    searches: asked.length,
    searches_empty: asked.length - full.length,
    searches_clicked: clicked.length,
    searches_clicked_full: full.filter((search) => firstClick(search)).length,
    searches_refined: flag(wordings.size > 1),
    searches_led: flag(asked.length > 0 && led && !has(attempt, 'form_opened')),
    ranks: full.reduce((sum, search) => sum + 1 / (firstClick(search)?.rank ?? Number.POSITIVE_INFINITY), 0),
  }
}

const key = (target: Target | null) => (target ? `${target.kind}:${target.id}` : '')
