import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import { Hands } from '../walk/hands.ts'
import { openParola, type Parola, TELLING } from '../walk/parola.ts'
import type { Somebody } from '../walk/somebody.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** ms in which the dialog must have something to choose from. */
const SOON = 100
/** Searches are noted, and wordings found, a moment later. */
const patient = { timeout: 20_000, interval: 500 }

describe.skipIf(withoutBrowser)('an agent who looks for what was answered before', () => {
  let browser: Browser
  let parola: Parola
  let agent: Somebody
  let old: Somebody

  beforeAll(async () => {
    browser = await launchChromium()
    parola = await openParola()
    agent = await parola.comesAs(browser, 'Ana Kovač')
    old = await parola.comesAs(browser, 'Jun Reyes', { javaScriptEnabled: false })
  }, TELLING)
  afterAll(async () => {
    await browser?.close()
    await parola?.server.close()
  })

  const clean = async ({ page }: Somebody) => {
    await page.evaluate(axe)
    type Axe = { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    const found = await page.evaluate(async () => (globalThis as unknown as Axe).axe.run())
    expect(found.violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([])
  }
  /** Two visitors of their own search for it and find nothing. */
  const inVain = async (words: string) => {
    for (const who of ['a', 'b']) {
      const answer = await fetch(`${parola.server.url}/search?q=${encodeURIComponent(words)}`, {
        headers: { cookie: `visit=${who.repeat(22)}` },
      })
      expect(answer.status).toBe(200)
    }
  }

  it.each([
    ['with scripts', () => agent],
    ['without', () => old],
  ])('finds an old message by a phrase and a filter, %s', async (_, who) => {
    const somebody = who()
    const { page } = somebody
    await somebody.opens('/desk/search')
    const form = page.locator('form[action="/desk/search"]')
    await form.locator('[name="q"]').fill('"compares the name word by word"')
    await form.locator('[name="kind"]').selectOption('message')
    await form.locator('[name="status"]').selectOption('closed')
    await somebody.follows(() => form.locator('button').first().click())
    const found = page.locator('.found > li')
    expect(await found.count()).toBeGreaterThan(1)
    for (const text of await found.locator('.passage').allInnerTexts()) expect(text).toContain('word by word')
    expect(await form.locator('[name="kind"]').inputValue()).toBe('message')
    if (somebody.scripts) await clean(somebody)
    const address = (await found.last().locator('a').getAttribute('href')) ?? ''
    expect(address).toMatch(/^\/desk\/tickets\/\d+#m-/)
    await somebody.opens(address)
    await page.locator(`[id="${address.split('#')[1]}"]`).waitFor()
  })

  it('makes an article answer what nobody found, and finds it by those words', async () => {
    await inVain('frobnicate widget')
    const { page } = old
    const row = page.locator('tr').filter({ hasText: 'frobnicate widget' })
    await expect
      .poll(async () => {
        await old.opens('/desk/searches')
        return row.count()
      }, patient)
      .toBe(1)
    await old.follows(() => row.locator('a.button').click())
    const answer = page.locator('#answer')
    await answer.locator('[name="find"]').fill('lost card')
    await old.follows(() => answer.locator('form').first().locator('button').click())
    await old.follows(() => answer.locator('li button').first().click())
    expect(await row.count()).toBe(0)
    await agent.opens('/desk/searches')
    await clean(agent)
    await expect
      .poll(async () => {
        await agent.opens('/search?q=frobnicate+widget&scope=articles')
        return agent.page.locator('main .hits > li').count()
      }, patient)
      .toBe(1)
  })

  it('sees a backtest finish without loading the page again, and what it would have met', async () => {
    const database = new Database(join(parola.server.data, 'sagot.sqlite'), { readonly: true })
    const article = database
      .prepare(
        `select id from article where confidence = 'unvalidated' and audience = 'internal' order by id`,
      )
      .get() as { id: string }
    database.close()
    const { page } = agent
    await agent.opens(`/desk/articles/${article.id}`)
    await agent.sends('search.backtest')
    await page.evaluate(() => document.body.setAttribute('data-stayed', ''))
    await page
      .locator('while-running:not([data-running]) [data-over]:not(:empty)')
      .waitFor({ state: 'attached' })
    await page.locator('body[data-stayed] [data-live-part="backtest"] form').waitFor()
    expect(await page.locator('[data-live-part="backtest-matches"] tbody tr').count()).toBeGreaterThan(0)
    await clean(agent)
    await agent.follows(() => page.locator('[data-live-part="backtest-matches"] tbody a').first().click())
    expect(page.url()).toMatch(/\/desk\/(tickets|escalations)\//)
  })

  it('has the dialog in the hands: titles at once, arrows, scopes by Tab, a new tab, what was searched before', async () => {
    const hands = new Hands(agent)
    const { page } = agent
    await agent.opens('/desk')
    await hands.press('/')
    await hands.stands('#finder [name="q"]')
    await page.waitForTimeout(500)
    await hands.press('b', 'a', 'n')
    const started = Date.now()
    await hands.press('k')
    await page.locator('#finder .hit').first().waitFor()
    expect(Date.now() - started).toBeLessThan(SOON * 3)
    await page.locator('#finder .hit .passage').nth(2).waitFor()
    await hands.until(page.locator('#finder .hit:nth-child(3)[aria-selected="true"]'), 'ArrowDown')
    const third = await page.locator('#finder [name="q"]').getAttribute('aria-activedescendant')
    expect(third).toBe('finder-2')
    await clean(agent)
    const [opened] = await Promise.all([page.context().waitForEvent('page'), hands.press('Control+Enter')])
    await opened.waitForLoadState()
    await opened.close()
    await hands.press('Tab')
    await hands.stands('#finder [data-scope="all"]')
    await hands.press('ArrowRight')
    await hands.stands('#finder [data-scope="articles"][aria-pressed="true"]')
    await expect
      .poll(() => page.locator('#finder .hit[data-type]:not([data-type="article"])').count())
      .toBe(0)
    await hands.press('ArrowDown')
    await hands.stands('#finder [name="q"]')
    await hands.press('ControlOrMeta+A', 'Delete')
    await page.locator('#finder .hit[data-recall="bank"]').waitFor()
    await hands.press('ArrowDown', 'Enter')
    await page.locator('#finder .hit .passage').first().waitFor()
    await hands.press('Escape')
    expect(await page.locator('#finder[open]').count()).toBe(0)
    expect(agent.complaints).toEqual([])
  })
})
