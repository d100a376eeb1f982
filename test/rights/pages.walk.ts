import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { testDesk } from '../support/desk.ts'
import { freePort } from '../support/server.ts'
import { sourcesIn } from '../support/sources.ts'
import { addressOf } from './page-addresses.ts'
import { leaks } from './secrets.ts'
import { openSite, type Seen, type Site } from './site.ts'
import { readTable } from './table.ts'
import { type Undoing, undoing } from './undo.ts'
import { makeWorld, type World } from './world.ts'

const table = readTable('test/rights/pages.md')
const absent = /^(no\b|none$|nobody$|a dead link)/
/** Following a mailed link lets that browser in; being ready is proven by a write. No other GET writes. */
const writing = new Set(['/[...locale]/t/[token]', '/readyz'])
const { file, folder } = inject('databases')
const copy = join(folder, 'rights-of-pages.sqlite')
copyFileSync(file, copy)
const port = await freePort()

describe('the rights of the pages', () => {
  const held = testDesk(
    { url: `sqlite:${copy}`, dialect: 'sqlite' },
    { settings: { SAGOT_LIMITS: 'off', PORT: String(port) } },
  )
  let world: World
  let trying: Undoing
  let site: Site

  beforeAll(async () => {
    world = await makeWorld(held.desk)
    trying = await undoing(held.desk)
    site = await openSite(trying.desk, world)
    await site.ask('visitor', '/search?q=allotment')
  })
  afterAll(() => site?.close())

  it('stand in the table for every page there is, and for no other', () => {
    const there = sourcesIn('src/pages').map(
      ({ path }) =>
        path
          .replace(/^src\/pages/, '')
          .replace(/\.(ts|astro)$/, '')
          .replace(/\/index$/, '') || '/',
    )
    const told = new Set(table.lines.map((line) => line.what))
    expect(there.filter((pattern) => !told.has(pattern))).toEqual([])
    expect([...told].filter((pattern) => !there.includes(pattern))).toEqual([])
  })

  it('are what the table says, in every cell: the status, what changed, and what was told', async () => {
    const wrong: string[] = []
    const missing = new Map<string, Seen>()
    let cells = 0
    for (const { what, on, cells: expected } of table.lines) {
      for (const [who, wanted] of Object.entries(expected)) {
        const path = addressOf(what, world, on)
        const { result, changed } = await trying.undone(() => site.ask(who, path))
        cells += 1
        const cell = `${who}: ${what} on ${on}`
        if (String(result.status) !== wanted)
          wrong.push(`${cell}: ${wanted} expected, got ${result.status} ${result.to}`)
        if (changed.length && !writing.has(what)) wrong.push(`${cell}: changed ${changed}`)
        for (const field of leaks(result.text, who, path)) wrong.push(`${cell} tells the ${field}`)
        if (result.status === 404)
          missing.set(absent.test(on) ? `absent ${who} ${what}` : `${cell}\t${who} ${what}`, result)
      }
    }
    for (const [cell, seen] of missing) {
      const none = missing.get(`absent ${cell.split('\t')[1]}`)
      if (none && none.bytes !== seen.bytes)
        wrong.push(`${cell} can be told from one that does not exist: ${seen.bytes} and ${none.bytes} bytes`)
    }
    console.log(`${cells} cells of pages, ${wrong.length} wrong`)
    expect(wrong).toEqual([])
  }, 300_000)

  it('listen from before they read anything, so that nothing falls between', async () => {
    const desk = trying.desk as { -readonly [K in keyof typeof trying.desk]: (typeof trying.desk)[K] }
    const { get, ...rest } = Object.getOwnPropertyDescriptor(desk, 'reader') ?? {}
    const { sequence } = desk
    let reads = 0
    Object.defineProperty(desk, 'reader', {
      ...rest,
      get: () => {
        reads += 1
        return get?.call(desk)
      },
    })
    desk.sequence = () => reads
    const { result } = await trying.undone(() => site.ask('owner', `/tickets/${world.tickets.owner.number}`))
    Object.defineProperty(desk, 'reader', { ...rest, get })
    desk.sequence = sequence
    const since = Number(/data-since="(\d+)"/.exec(result.text)?.[1])
    // Who asks is read before; what the page shows comes after.
    expect(since).toBeLessThan(reads / 2)
  })
})
