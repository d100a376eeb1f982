import type { Mean } from './metrics.ts'

/** A line of the report: what was measured, what should be reached, and whether it was. */
export type Line = Readonly<{
  what: string
  measured: string
  reach: string
  verdict: 'reached' | 'within' | 'missed' | '–'
}>

/** As a share of a hundred, reached at or above `least`, or with `least` inside the interval. */
export function atLeast(what: string, { mean, low, high }: Mean, least: number, unit: '%' | '' = '%'): Line {
  const show = (value: number) => (unit ? (100 * value).toFixed(1) : value.toFixed(3))
  return {
    what,
    measured: `${show(mean)} (${show(low)}–${show(high)})`,
    reach: `≥ ${unit ? 100 * least : least}`,
    verdict: mean >= least ? 'reached' : high >= least ? 'within' : 'missed',
  }
}

export function atMost(what: string, value: number, most: number, unit: string, digits = 1): Line {
  return {
    what,
    measured: `${value.toFixed(digits)}${unit}`,
    reach: `≤ ${Math.round(most * 10) / 10}${unit}`,
    verdict: value <= most ? 'reached' : 'missed',
  }
}

/** Told for its own sake. */
export function plain(what: string, measured: string): Line {
  return { what, measured, reach: '', verdict: '–' }
}

export function print({ what, measured, reach, verdict }: Line): void {
  console.log(`${what.padEnd(58)} ${measured.padStart(22)}   ${reach.padEnd(12)} ${verdict}`)
}
