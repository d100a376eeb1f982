import { describe, expect, it } from 'vitest'
import { lastPeriods, localDay, periodAround, periodOf } from '#reports/period.ts'
import { Invalid } from '#work/errors.ts'

const hours = (from: string, to: string, zone: string) => {
  const { start, end } = periodOf(from, to, zone)
  return (Date.parse(end) - Date.parse(start)) / 3_600_000
}

describe('periods', () => {
  it('run from local midnight to local midnight, also over days of 23 and 25 hours', () => {
    expect(periodOf('2026-04-01', '2026-05-01', 'Europe/Zagreb')).toMatchObject({
      start: '2026-03-31T22:00:00.000Z',
      end: '2026-04-30T22:00:00.000Z',
    })
    expect(hours('2026-03-29', '2026-03-30', 'Europe/Zagreb')).toBe(23)
    expect(hours('2026-10-25', '2026-10-26', 'Europe/Zagreb')).toBe(25)
  })

  it('begin at the change where midnight is skipped', () => {
    expect(periodOf('2026-09-06', '2026-09-07', 'America/Santiago').start).toBe('2026-09-06T04:00:00.000Z')
  })

  it('refuse what is no date, no zone or no span', () => {
    expect(() => periodOf('x', '2026-04-02', 'UTC')).toThrow(Invalid)
    expect(() => periodOf('2026-04-02', '2026-04-02', 'UTC')).toThrow(Invalid)
    expect(() => periodOf('2026-04-01', '2026-04-02', 'Mars/Olympus')).toThrow(Invalid)
  })

  it('are ISO weeks and calendar months', () => {
    expect(periodAround('2026-01-01', 'week', 'UTC')).toMatchObject({ from: '2025-12-29', to: '2026-01-05' })
    expect(periodAround('2026-02-14', 'month', 'UTC')).toMatchObject({ from: '2026-02-01', to: '2026-03-01' })
    expect(
      lastPeriods(Date.parse('2026-03-31T23:30:00Z'), 'month', 3, 'Asia/Manila').map((period) => period.from),
    ).toEqual(['2026-02-01', '2026-03-01', '2026-04-01'])
    expect(localDay('2026-03-31T23:30:00Z', 'Asia/Manila')).toBe('2026-04-01')
  })
})
