import { beforeAll, expect, it } from 'vitest'
import { endpoints } from '../../src/endpoints.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { askApi } from './ask-api.ts'
import { requests } from './endpoint-requests.ts'
import { leaks } from './secrets.ts'
import { readTable } from './table.ts'
import { type Undoing, undoing } from './undo.ts'
import { makeWorld, type World } from './world.ts'

const table = readTable('test/rights/endpoints.md')
const absent = new Set(['no ticket', 'none'])

describeEachDialect('the rights of the API', (place) => {
  const held = testDesk(place, { settings: { SAGOT_LIMITS: 'off' } })
  let world: World
  let trying: Undoing

  const tokenOf = (who: string): string | null =>
    who === 'visitor'
      ? null
      : who === 'forged'
        ? `sagot_${'n'.repeat(43)}`
        : world.tokens[who as keyof World['tokens']]

  beforeAll(async () => {
    world = await makeWorld(held.desk)
    trying = await undoing(held.desk)
    // The index of this process is built at the first question.
    await askApi(trying.desk, 'GET /search', null, { query: { q: 'allotment' } })
    await held.desk.settled()
  })

  it('stand in the table for every endpoint there is, and for no other', () => {
    const there = endpoints.map((one) => `${one.method} ${one.path}`)
    const told = new Set(table.lines.map((line) => line.what))
    expect(there.filter((name) => !told.has(name))).toEqual([])
    expect([...told].filter((name) => !there.includes(name))).toEqual([])
    expect([...told].filter((name) => !requests[name])).toEqual([])
  })

  it('are what the table says, in every cell: the status, what changed, and what was told', async () => {
    const wrong: string[] = []
    const answers = new Map<string, string>()
    let cells = 0
    for (const { what, on, cells: expected } of table.lines) {
      for (const [who, wanted] of Object.entries(expected)) {
        const sent = requests[what]?.(world, on) ?? {}
        const { result, changed } = await trying.undone(() => askApi(trying.desk, what, tokenOf(who), sent))
        cells += 1
        const cell = `${who}: ${what} on ${on}`
        if (String(result.status) !== wanted)
          wrong.push(`${cell}: ${wanted} expected, got ${result.status} ${result.text.slice(0, 200)}`)
        if (changed.length && (result.status >= 400 || what.startsWith('GET')))
          wrong.push(`${cell}: ${result.status}, but changed ${changed}`)
        if (!changed.length && result.status < 300 && !what.startsWith('GET') && what !== 'POST /suggest')
          wrong.push(`${cell}: ${result.status}, but nothing changed`)
        for (const field of leaks(result.text, who, JSON.stringify(sent)))
          wrong.push(`${cell} tells the ${field}`)
        if (result.status === 404)
          answers.set(`${absent.has(on) ? 'absent' : cell} ${who} ${what}`, result.text)
      }
    }
    for (const [cell, text] of answers) {
      const [, who, what] = / (\w+) (\w+ \S+)$/.exec(cell) ?? []
      const none = answers.get(`absent ${who} ${what}`)
      if (none !== undefined && none !== text)
        wrong.push(`${cell} can be told from one that does not exist: ${text}`)
    }
    console.log(`${cells} cells of endpoints on ${place.dialect}, ${wrong.length} wrong`)
    expect(wrong).toEqual([])
  }, 300_000)
})
