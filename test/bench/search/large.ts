/**
 * A process of its own with 50,000 documents in memory: what they weigh, how long a ticket of 92 words takes to rank, what a
 * box that is typed in takes, and the longest stretch without letting others run. CPU time: the machine may be busy.
 * `node --expose-gc large.ts FILE`, FILE with one sentence of the sets a line.
 */
import { readFileSync } from 'node:fs'
import { Core } from '#search/core.ts'
import { dice } from '../world.ts'
import { quantile } from './metrics.ts'

const documents = 50_000
const ticketWords = 92
const asked = 500

const file = process.argv[2] ?? ''
const sentences = readFileSync(file, 'utf8').split('\n').filter(Boolean)
const roll = dice(50)
const pick = () => sentences[Math.floor(roll() * sentences.length)] ?? ''
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const held = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

const before = held()
const started = spent()
const core = new Core()
for (let i = 0; i < documents; i += 1)
  core.put({
    id: `article:0192f0c1-7000-7000-8000-${String(i).padStart(12, '0')}`,
    kind: 'article',
    locale: 'en',
    access: 1,
    title: pick(),
    headings: '',
    text: [pick(), pick(), pick(), pick()].join(' '),
    resolution: '',
    wording: '',
  })
core.compact()
const load = spent() - started
const memory = held() - before

const ticket = () => {
  const words: string[] = []
  while (words.length < ticketWords) words.push(...pick().split(/\s+/))
  return { subject: words.slice(0, 8).join(' '), text: words.slice(8, ticketWords).join(' ') }
}
const common = { access: 1, limit: 100, prefer: 'en' } as const
const measure = async (question: () => Parameters<Core['ask']>[0]) => {
  for (let i = 0; i < 50; i += 1) await core.ask(question())
  const times: number[] = []
  let longest = 0
  let turn = spent()
  let running = true
  const look = () => {
    longest = Math.max(longest, spent() - turn)
    turn = spent()
    if (running) setImmediate(look)
  }
  const own = Array.from({ length: asked }, question)
  for (const each of own) {
    const from = spent()
    await core.ask(each)
    times.push(spent() - from)
  }
  const stretches: number[] = []
  setImmediate(look)
  for (const each of own.slice(0, 100)) {
    await new Promise((resolve) => setImmediate(resolve))
    longest = 0
    turn = spent()
    await core.ask(each)
    await new Promise((resolve) => setImmediate(resolve))
    stretches.push(longest)
  }
  running = false
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), stretch: quantile(stretches, 0.95) }
}
const tickets = await measure(() => ({ ...ticket(), ...common, profile: 'fixes' }))
const typed = await measure(() => ({
  text: pick().slice(0, 1 + Math.floor(roll() * 24)),
  typing: true,
  ...common,
  profile: 'articles',
}))
const change = spent()
for (let i = 0; i < 200; i += 1)
  core.put({
    id: `article:new${i}`,
    kind: 'article',
    locale: 'en',
    access: 1,
    title: pick(),
    headings: '',
    text: pick(),
    resolution: '',
    wording: '',
  })
const added = (spent() - change) / 200
console.log(JSON.stringify({ documents: core.size, load, memory, tickets, typed, added }))
