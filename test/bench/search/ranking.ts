import { atLeast, atMost, type Line, plain } from './lines.ts'
import { byGroup, type Mean, mean, type Score, score } from './metrics.ts'
import { type Ranker, startRanker } from './ranker.ts'
import type { Judged, Query } from './sets.ts'

const k = 100
/** s@3 and nDCG@10 to reach, by set. */
const aims: Record<string, { s3: number; ndcg?: number }> = {
  stackfaq: { s3: 0.87, ndcg: 0.8 },
  'hr-kb': { s3: 0.71 },
  'tl-ui': { s3: 0.53 },
}
const mostLost = 2

export async function scores(
  ranker: Ranker,
  set: Judged,
  queries: readonly Query[] = set.queries,
): Promise<Score[]> {
  const found: Score[] = []
  for (const { id, text } of queries) {
    const { ranked } = await ranker.ask({ id, text, k })
    found.push(score(byGroup(ranked, set.groups), set.grades.get(id) ?? new Map()))
  }
  return found
}

export const of = (list: readonly Score[], key: keyof Score): Mean => mean(list.map((each) => each[key]))

/** How well each set is answered by words alone, and what a typo or missing marks cost. */
export async function* ranking(sets: readonly Judged[]): AsyncGenerator<Line> {
  for (const set of sets) {
    const ranker = await startRanker(set.file)
    const all = await scores(ranker, set)
    yield* judged(set.name, all)
    const whole = of(all, 's3').mean
    for (const [variant, queries] of set.variants) {
      const loss = 100 * (whole - of(await scores(ranker, set, queries), 's3').mean)
      if (variant === 'typo') yield atMost(`${set.name}: s@3 lost by one typo`, loss, mostLost, ' points')
      else yield atMost(`${set.name}: s@3 lost without diacritics`, loss, 0, ' points')
    }
    await ranker.stop()
  }
}

export function* judged(name: string, all: readonly Score[]): Generator<Line> {
  const aim = aims[name]
  const percent = ({ mean }: Mean) => (100 * mean).toFixed(1)
  yield plain(
    `${name}: s@1 / s@3 / s@5, nDCG@10 (${all.length} questions)`,
    `${percent(of(all, 's1'))} / ${percent(of(all, 's3'))} / ${percent(of(all, 's5'))}, ${of(all, 'ndcg').mean.toFixed(3)}`,
  )
  if (!aim) return
  yield atLeast(`${name}: s@3`, of(all, 's3'), aim.s3)
  if (aim.ndcg) yield atLeast(`${name}: nDCG@10`, of(all, 'ndcg'), aim.ndcg, '')
}
