import { atLeast, atMost, type Line, plain } from './lines.ts'
import { startRanker } from './ranker.ts'
import { of, scores } from './ranking.ts'
import type { Judged } from './sets.ts'

const aims = { s1: 0.93, s5: 0.99 }
const mostLost = 2
/** With so few links an article the encoder should help already. */
const fewLinks = 10

/**
 * The nearest solved case with what links taught: every document of a group is a wording linked to the group's article. The
 * questions are the set's own, none of which is a document.
 */
export async function* learned(
  set: Judged,
  write: (name: string, lines: readonly object[]) => string,
): AsyncGenerator<Line> {
  const documents = new Set(set.docs.map(({ body }) => body))
  const asked = set.queries.filter(({ text }) => !documents.has(text))
  yield plain(
    `${set.name}: split, links / questions kept apart / seen and left out`,
    `${set.docs.length} / ${asked.length} / ${set.queries.length - asked.length}`,
  )
  const ranker = await startRanker(set.file, ['--learn'])
  const all = await scores(ranker, set, asked)
  const { articles, typical, held, first, seconds } = ranker.about
  yield plain(`${set.name}: articles learned, typical cosine`, `${articles}, ${Number(typical).toFixed(2)}`)
  yield plain(`${set.name}: kept back while learning, own article first`, `${held}, ${first}`)
  yield plain(`${set.name}: learning took, CPU`, `${seconds} s`)
  yield atLeast(`${set.name}: s@1 learned`, of(all, 's1'), aims.s1)
  yield atLeast(`${set.name}: s@5 learned`, of(all, 's5'), aims.s5)
  const ids = new Set(asked.map(({ id }) => id))
  const typos = (set.variants.get('typo') ?? []).filter(({ id }) => ids.has(id))
  if (typos.length) {
    const lost = 100 * (of(all, 's3').mean - of(await scores(ranker, set, typos), 's3').mean)
    yield atMost(`${set.name}: s@3 learned, lost by one typo`, lost, mostLost, ' points')
  }
  await ranker.stop()
  yield* withFew(set, write)
}

async function* withFew(
  set: Judged,
  write: (name: string, lines: readonly object[]) => string,
): AsyncGenerator<Line> {
  const seen = new Map<string, number>()
  const docs = set.docs.filter(({ group = '' }) => {
    seen.set(group, (seen.get(group) ?? 0) + 1)
    return (seen.get(group) as number) <= fewLinks
  })
  const file = write(`${set.name}-few.jsonl`, docs)
  for (const options of [[], ['--learn']]) {
    const ranker = await startRanker(file, options)
    const { mean } = of(await scores(ranker, set), 's1')
    const how = options.length ? 'learned' : 'by words alone'
    yield plain(`${set.name}: s@1 with ${fewLinks} links an article, ${how}`, (100 * mean).toFixed(1))
    await ranker.stop()
  }
}
