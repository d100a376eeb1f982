import { describe, expect, test } from 'vitest'
import { type PromiseWords, promiseState, promiseText } from '#ui/promising.ts'

const now = new Date('2026-11-16T04:00:00.000Z')
const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const words: PromiseWords = {
  minutes: '{m} min',
  hours: '{h} h {m}',
  days: '{d} d',
  late: '{left} late',
  in: 'in {left}',
  paused: 'on the customer, {left}',
}
const said = (view: 'desk' | 'portal', due: Date, more: { paused?: boolean; made?: Date } = {}) => {
  const { first, after: rest } = promiseText(
    { due, now, view, locale: 'en', zone: 'Asia/Manila', ...more },
    words,
  )
  return rest ? [first, rest] : [first]
}

describe('a promise', () => {
  test('is soon in its last hour', () => {
    expect(promiseState({ due: minutesOn(61), now })).toBe('far')
    expect(promiseState({ due: minutesOn(59), now })).toBe('soon')
  })

  test('is soon in the last quarter of a long time', () => {
    const made = minutesOn(-60 * 12)
    expect(promiseState({ due: minutesOn(60 * 4 - 1), now, made })).toBe('soon')
    expect(promiseState({ due: minutesOn(60 * 4 + 1), now, made })).toBe('far')
  })

  test('is late from the first moment after it, and never while the customer has it', () => {
    expect(promiseState({ due: minutesOn(0), now })).toBe('soon')
    expect(promiseState({ due: new Date(now.getTime() - 1), now })).toBe('late')
    expect(promiseState({ due: minutesOn(-600), now, paused: true })).toBe('paused')
  })

  test('is counted down on the desk when it is near, named by the clock when it is not', () => {
    expect(said('desk', minutesOn(32))).toEqual(['32 min'])
    expect(said('desk', minutesOn(145))).toEqual(['2 h 25'])
    expect(said('desk', minutesOn(300))).toEqual(['today, 17:00'])
    expect(said('desk', minutesOn(-8))).toEqual(['8 min late'])
    expect(said('desk', minutesOn(-2880), { paused: true })).toEqual(['on the customer, 2 d'])
  })

  test('is said with its clock time first in the portal', () => {
    expect(said('portal', minutesOn(160))).toEqual(['today, 14:40', 'in 2 h 40'])
    expect(said('portal', minutesOn(-8))).toEqual(['today, 11:52', '8 min late'])
  })

  test('never lasts nothing', () => {
    expect(said('desk', new Date(now.getTime() - 5000))).toEqual(['1 min late'])
  })
})
