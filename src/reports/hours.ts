import { Temporal } from 'temporal-polyfill'
import { localDay } from './period.ts'

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Opening hours: `{"mon": [["09:00","17:00"]]}`, a missing day is closed, an end may be 24:00. */
export type Calendar = Readonly<{
  zone: string
  hours: Partial<Record<string, readonly (readonly [string, string])[]>>
  holidays: ReadonlySet<string>
}>

type Open = readonly [from: number, to: number]

const known = new WeakMap<Calendar, Map<string, readonly Open[]>>()

/** Minutes of a span inside the calendar's hours; without a calendar it is always open. Instants in ms. */
export function openMinutes(calendar: Calendar | null, from: number, to: number): number {
  if (to <= from) return 0
  if (!calendar) return (to - from) / 60_000
  let sum = 0
  for (let day = localDay(from, calendar.zone); ; day = after(day)) {
    const opens = openOn(calendar, day)
    for (const [start, end] of opens) sum += Math.max(0, Math.min(end, to) - Math.max(start, from))
    if (day >= localDay(to, calendar.zone)) return sum / 60_000
  }
}

/** When so many open minutes have passed since an instant, ms; null when the calendar never opens long enough within two years. */
export function openMinutesAfter(calendar: Calendar | null, from: number, minutes: number): number | null {
  if (!calendar) return from + minutes * 60_000
  let left = minutes * 60_000
  let day = localDay(from, calendar.zone)
  for (let days = 0; days < 730; days += 1, day = after(day)) {
    for (const [start, end] of openOn(calendar, day)) {
      const begins = Math.max(start, from)
      if (end <= begins) continue
      if (end - begins >= left) return begins + left
      left -= end - begins
    }
  }
  return null
}

const after = (day: string): string => `${Temporal.PlainDate.from(day).add({ days: 1 })}`

function openOn(calendar: Calendar, day: string): readonly Open[] {
  const days = known.get(calendar) ?? new Map<string, readonly Open[]>()
  known.set(calendar, days)
  let opens = days.get(day)
  if (!opens) {
    opens = hoursOn(calendar, day)
    days.set(day, opens)
  }
  return opens
}

function hoursOn(calendar: Calendar, day: string): readonly Open[] {
  if (calendar.holidays.has(day)) return []
  const date = Temporal.PlainDate.from(day)
  const hours = calendar.hours[names[date.dayOfWeek - 1] ?? ''] ?? []
  return hours.map(
    ([from, to]) => [clock(date, from, calendar.zone), clock(date, to, calendar.zone)] as const,
  )
}

// 'compatible' is the rule of metrics.md: a skipped hour shifts by the gap, in a repeated one the first counts.
function clock(date: Temporal.PlainDate, time: string, zone: string): number {
  const [on, at] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time]
  return on
    .toPlainDateTime(Temporal.PlainTime.from(at))
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}
