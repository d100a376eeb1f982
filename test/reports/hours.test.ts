import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Calendar, openMinutes, openMinutesAfter } from '#reports/hours.ts'

const office: Calendar = {
  zone: 'Europe/Zagreb',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
      day,
      [
        ['09:00', '12:30'],
        ['13:00', '17:00'],
      ],
    ]),
  ) as Calendar['hours'],
  holidays: new Set(['2026-04-06']),
}
const night: Calendar = {
  zone: 'Europe/Zagreb',
  hours: { sun: [['01:00', '04:00']], sat: [['20:00', '24:00']] },
  holidays: new Set(),
}
const at = (text: string) => Date.parse(text)

describe('open hours', () => {
  it('count the hours of the calendar only, with holidays closed', () => {
    expect(openMinutes(office, at('2026-04-03T14:00:00Z'), at('2026-04-07T07:30:00Z'))).toBe(90)
    expect(openMinutes(office, at('2026-04-04T00:00:00Z'), at('2026-04-07T06:59:00Z'))).toBe(0)
    expect(openMinutes(office, at('2026-04-08T07:00:30Z'), at('2026-04-08T07:01:00Z'))).toBe(0.5)
    expect(openMinutes(null, at('2026-04-04T00:00:00Z'), at('2026-04-04T01:30:00Z'))).toBe(90)
  })

  it('lose the skipped hour and count a repeated one as long as it lasts', () => {
    const whole = (day: string) =>
      openMinutes(night, at(`${day}T00:00:00Z`) - 6 * 3_600_000, at(`${day}T12:00:00Z`))
    expect(whole('2026-03-29')).toBe(4 * 60 + 2 * 60)
    expect(whole('2026-10-25')).toBe(4 * 60 + 4 * 60)
  })

  it('find the moment when so many have passed, which counts back to as many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 * 24 * 60 }),
        fc.integer({ min: 1, max: 5000 }),
        (start, minutes) => {
          const from = at('2026-01-01T00:00:00Z') + start * 60_000
          const due = openMinutesAfter(office, from, minutes)
          expect(due).not.toBeNull()
          expect(openMinutes(office, from, due ?? 0)).toBeCloseTo(minutes, 6)
        },
      ),
      { numRuns: 60 },
    )
    expect(openMinutesAfter({ ...office, hours: {} }, at('2026-01-01T00:00:00Z'), 1)).toBeNull()
  })
})
