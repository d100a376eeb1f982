/**
 * `npm run bench [-- --size 1 --seconds 4 --only article,search]`: Sagot beside two references of its own making, on the same
 * made-up desk, pair by pair, every answer checked. Absolute figures belong to the machine; the ratios travel, and even those
 * only as far as nobody else was at work: the load is printed. `--size 20` is the growth test of tickets, topics and events.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { load, type Measure } from './load.ts'
import { startFloor, startLimit } from './references.ts'
import { startSagot } from './sagot.ts'
import { flushes, memory, OPERATIONS, type Operation, type Subject } from './subject.ts'
import { sized } from './world.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string', default: OPERATIONS.join(',') },
    json: { type: 'boolean', default: false },
  },
})
const size = sized(Number(values.size))
const seconds = Number(values.seconds)
const chosen = OPERATIONS.filter((operation) => values.only.split(',').includes(operation))
const folder = mkdtempSync(join(tmpdir(), 'sagot-bench-'))
const say = (line: string) => process.stderr.write(`${line}\n`)

type Row = { operation: Operation; connections: number; name: string } & Measure
const subjects: Subject[] = []
const rows: Row[] = []
const kept: { asked: number; flushes: number }[] = []
try {
  say(`${cpus().length} cores, Node ${process.versions.node}: ${JSON.stringify(size)}`)
  for (const start of [startLimit, startFloor, startSagot]) {
    subjects.push(await start(folder, size))
    say(`${subjects.at(-1)?.name} is ready`)
  }
  for (const operation of chosen) {
    for (const subject of subjects) await warm(subject, operation)
    for (const connections of [1, 16]) await measure(operation, connections)
  }
  if (values.json) console.log(JSON.stringify({ size, rows, kept, load: loadavg(), processes: processes() }))
  else print()
} finally {
  for (const subject of subjects) await subject.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = rows.some((row) => row.wrong > 0) ? 1 : 0

async function warm(subject: Subject, operation: Operation): Promise<void> {
  const requests = subject.requests[operation]
  if (requests) await load(subject.url, requests, 16, 1)
}

/** Measures the servers one after the other, so that all of them meet the machine in the same mood. */
async function measure(operation: Operation, connections: number): Promise<void> {
  for (const subject of subjects) {
    const requests = subject.requests[operation]
    if (!requests) continue
    const before = flushes()
    const measured = await load(subject.url, requests, connections, seconds)
    rows.push({ operation, connections, name: subject.name, ...measured })
    const after = flushes()
    if (subject.name === 'sagot' && operation === 'create' && before !== null && after !== null)
      kept.push({ asked: Math.round(measured.perSecond * seconds), flushes: after - before })
  }
}

function processes() {
  return subjects.map(({ name, pid, coldStart }) => ({
    name,
    coldStart: Math.round(coldStart),
    memory: Math.round(memory(pid)),
  }))
}

function print(): void {
  const number = (value: number, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–')
  console.log('operation  at  server     req/s    p50 ms    p95 ms     bytes   × limit   × floor   wrong')
  for (const row of rows) {
    const rate = (name: string) =>
      rows.find(
        (other) =>
          other.name === name && other.operation === row.operation && other.connections === row.connections,
      )?.perSecond ?? Number.NaN
    const cells = [
      row.operation.padEnd(9),
      String(row.connections).padStart(3),
      ` ${row.name.padEnd(7)}`,
      number(row.perSecond).padStart(8),
      number(row.p50, 2).padStart(9),
      number(row.p95, 2).padStart(9),
      number(row.bytes).padStart(9),
      number(row.perSecond / rate('limit'), 2).padStart(9),
      number(row.perSecond / rate('floor'), 2).padStart(9),
      number(row.wrong).padStart(7),
    ]
    console.log(cells.join(' '))
  }
  for (const { asked, flushes } of kept)
    console.log(`\n${asked} tickets acknowledged, ${flushes} flushes of the disks of this machine meanwhile`)
  console.log(
    `\nload average ${loadavg()
      .map((each) => each.toFixed(1))
      .join(' ')}`,
  )
  console.log('\nserver   cold start   memory after load')
  for (const { name, coldStart, memory } of processes()) {
    console.log(`${name.padEnd(7)} ${`${coldStart} ms`.padStart(11)} ${`${memory} MB`.padStart(19)}`)
  }
}
