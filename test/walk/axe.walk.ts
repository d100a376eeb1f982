import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import { freePort } from '../support/server.ts'
import { openParola, type Parola, TELLING } from './parola.ts'
import { elsewhere, type Room, rooms } from './rooms.ts'
import { Somebody } from './somebody.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const every = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** A theme changes colours only. */
const colours = ['color-contrast', 'link-in-text-block']

it('no page is left out', () => {
  const there = globSync('**/*.astro', { cwd: 'src/pages' }).map((file) => file.replace(/\.astro$/, ''))
  expect([...new Set([...rooms.map(({ pattern }) => pattern), ...elsewhere])].sort()).toEqual(there.sort())
})

describe.skipIf(withoutBrowser)('of every page', () => {
  let browser: Browser
  let parola: Parola
  const people = new Map<Room['who'], Promise<Somebody>>()
  beforeAll(async () => {
    browser = await launchChromium()
    parola = await openParola({ SMTP_URL: `smtp://127.0.0.1:${await freePort()}` })
    // A letter that no server takes: it stays in the outbox, and its last try sets the job aside.
    const forgetful = await whoReads('visitor')
    await forgetful.reads('/sign-in')
    await forgetful.sends('people.askLink', { email: 'ana.kovac@parola.example' })
    await lastTryOf('mail.send', parola)
  }, TELLING)
  afterAll(async () => {
    await browser?.close()
    await parola?.server.close()
  })

  const whoReads = (who: Room['who']): Promise<Somebody> => {
    const known = people.get(who)
    if (known) return known
    const comes =
      who === 'visitor' ? Somebody.comes(browser, parola.server.url, 'en') : parola.comesAs(browser, who)
    people.set(who, comes)
    return comes
  }

  it.each(rooms)(
    '$pattern ($at): axe finds nothing, it fits the screen, and nothing is refused',
    async ({ who, at, links = [], opens }) => {
      const somebody = await whoReads(who)
      const { page } = somebody
      somebody.complaints.length = 0
      await page.setViewportSize({ width: 1280, height: 900 })
      await somebody.opens(at)
      for (const link of links)
        await somebody.opens((await page.locator(link).first().getAttribute('href')) ?? '')
      if (opens) await page.locator(opens).first().click()
      await page.evaluate(axe)
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 })
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        expect
          .soft(await violations(page, { type: 'tag', values: every }), `${page.url()} ${width} light`)
          .toEqual([])
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        expect
          .soft(await violations(page, { type: 'rule', values: colours }), `${page.url()} ${width} dark`)
          .toEqual([])
      }
      await page.setViewportSize({ width: 360, height: 740 })
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(tooWide, `${page.url()} scrolls sideways at 360`).toBeLessThanOrEqual(0)
      expect.soft(somebody.complaints).toEqual([])
    },
  )
})

/** Lets the next try of a failing job be its last, and waits until it was. */
async function lastTryOf(kind: string, { server }: Parola): Promise<void> {
  const database = new Database(join(server.data, 'sagot.sqlite'), { timeout: 5000 })
  const last = database.prepare(
    `update job set attempts = 11, run_at = created_at where kind = ? and last_error is not null`,
  )
  const dead = database.prepare('select id from job where dead_at is not null')
  const tried = () => {
    last.run(kind)
    return dead.all()
  }
  await vi.waitUntil(() => tried().length > 0, { timeout: 60_000, interval: 300 })
  database.close()
}

type Violation = { id: string; nodes: { html: string }[] }

async function violations(page: Page, runOnly: { type: string; values: string[] }): Promise<string[]> {
  const found = await page.evaluate(
    (only) =>
      (
        window as unknown as {
          axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> }
        }
      ).axe
        .run(document, { runOnly: only, resultTypes: ['violations'] })
        .then(({ violations }) =>
          violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })),
        ),
    runOnly,
  )
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' | ')
        .slice(0, 400)}`,
  )
}
