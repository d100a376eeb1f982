/** The four shapes of a figure (metrics.md §6). Four decimals; nothing to divide by gives null, never 0. */
export type Rate = { num: number; den: number; value: number | null; low: number | null; high: number | null }
export type Ratio = { num: number; den: number | null; value: number | null }
export type Duration = { n: number; p50: number | null; p90: number | null; mean: number | null }

/** 97.5 % of the normal distribution lie below it. */
const Z = 1.959964

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

/** A share with Wilson's 95 % interval, which stays within 0 and 1 and is honest for few. */
export function rate(num: number, den: number): Rate {
  if (den === 0) return { num, den, value: null, low: null, high: null }
  const share = num / den
  const middle = share + (Z * Z) / (2 * den)
  const width = Z * Math.sqrt((share * (1 - share)) / den + (Z * Z) / (4 * den * den))
  const scale = 1 + (Z * Z) / den
  const low = Math.max(0, (middle - width) / scale)
  const high = Math.min(1, (middle + width) / scale)
  return { num, den, value: rounded(share), low: rounded(low), high: rounded(high) }
}

/** A quotient that is not a share, times its unit. */
export function ratio(num: number, den: number | null, unit = 1): Ratio {
  return {
    num: rounded(num),
    den: den === null ? null : rounded(den),
    value: den ? rounded((num / den) * unit) : null,
  }
}

/** p50 and p90 by nearest rank. `null` among the values = not yet: it sorts last, and no mean is told. */
export function duration(values: readonly (number | null)[]): Duration {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other)
  const n = values.length
  if (n === 0) return { n, p50: null, p90: null, mean: null }
  const mean = known.length === n ? rounded(known.reduce((sum, value) => sum + value, 0) / n) : null
  return { n, p50: rank(known, n, 0.5), p90: rank(known, n, 0.9), mean }
}

function rank(sorted: readonly number[], n: number, share: number): number | null {
  const value = sorted[Math.ceil(share * n - 1e-9) - 1]
  return value === undefined ? null : rounded(value)
}

export function count<T>(items: readonly T[], is: (item: T) => boolean): number {
  let n = 0
  for (const item of items) if (is(item)) n += 1
  return n
}
