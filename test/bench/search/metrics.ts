import { dice } from '../world.ts'

/** How well one list answers one question. */
export type Score = Readonly<{ s1: number; s3: number; s5: number; ndcg: number }>

const deep = 10
const rounds = 1000

/** `ranked` best first; `grades` says what answers, 0 does not. Gain 2^grade − 1, discounted by log2 of the place. */
export function score(ranked: readonly string[], grades: ReadonlyMap<string, number>): Score {
  const different = [...new Set(ranked)]
  const first = different.findIndex((id) => (grades.get(id) ?? 0) > 0)
  const within = (places: number) => (first >= 0 && first < places ? 1 : 0)
  const gain = (list: readonly number[]) =>
    list.slice(0, deep).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
  const best = gain([...grades.values()].filter((grade) => grade > 0).sort((x, y) => y - x))
  const got = gain(different.slice(0, deep).map((id) => grades.get(id) ?? 0))
  return { s1: within(1), s3: within(3), s5: within(5), ndcg: best ? got / best : 0 }
}

/** The first place of each group, in order. */
export function byGroup(ranked: readonly string[], groups: ReadonlyMap<string, string> | null): string[] {
  return groups ? [...new Set(ranked.flatMap((id) => groups.get(id) ?? []))] : [...ranked]
}

export type Mean = Readonly<{ mean: number; low: number; high: number }>

/** Mean with its 95 % bootstrap interval, drawn from a fixed seed. */
export function mean(values: readonly number[]): Mean {
  const average = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
  const roll = dice(7)
  const drawn = Array.from({ length: rounds }, () =>
    average(values.map(() => values[Math.floor(roll() * values.length)] as number)),
  ).sort((x, y) => x - y)
  return {
    mean: average(values),
    low: drawn[Math.floor(rounds * 0.025)] as number,
    high: drawn[Math.floor(rounds * 0.975)] as number,
  }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
