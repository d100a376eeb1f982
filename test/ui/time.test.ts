import { describe, expect, test } from 'vitest'
import { ago, daysBetween, moment, say } from '#ui/time.ts'

const zone = 'Asia/Manila'
const now = new Date('2026-11-16T04:00:00.000Z')
const at = (iso: string) => new Date(iso)

describe('a moment', () => {
  test('is named by its day while that is near, else by weekday and date, in each language', () => {
    const cases = [
      ['2026-11-16T09:30:00Z', 'today, 17:30', 'ngayong araw, 17:30', 'danas, 17:30'],
      ['2026-11-17T01:00:00Z', 'tomorrow, 09:00', 'bukas, 09:00', 'sutra, 09:00'],
      ['2026-11-15T01:10:00Z', 'yesterday, 09:10', 'kahapon, 09:10', 'jučer, 09:10'],
      ['2026-11-12T01:12:00Z', 'Thu 12 Nov, 09:12', 'Huw, Nob 12, 09:12', 'čet, 12. stu, 09:12'],
      ['2025-03-04T01:12:00Z', 'Tue, 4 Mar 2025', 'Mar, Mar 4, 2025', 'uto, 4. ožu 2025.'],
    ] as const
    for (const [iso, en, fil, hr] of cases) {
      const said = (locale: string) => moment(at(iso), { locale, zone, now })
      expect([said('en'), said('fil'), said('hr')]).toEqual([en, fil, hr])
    }
  })

  test('takes its day from the zone, not from UTC', () => {
    // 23:30 on the 16th in Manila; the 16th at 15:30 in UTC; half an hour later it is the 17th there.
    expect(moment(at('2026-11-16T15:30:00Z'), { locale: 'en', zone, now })).toBe('today, 23:30')
    expect(moment(at('2026-11-16T16:30:00Z'), { locale: 'en', zone, now })).toBe('tomorrow, 00:30')
    expect(moment(at('2026-11-16T16:30:00Z'), { locale: 'en', zone: 'Europe/Zagreb', now })).toBe(
      'today, 17:30',
    )
  })

  test('counts days over a change of the clocks', () => {
    const zagreb = 'Europe/Zagreb'
    expect(daysBetween(at('2026-10-24T22:30:00Z'), at('2026-10-25T23:30:00Z'), zagreb)).toBe(1)
    expect(daysBetween(at('2026-10-24T21:59:00Z'), at('2026-10-24T22:01:00Z'), zagreb)).toBe(1)
  })
})

test('what is near is said relatively', () => {
  const said = (iso: string, locale = 'en') => ago(at(iso), { locale, now })
  expect(said('2026-11-16T03:59:40Z')).toBe('now')
  expect(said('2026-11-16T03:55:00Z')).toBe('5 minutes ago')
  expect(said('2026-11-16T07:00:00Z', 'hr')).toBe('za 3 sata')
  expect(said('2026-11-15T03:00:00Z', 'fil')).toBe('kahapon')
})

test('the full form names the year and the clock', () => {
  expect(say(at('2026-11-16T01:12:00Z'), 'full', { locale: 'hr', zone, now })).toBe(
    'ponedjeljak, 16. studenoga 2026. u 09:12',
  )
})
