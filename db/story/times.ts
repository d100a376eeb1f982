import type { When } from './types.ts'

const day = 1440
/** Manila has no summer time. */
const manila = 8 * 60

/** Minutes before the midnight (Manila) that begins the last day; negative. Only for dated times. */
export const minutesOf = (at: When): number => {
  const match = /^(-\d+) (\d{2}):(\d{2})$/.exec(at)
  if (!match) throw new Error(`Not a dated time: ${at}`)
  return Number(match[1]) * day + Number(match[2]) * 60 + Number(match[3])
}

export const whenOf = (minutes: number): When => {
  const days = Math.floor(minutes / day)
  const rest = minutes - days * day
  const two = (value: number) => String(value).padStart(2, '0')
  return `${days} ${two(Math.floor(rest / 60))}:${two(rest % 60)}` as When
}

/** The instant in milliseconds, for a story that ends at `end`. */
export const instantOf = (at: When, end: number): number => {
  const ago = /^now -(\d+)$/.exec(at)
  if (ago) return end - Number(ago[1]) * 60_000
  const local = end + manila * 60_000
  const midnight = local - (((local % 86_400_000) + 86_400_000) % 86_400_000) - manila * 60_000
  return midnight + minutesOf(at) * 60_000
}
