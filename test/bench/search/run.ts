/**
 * `npm run bench -- search [--only ranking,learned,box,speed,fits,fresh,api]`: the figures of finding, on the sets that
 * SAGOT_SETS names: a folder for each with docs.jsonl {id, title?, body, group?}, queries.jsonl {id, text}, qrels.tsv (query, document or
 * group, grade), and where there are any queries.typo.jsonl and queries.nodia.jsonl. Times are CPU times unless a line says otherwise.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { throughApi } from './api.ts'
import { boxed } from './boxed.ts'
import { fitting } from './fitting.ts'
import { fresh } from './fresh.ts'
import { learned } from './learned.ts'
import { type Line, print } from './lines.ts'
import { ranking } from './ranking.ts'
import { type Judged, setsIn } from './sets.ts'
import { speed } from './speed.ts'

const parts = ['ranking', 'learned', 'box', 'speed', 'fits', 'fresh', 'api'] as const
const { values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: parts.join(',') } },
})
const chosen = values.only.split(',')
const given = process.env.SAGOT_SETS ?? ''
const sets: Judged[] = existsSync(given) ? setsIn(given) : []
const set = (name: string) => sets.filter((each) => each.name === name)
const folder = mkdtempSync(join(tmpdir(), 'sagot-bench-search-'))
const write = (name: string, lines: readonly object[]) => {
  const file = join(folder, name)
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  return file
}

const figures: Record<(typeof parts)[number], () => AsyncIterable<Line>> = {
  ranking: () => ranking(sets),
  learned: () => each(set('clinc150'), (one) => learned(one, write)),
  box: () => each(set('stackfaq'), (one) => boxed(one, 'en', write)),
  speed: () => speed(sets, join(folder, 'sentences')),
  fits: () => fitting(sets, write),
  fresh: () => fresh(),
  api: () => throughApi(sets, folder),
}

let missed = 0
try {
  if (!sets.length)
    console.log(
      `${given ? `There are no sets in ${given}` : 'SAGOT_SETS names no folder of sets'}: only what needs none is measured.`,
    )
  console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}; intervals are 95 % bootstrap`)
  for (const part of parts) {
    if (!chosen.includes(part) || (!sets.length && part !== 'fresh')) continue
    for await (const line of figures[part]()) {
      print(line)
      if (line.verdict === 'missed') missed += 1
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = missed > 0 ? 1 : 0

async function* each(
  some: readonly Judged[],
  of: (one: Judged) => AsyncIterable<Line>,
): AsyncGenerator<Line> {
  for (const one of some) yield* of(one)
}
