import type { AttemptFact, Counted } from '../material.ts'
import { count, rate, ratio } from '../statistics.ts'

const outcomes = ['confirmed', 'potential', 'assisted', 'failed', 'unlinkable'] as const
const rules = ['explicit', 'forum_author', 'form_abandon', 'link_share', 'forum_view', 'implicit'] as const
const exclusions = ['bot', 'staff', 'preview', 'in_ticket', 'unqualified'] as const
/** Bits of `confirmed_in`, by days. */
const windows = { 1: 1, 3: 2, 7: 4, 14: 8 } as const

/** Self-help and deflection (metrics.md §3). */
export function selfHelpMeasures({ attempts, created, optedOut }: Counted) {
  const ended = (outcome: string) => count(attempts, (attempt) => attempt.outcome === outcome)
  const [c, p, t] = [ended('confirmed'), ended('potential'), created.length]
  const e = count(created, (ticket) => ticket.escalated_at !== null)
  const q = c + p + ended('assisted') + ended('failed')
  const counted = attempts.filter((attempt) => attempt.outcome !== 'excluded')
  const identified = counted.filter((attempt) => attempt.person_id)
  const yes = identified.filter((attempt) => attempt.vote === 'yes')
  const voted = count(counted, (attempt) => attempt.vote !== null)
  const allYes = count(counted, (attempt) => attempt.vote === 'yes')
  const window = (days: keyof typeof windows) => {
    const confirmed = count(attempts, (attempt) => (attempt.confirmed_in & windows[days]) !== 0)
    return rate(confirmed, t + confirmed)
  }
  return {
    outcomes: {
      ...by(outcomes, ended),
      excluded: ended('excluded') + optedOut.entries,
      total: attempts.length + optedOut.entries,
    },
    outcome_rules: by(rules, (rule) => count(attempts, (attempt) => attempt.rule === rule)),
    excluded_reasons: {
      ...by(exclusions, (why) => count(attempts, (attempt) => attempt.excluded === why)),
      opted_out: optedOut.entries,
    },
    dr_lo: rate(c, t + c),
    dr_hi: rate(c + p, t + c + p),
    dr_lo_1d: window(1),
    dr_lo_3d: window(3),
    dr_lo_7d: window(7),
    dr_lo_14d: window(14),
    erd: rate(e, t + c),
    self_service_confirmed: rate(c, q),
    self_service_likely: rate(c + p, q),
    confirmed_anonymous: rate(
      count(attempts, (attempt) => attempt.outcome === 'confirmed' && !attempt.person_id),
      c,
    ),
    ...forms(counted),
    helpful: rate(allYes + optedOut.yes, voted + optedOut.yes + optedOut.no),
    helpful_response: rate(
      voted,
      count(counted, (attempt) => attempt.any_read === 1),
    ),
    survival: rate(
      count(yes, (attempt) => attempt.outcome !== 'assisted'),
      yes.length,
    ),
    attempt_coverage: rate(identified.length, counted.length + optedOut.entries),
    self_service_score: ratio(
      new Set(attempts.flatMap((attempt) => (isVisitor(attempt) ? [attempt.visitor] : []))).size,
      new Set(created.map((ticket) => ticket.requester_id)).size,
    ),
    credit: { confirmed: credit(attempts, 'confirmed'), potential: credit(attempts, 'potential') },
    ...searches(counted),
  }
}

const isVisitor = ({ excluded }: AttemptFact): boolean =>
  excluded !== 'bot' && excluded !== 'staff' && excluded !== 'preview'

function by<K extends string>(names: readonly K[], counted: (name: K) => number): Record<K, number> {
  return Object.fromEntries(names.map((name) => [name, counted(name)])) as Record<K, number>
}

/** What became of those who began to write to us: the intent is plain there. */
function forms(counted: readonly AttemptFact[]) {
  const opened = counted.filter((attempt) => attempt.form_opened)
  const kept = opened.filter((attempt) => !attempt.submitted)
  const left = kept.filter((attempt) => attempt.vote !== 'yes')
  const read = count(left, (attempt) => attempt.suggestion_read === 1)
  return {
    form_solved: rate(kept.length - left.length, opened.length),
    form_left_read: rate(read, opened.length),
    form_left_unread: rate(left.length - read, opened.length),
    form_submitted: rate(opened.length - kept.length, opened.length),
  }
}

type Credit = { articles: Record<string, number>; topics: Record<string, number> }

function credit(attempts: readonly AttemptFact[], outcome: string): Credit {
  const sums: Credit = { articles: {}, topics: {} }
  for (const attempt of attempts) {
    if (attempt.outcome !== outcome) continue
    const own = JSON.parse(attempt.credit) as Credit
    for (const kind of ['articles', 'topics'] as const) {
      for (const [id, share] of Object.entries(own[kind])) sums[kind][id] = (sums[kind][id] ?? 0) + share
    }
  }
  const sorted = (list: Record<string, number>) =>
    Object.fromEntries(
      Object.entries(list)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, share]) => [id, Math.round(share * 10_000) / 10_000]),
    )
  return { articles: sorted(sums.articles), topics: sorted(sums.topics) }
}

function searches(counted: readonly AttemptFact[]) {
  const total = (of: (attempt: AttemptFact) => number) =>
    counted.reduce((sum, attempt) => sum + of(attempt), 0)
  const all = total((attempt) => attempt.searches)
  const full = all - total((attempt) => attempt.searches_empty)
  const sessions = count(counted, (attempt) => attempt.searches > 0)
  return {
    search_zero: rate(all - full, all),
    search_click: rate(
      total((attempt) => attempt.searches_clicked),
      all,
    ),
    search_click_nonzero: rate(
      total((attempt) => attempt.searches_clicked_full),
      full,
    ),
    search_refined: rate(
      total((attempt) => attempt.searches_refined),
      sessions,
    ),
    search_success: rate(
      total((attempt) => attempt.searches_led),
      sessions,
    ),
    search_mrr: ratio(
      total((attempt) => attempt.ranks),
      full,
    ),
  }
}
