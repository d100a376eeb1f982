import type { T } from '#i18n/t.ts'
import type { Membership } from './membership.ts'
import type { Point } from './overview.ts'
import { percent, type Saying, sayDuration, sayRate, sayRatio, spell, whole } from './saying.ts'

export type FigureName =
  | 'er'
  | 'erd'
  | 'escalated_per_1000'
  | 'frt_calendar'
  | 'frt_business'
  | 'final_resolution'
  | 'fcr'
  | 'flr'
  | 'known_escalation'
  | 'first_time_acceptance'
  | 'csat'
  | 'helpful'
  | 'backlog'

export type Figure = { name: FigureName; metric: Membership; now: Saying; before: string; says: string }

const order: readonly FigureName[] = [
  'er',
  'erd',
  'escalated_per_1000',
  'frt_calendar',
  'frt_business',
  'final_resolution',
  'fcr',
  'flr',
  'known_escalation',
  'first_time_acceptance',
  'csat',
  'helpful',
  'backlog',
]
const members: Partial<Record<FigureName, Membership>> = { erd: 'er', escalated_per_1000: 'er' }

/** The figures that are always read together: this period's, the one before, and what each says. */
export function figuresOf(now: Point, before: Point | null, t: T, locale: string): Figure[] {
  return order
    .filter((name) => isKnown(name, now))
    .map((name) => ({
      name,
      metric: members[name] ?? (name as Membership),
      now: say(name, now, t, locale),
      before: before ? say(name, before, t, locale).value : '',
      says: meaning(name, now, t, locale),
    }))
}

/** Without opening hours business time is calendar time; without the number of accounts nothing is per account. */
function isKnown(name: FigureName, { metrics }: Point): boolean {
  if (name === 'escalated_per_1000') return metrics.escalated_per_1000.den !== null
  if (name === 'frt_business') return metrics.frt_business.mean !== metrics.frt_calendar.mean
  return true
}

function say(name: FigureName, { metrics }: Point, t: T, locale: string): Saying {
  if (name === 'backlog') {
    const { count } = metrics.backlog
    return {
      value: whole(count, locale),
      counts: t('reports.tickets', { n: count, count: whole(count, locale) }),
      interval: null,
    }
  }
  if (name === 'escalated_per_1000') return sayRatio(metrics.escalated_per_1000, t, locale)
  if (name === 'frt_calendar' || name === 'frt_business' || name === 'final_resolution')
    return sayDuration(metrics[name], t, locale)
  return sayRate(metrics[name], t, locale)
}

function meaning(name: FigureName, { metrics }: Point, t: T, locale: string): string {
  const share = (value: number | null) => (value === null ? '—' : percent(value, locale))
  if (name === 'er')
    return metrics.er_net.value === null
      ? ''
      : t('reports.fig.er.says', { net: sayRate(metrics.er_net, t, locale).value })
  if (name === 'frt_calendar' || name === 'frt_business' || name === 'final_resolution') {
    const { p90 } = metrics[name]
    return p90 === null ? '' : t(`reports.fig.${name}.says`, { p90: spell(p90, t) })
  }
  if (name === 'known_escalation') {
    const { undetermined, bound_low, bound_high } = metrics.known_escalation
    return bound_low === null
      ? ''
      : t('reports.fig.known_escalation.says', {
          undetermined,
          low: share(bound_low),
          high: share(bound_high),
        })
  }
  if (name === 'csat')
    return metrics.csat_response.value === null
      ? ''
      : t('reports.fig.csat.says', { response: sayRate(metrics.csat_response, t, locale).value })
  if (name === 'helpful')
    return metrics.helpful_response.value === null
      ? ''
      : t('reports.fig.helpful.says', { response: sayRate(metrics.helpful_response, t, locale).value })
  if (name === 'backlog')
    return metrics.open_age.p50 === null
      ? t('reports.fig.backlog.none')
      : t('reports.fig.backlog.says', { p50: spell(metrics.open_age.p50, t) })
  return t(`reports.fig.${name}.says`)
}
