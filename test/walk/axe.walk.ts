import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
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
    parola = await openParola()
    // Leaves a letter in the outbox, which nobody sends here.
    const forgetful = await whoReads('visitor')
    await forgetful.reads('/sign-in')
    await forgetful.sends('people.askLink', { email: 'ana.kovac@parola.example' })
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
