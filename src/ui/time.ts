/** Times as people read them, in the workspace's zone: pure, so that server and browser say the same. */
export type TimeForm = 'moment' | 'clock' | 'day' | 'date' | 'full' | 'ago'

const tags: Readonly<Record<string, string>> = { en: 'en-GB', fil: 'fil', hr: 'hr' }

const shapes = {
  calendar: { year: 'numeric', month: '2-digit', day: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  date: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  full: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const made = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times what using it does. */
function formatter(shape: keyof typeof shapes, locale: string, zone: string): Intl.DateTimeFormat {
  const key = `${shape} ${locale} ${zone}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(tags[locale] ?? locale, { ...shapes[shape], timeZone: zone })
  made.set(key, fresh)
  return fresh
}

function format(at: Date, shape: keyof typeof shapes, locale: string, zone: string): string {
  return formatter(shape, locale, zone).format(at)
}

const relatives = new Map<string, Intl.RelativeTimeFormat>()

function relative(locale: string): Intl.RelativeTimeFormat {
  const known = relatives.get(locale)
  if (known) return known
  const fresh = new Intl.RelativeTimeFormat(tags[locale] ?? locale, { numeric: 'auto' })
  relatives.set(locale, fresh)
  return fresh
}

/** Whole calendar days from one instant to another, as the zone's calendar counts them. */
export function daysBetween(from: Date, to: Date, zone: string): number {
  const day = (at: Date) => Date.parse(format(at, 'calendar', 'en-CA', zone))
  return Math.round((day(to) - day(from)) / 86_400_000)
}

export interface Said {
  locale: string
  zone: string
  now: Date
}

/** "today, 17:30", "Mon 16 Nov, 09:12", "Mon, 16 Nov 2025": the nearest way to say it that cannot be mistaken. */
export function moment(at: Date, { locale, zone, now }: Said): string {
  const days = daysBetween(now, at, zone)
  const clock = format(at, 'clock', locale, zone)
  if (Math.abs(days) <= 1) {
    return `${relative(locale).format(days, 'day')}, ${clock}`
  }
  if (Math.abs(days) > 180) return format(at, 'date', locale, zone)
  return `${format(at, 'day', locale, zone)}, ${clock}`
}

/** "5 minutes ago", "in 3 hours", "yesterday": for what is near. */
export function ago(at: Date, { locale, now }: Pick<Said, 'locale' | 'now'>): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const words = relative(locale)
  const size = Math.abs(seconds)
  if (size < 60) return words.format(0, 'second')
  if (size < 3600) return words.format(Math.trunc(seconds / 60), 'minute')
  if (size < 86_400) return words.format(Math.trunc(seconds / 3600), 'hour')
  if (size < 30 * 86_400) return words.format(Math.trunc(seconds / 86_400), 'day')
  if (size < 365 * 86_400) return words.format(Math.trunc(seconds / (30 * 86_400)), 'month')
  return words.format(Math.trunc(seconds / (365 * 86_400)), 'year')
}

export function say(at: Date, form: TimeForm, said: Said): string {
  if (form === 'moment') return moment(at, said)
  if (form === 'ago') return ago(at, said)
  return format(at, form, said.locale, said.zone)
}
