import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, rate, ratio } from '#reports/statistics.ts'

describe('figures', () => {
  it('carry Wilson’s interval, which holds the share and stays within 0 and 1', () => {
    expect(rate(7, 12)).toEqual({ num: 7, den: 12, value: 0.5833, low: 0.3195, high: 0.8067 })
    expect(rate(0, 1)).toEqual({ num: 0, den: 1, value: 0, low: 0, high: 0.7935 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (den, share) => {
          const num = Math.round(den * share)
          const { value, low, high } = rate(num, den)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(value ?? -1)
          expect(high).toBeGreaterThanOrEqual(value ?? 2)
        },
      ),
    )
  })

  it('say nothing of nothing', () => {
    expect(rate(0, 0)).toEqual({ num: 0, den: 0, value: null, low: null, high: null })
    expect(ratio(3, null, 1000)).toEqual({ num: 3, den: null, value: null })
    expect(duration([])).toEqual({ n: 0, p50: null, p90: null, mean: null })
  })

  it('take percentiles by nearest rank, and leave them open where the rank falls on what is not there yet', () => {
    expect(duration([5, 1, 4, 2, 3])).toMatchObject({ p50: 3, p90: 5, mean: 3 })
    expect(duration([1, 2, 3, 4])).toMatchObject({ p50: 2, p90: 4 })
    expect(duration(Array.from({ length: 10 }, (_, at) => at + 1))).toMatchObject({ p50: 5, p90: 9 })
    expect(duration([1, null, 2])).toEqual({ n: 3, p50: 2, p90: null, mean: null })
  })
})
