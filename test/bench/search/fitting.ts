import { type Line, plain } from './lines.ts'
import { byGroup } from './metrics.ts'
import { type Ranker, startRanker } from './ranker.ts'
import type { Judged, Query } from './sets.ts'

const shown = 3
/** Every so many-th question, or group, loses what answers it. */
const folds = 10
const mostAsked = 500

type Offers = { asked: number; offered: number; right: number }

/**
 * Whether suggestions know when nothing fits. Unanswerable questions are made in two ways: those of another set (other trades), and
 * a set's own after what answers them was taken out (the same trade, harder). Asked as the ticket form asks.
 */
export async function* fitting(
  sets: readonly Judged[],
  write: (name: string, lines: readonly object[]) => string,
): AsyncGenerator<Line> {
  const pairs = [
    ['stackfaq', 'clinc150', []],
    ['clinc150', 'stackfaq', []],
    ['clinc150', 'stackfaq', ['--learn']],
    ['hr-kb', 'stackfaq', []],
  ] as const
  for (const [name, otherName, options] of pairs) {
    const set = sets.find((each) => each.name === name)
    const other = sets.find((each) => each.name === otherName)
    if (!set || !other) continue
    const how = `${name}${options.length ? ' learned' : ''}`
    const ranker = await startRanker(set.file, options)
    const own = await offers(ranker, set, set.queries.slice(0, mostAsked))
    const others = await offers(ranker, set, other.queries.slice(0, mostAsked))
    await ranker.stop()
    const answered = Math.max(1, own.offered + others.offered)
    yield plain(`fits ${how}: offered the right one, of answerable`, share(own.right, own.asked))
    yield plain(`fits ${how}: right among all that was offered`, share(own.right, answered))
    yield plain(`fits ${how}: offered something, of other trades`, share(others.offered, others.asked))
    const gone = await without(set, write, options)
    yield plain(`fits ${how}: offered something, answer taken out`, share(gone.offered, gone.asked))
  }
}

const share = (some: number, all: number) => `${((100 * some) / all).toFixed(1)} % of ${all}`

async function offers(ranker: Ranker, set: Judged, queries: readonly Query[]): Promise<Offers> {
  const sum: Offers = { asked: 0, offered: 0, right: 0 }
  for (const { id, text } of queries) {
    const { offered = [] } = await ranker.ask({ id, subject: '', text, k: 50 })
    const grades = set.grades.get(id)
    sum.asked += 1
    if (offered.length) sum.offered += 1
    if (
      byGroup(offered, set.groups)
        .slice(0, shown)
        .some((answer) => (grades?.get(answer) ?? 0) > 0)
    )
      sum.right += 1
  }
  return sum
}

/** The first fold of questions, asked of the set without anything that answers them. */
async function without(
  set: Judged,
  write: (name: string, lines: readonly object[]) => string,
  options: readonly string[],
): Promise<Offers> {
  const answers = (query: Query) =>
    [...(set.grades.get(query.id) ?? [])].flatMap(([id, grade]) => (grade > 0 ? id : []))
  const names = [...new Set(set.queries.flatMap(answers))].filter((_, i) => i % folds === 0)
  const every = set.queries.filter((_, i) => i % folds === 0).flatMap(answers)
  const out = new Set(set.groups ? names : every)
  const queries = set.queries.filter((query) => answers(query).every((id) => out.has(id)))
  const docs = set.docs.filter(({ id, group }) => !out.has(group ?? id))
  const ranker = await startRanker(write(`${set.name}-without.jsonl`, docs), options)
  const sum = await offers(ranker, set, queries.slice(0, mostAsked))
  await ranker.stop()
  return sum
}
