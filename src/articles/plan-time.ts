import { Temporal } from 'temporal-polyfill'

/** The instant of a day and time as a form's field gives them (`2026-12-01T09:30`) in a zone; empty for what is none. */
export function instantIn(local: string | undefined, zone: string): string {
  try {
    const at = Temporal.PlainDateTime.from(local ?? '').toZonedDateTime(zone)
    return new Date(at.epochMilliseconds).toISOString()
  } catch {
    return ''
  }
}
