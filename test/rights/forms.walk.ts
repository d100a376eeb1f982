import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { testDesk } from '../support/desk.ts'
import { freePort } from '../support/server.ts'
import { sourcesIn } from '../support/sources.ts'
import { postOf } from './form-posts.ts'
import { leaks } from './secrets.ts'
import { openSite, type Seen, type Site } from './site.ts'
import { readTable } from './table.ts'
import { type Undoing, undoing } from './undo.ts'
import { makeWorld, type World } from './world.ts'

const table = readTable('test/rights/forms.md')
/** A guess at a password is written down, and that is all it changes. */
const noted = new Set(['people.signIn'])
const { file, folder } = inject('databases')
const copy = join(folder, 'rights-of-forms.sqlite')
copyFileSync(file, copy)
const port = await freePort()

describe('the rights of the forms', () => {
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
  })
  afterAll(() => site?.close())

  const sent = (form: string, on: string, who: string, from?: string) => {
    const { path, ...post } = postOf(form, world, on, who)
    return trying.undone(() => site.ask(who, path, from ? { ...post, from } : post))
  }

  it('stand in the table for every form there is, and for no other', () => {
    const there = new Set(sourcesIn('src').flatMap(({ path, text }) => formsIn(path, text)))
    const told = new Set(table.lines.map((line) => line.what).filter((what) => !what.startsWith('/')))
    expect(there.size).toBeGreaterThan(60)
    expect([...there].filter((name) => !told.has(name))).toEqual([])
    expect([...told].filter((name) => !there.has(name))).toEqual([])
  })

  it('are what the table says, in every cell: what became of it, what changed, and what was told', async () => {
    const wrong: string[] = []
    let cells = 0
    for (const { what, on, cells: expected } of table.lines) {
      for (const [who, wanted] of Object.entries(expected)) {
        const { result, changed } = await sent(what, on, who)
        cells += 1
        const cell = `${who}: ${what} on ${on}`
        const got = /^\d/.test(wanted) ? String(result.status) : outcome(result, changed)
        if (got !== wanted)
          wrong.push(`${cell}: ${wanted} expected, got ${got} (${result.status} ${result.to})`)
        if (got === 'no' && changed.length && !noted.has(what))
          wrong.push(`${cell}: not done, but changed ${changed}`)
        if (on.includes('somebody else') && changed.includes('session'))
          wrong.push(`${cell}: changed ${changed}`)
        const typed = JSON.stringify(postOf(what, world, on, who))
        for (const field of leaks(result.text, who, typed)) wrong.push(`${cell} tells the ${field}`)
      }
    }
    console.log(`${cells} cells of forms, ${wrong.length} wrong`)
    expect(wrong).toEqual([])
  }, 300_000)

  it('do nothing when another site sends them', async () => {
    const wrong: string[] = []
    for (const { what, on, cells } of table.lines) {
      const who =
        Object.keys(cells).find((name) => cells[name] === 'done' || /^[23]/.test(cells[name] ?? '')) ??
        'admin'
      const { result, changed } = await sent(what, on, who, 'https://elsewhere.example')
      if (result.status !== 403 || changed.length)
        wrong.push(`${who}: ${what} on ${on}: ${result.status} ${changed}`)
    }
    expect(wrong).toEqual([])
  }, 60_000)
})

/** Led on to a page of its own is done; led to the sign-in page, or shown the form again, is not. */
function outcome({ status, to }: Seen, changed: string[]): string {
  if (status !== 303 || to.includes('/sign-in?next=')) return 'no'
  return changed.length ? 'done' : 'same'
}

function formsIn(path: string, text: string): string[] {
  const declared = [...text.matchAll(/'([a-z]+\.[a-zA-Z_]+)': (?:form|settings)\(/g)].map(
    (found) => found[1] ?? '',
  )
  if (!path.startsWith('src/pages/') || !text.includes('post(Astro')) return declared
  const named = [...text.matchAll(/'([a-z-]+(?:\.[a-zA-Z_]+)?)': (?:telling\b[^(]*\()?\w+Form\b/g)].map(
    (found) => found[1] ?? '',
  )
  const constant = /const NAME = '([^']+)'/.exec(text)?.[1]
  return [...declared, ...named, ...(constant ? [constant] : [])]
}
