import type { T } from '#i18n/t.ts'
import type { Period, Step } from './period.ts'
import type { Duration, Rate, Ratio } from './statistics.ts'

/** Below this many no percentage is shown, only the count. */
export const FEWEST = 5

const tags: Readonly<Record<string, string>> = { en: 'en-GB', fil: 'fil', hr: 'hr' }
const tag = (locale: string): string => tags[locale] ?? locale

export function whole(n: number, locale: string): string {
  return new Intl.NumberFormat(tag(locale)).format(n)
}

export function decimal(n: number, locale: string, digits = 1): string {
  return new Intl.NumberFormat(tag(locale), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(n)
}

/** "12.2 %", in Filipino "12.2%"; a share between 0 and 1. */
export function percent(share: number, locale: string, digits = 1): string {
  return `${decimal(share * 100, locale, digits)}${locale === 'fil' ? '%' : '\u00a0%'}`
}

/** "1 h 50 min", "3 d 4 h": minutes, in the two largest units that matter. */
export function spell(minutes: number, t: T): string {
  const total = Math.round(Math.abs(minutes))
  const sign = minutes < 0 && total > 0 ? '−' : ''
  const [d, h, min] = [Math.floor(total / 1440), Math.floor((total % 1440) / 60), total % 60]
  if (d > 0) return sign + (h > 0 ? t('reports.span.days_hours', { d, h }) : t('reports.span.days', { d }))
  if (h > 0)
    return sign + (min > 0 ? t('reports.span.hours_minutes', { h, min }) : t('reports.span.hours', { h }))
  return sign + t('reports.span.minutes', { min })
}

export type Saying = { value: string; counts: string; interval: string | null }

export function sayRate(rate: Rate, t: T, locale: string): Saying {
  const counts = t('reports.counts', { num: whole(rate.num, locale), den: whole(rate.den, locale) })
  if (rate.value === null || rate.low === null || rate.high === null)
    return { value: '—', counts: '—', interval: null }
  if (rate.den < FEWEST) return { value: counts, counts, interval: null }
  const interval = t('reports.interval', {
    low: decimal(rate.low * 100, locale),
    high: decimal(rate.high * 100, locale),
  })
  return { value: percent(rate.value, locale), counts, interval }
}

export function sayRatio(ratio: Ratio, t: T, locale: string): Saying {
  if (ratio.value === null || ratio.den === null) return { value: '—', counts: '—', interval: null }
  const counts = t('reports.counts', {
    num: whole(ratio.num, locale),
    den: whole(Math.round(ratio.den), locale),
  })
  return { value: decimal(ratio.value, locale), counts, interval: null }
}

export function sayDuration(duration: Duration, t: T, locale: string): Saying {
  if (duration.n === 0) return { value: '—', counts: '—', interval: null }
  const value = duration.p50 === null ? t('reports.not_yet') : spell(duration.p50, t)
  return {
    value,
    counts: t('reports.tickets', { n: duration.n, count: whole(duration.n, locale) }),
    interval: null,
  }
}

/** A sentence or heading that begins with a name of ours: months are small in Croatian. */
export function begun(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(tag(locale)) + text.slice(1)
}

/** The name of a period: "October", "16–22 Nov", "Mon 16 Nov"; with the year where it is not this one. */
export function periodName(
  period: Period,
  step: Step,
  locale: string,
  form: 'long' | 'short',
  thisYear: string,
): string {
  const [from, last] = [
    new Date(`${period.from}T12:00:00Z`),
    new Date(Date.parse(`${period.to}T12:00:00Z`) - 86_400_000),
  ]
  const year = period.from.startsWith(thisYear) ? {} : ({ year: 'numeric' } as const)
  const shape: Intl.DateTimeFormatOptions =
    step === 'month'
      ? { month: form, ...year }
      : step === 'week'
        ? { day: 'numeric', month: 'short', ...year }
        : { ...(form === 'long' ? { weekday: 'short' } : {}), day: 'numeric', month: 'short', ...year }
  const format = new Intl.DateTimeFormat(tag(locale), { ...shape, timeZone: 'UTC' })
  if (step !== 'week') return format.format(from)
  return form === 'long' ? format.formatRange(from, last) : format.format(from)
}

/** "1 – 30 Apr 2026": the days of a period, both ends shown. */
export function dayRange(period: Pick<Period, 'from' | 'to'>, locale: string): string {
  const [from, last] = [
    new Date(`${period.from}T12:00:00Z`),
    new Date(Date.parse(`${period.to}T12:00:00Z`) - 86_400_000),
  ]
  return new Intl.DateTimeFormat(tag(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(from, last)
}
