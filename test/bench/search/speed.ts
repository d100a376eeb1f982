import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { atMost, type Line, plain } from './lines.ts'
import type { Judged } from './sets.ts'

type Times = { p50: number; p95: number; stretch: number }
type Large = { documents: number; load: number; memory: number; tickets: Times; typed: Times; added: number }

/** What 50,000 documents made of the sets' sentences weigh and cost, in a process of their own. */
export async function* speed(sets: readonly Judged[], file: string): AsyncGenerator<Line> {
  const english = sets.filter(({ name }) => name === 'stackfaq' || name === 'clinc150')
  const sentences = english.flatMap(({ docs }) =>
    docs.flatMap(({ title, body }) => `${title ?? ''}. ${body}`.split(/(?<=[.!?])\s+/)),
  )
  writeFileSync(
    file,
    sentences
      .map((each) => each.replace(/\s+/g, ' ').slice(0, 400))
      .filter((each) => each.length > 8)
      .join('\n'),
  )
  const own = fileURLToPath(new URL('large.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', own, file])
  const { documents, load, memory, tickets, typed, added } = JSON.parse(stdout) as Large
  yield plain(`${documents} documents: loaded in, CPU`, `${(load / 1000).toFixed(1)} s`)
  yield atMost(`${documents} documents: memory`, memory, 120, ' MB', 0)
  yield plain('ticket of 92 words: p50, CPU', `${tickets.p50.toFixed(1)} ms`)
  yield atMost('ticket of 92 words: p95, CPU', tickets.p95, 5, ' ms')
  yield atMost('ticket of 92 words: longest without a pause, p95, CPU', tickets.stretch, 6, ' ms')
  yield atMost('box while typing: p95, CPU', typed.p95, 100, ' ms')
  yield plain('one document added, CPU', `${added.toFixed(2)} ms`)
}
