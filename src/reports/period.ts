import { Temporal } from 'temporal-polyfill'
import { Invalid } from '#work/errors.ts'

/** A half-open span from local midnight to local midnight, as dates of its zone and as instants. */
export type Period = Readonly<{ from: string; to: string; start: string; end: string; zone: string }>

export const steps = ['day', 'week', 'month'] as const
export type Step = (typeof steps)[number]

/** Throws `Invalid` for what is no date, no zone, or ends before it begins. */
export function periodOf(from: string, to: string, zone: string): Period {
  const [start, end] = [dateOf('from', from), dateOf('to', to)]
  if (Temporal.PlainDate.compare(start, end) >= 0) throw new Invalid({ to: ['reports.period.order'] })
  return { from: `${start}`, to: `${end}`, start: midnight(start, zone), end: midnight(end, zone), zone }
}

function dateOf(field: string, text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    throw new Invalid({ [field]: ['reports.period.date'] })
  }
}

/** Where midnight is skipped, the day begins at the change. */
function midnight(date: Temporal.PlainDate, zone: string): string {
  try {
    return new Date(date.toZonedDateTime({ timeZone: zone }).epochMilliseconds).toISOString()
  } catch {
    throw new Invalid({ time_zone: ['reports.period.zone'] })
  }
}

/** The local date of an instant. */
export function localDay(at: string | number, zone: string): string {
  return `${Temporal.Instant.fromEpochMilliseconds(typeof at === 'number' ? at : Date.parse(at))
    .toZonedDateTimeISO(zone)
    .toPlainDate()}`
}

/** The period of a kind that holds a local date; weeks are ISO weeks. */
export function periodAround(date: string, step: Step, zone: string): Period {
  const day = Temporal.PlainDate.from(date)
  const from =
    step === 'month'
      ? day.with({ day: 1 })
      : step === 'week'
        ? day.subtract({ days: day.dayOfWeek - 1 })
        : day
  return periodOf(`${from}`, `${next(from, step, 1)}`, zone)
}

function next(date: Temporal.PlainDate, step: Step, n: number): Temporal.PlainDate {
  return date.add(step === 'month' ? { months: n } : step === 'week' ? { weeks: n } : { days: n })
}

/** The last `n` periods of a kind, oldest first; the last one holds the given instant. */
export function lastPeriods(at: number, step: Step, n: number, zone: string): Period[] {
  const last = Temporal.PlainDate.from(periodAround(localDay(at, zone), step, zone).from)
  return Array.from({ length: n }, (_, index) => {
    const from = next(last, step, index - n + 1)
    return periodOf(`${from}`, `${next(from, step, 1)}`, zone)
  })
}
