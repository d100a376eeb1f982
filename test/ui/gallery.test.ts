import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import { openGallery } from './gallery.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pages = [
  '/portal?role=none',
  '/portal?l=hr&flash=1',
  '/tracker?role=customer&l=fil',
  '/form?role=none&e=1',
  '/desk',
  '/desk?l=hr',
  '/admin',
]

let gallery: Awaited<ReturnType<typeof openGallery>>
let browser: Browser

async function show(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext; said: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(gallery.url + path)
  return { page, context, said }
}

describe.skipIf(withoutBrowser)('the components in a browser', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    gallery = await openGallery()
    browser = await launchChromium()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await gallery?.close()
  })

  test.for(pages)(
    '%s has nothing axe objects to, fits the screen and keeps the security policy',
    async (path) => {
      const { context, said } = await show(path)
      expect(said).toEqual([])
      await context.close()
      const { page, context: open } = await show(path, { bypassCSP: true, reducedMotion: 'reduce' })
      await page.evaluate(axe)
      for (const width of [1280, 390, 360]) {
        await page.setViewportSize({ width, height: 844 })
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          `${width} px wide`,
        ).toBeLessThanOrEqual(0)
        if (width === 360) continue
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          const found = await page.evaluate(
            'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
          )
          const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] }
          expect(
            violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
            `${width} ${colorScheme}`,
          ).toEqual([])
        }
      }
      await open.close()
    },
  )

  test('the layers keep their order whatever sheet loads first', async () => {
    const { page, context } = await show('/desk')
    const order = await page.evaluate(() => {
      for (const sheet of document.styleSheets)
        for (const rule of sheet.cssRules)
          if (rule instanceof CSSLayerStatementRule) return [...rule.nameList]
      return []
    })
    expect(order).toEqual(['reset', 'tokens', 'base', 'ui', 'slice', 'print', 'utilities'])
    await context.close()
  })

  test('letters act outside fields, never inside one, and ? lists them by group', async () => {
    const { page, context } = await show('/desk')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('#4817')
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('#4822')
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await dialog.waitFor()
    const listed = await dialog.innerText()
    for (const words of ['Prior fixes', 'Used it', 'Escalate', 'Filter', 'Down and up a list'])
      expect(listed).toContain(words)
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
    const text = page.getByLabel('Reply to Liza Santos')
    await text.fill('')
    await text.pressSequentially('jn?e')
    expect(await text.inputValue()).toBe('jn?e')
    expect(await dialog.isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(false)
    await page.evaluate(() => document.documentElement.setAttribute('data-keys-off', ''))
    await page.keyboard.press('?')
    expect(await dialog.isVisible()).toBe(false)
    await context.close()
  })

  test('a menu opens by keyboard, walks by arrows and closes on Escape with the focus back', async () => {
    const { page, context } = await show('/portal')
    const summary = page.getByLabel('Language: English')
    await summary.focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('English')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Filipino')
    await page.keyboard.press('Escape')
    expect(
      await summary.evaluate(
        (element) =>
          element === document.activeElement && !(element.parentElement as HTMLDetailsElement).open,
      ),
    ).toBe(true)
    await context.close()
  })

  test('a form is sent once however often it is pressed, and says so after a moment', async () => {
    const { page, context } = await show('/form?role=none')
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    let sent = 0
    await page.route('**/form?*', async (route) => {
      if (route.request().method() === 'POST') sent += 1
      else await route.continue()
    })
    await page.getByLabel('In one line').fill('Allotment came back')
    await page.getByLabel('Where do we answer?').fill('rey@parola.example')
    // A page that is about to leave answers no questions, so it tells by itself.
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('submit-once button')
      const before = button?.clientWidth
      new MutationObserver(() =>
        console.log(`${button?.textContent} ${before === button?.clientWidth}`),
      ).observe(button as Node, { childList: true })
    })
    await page.getByRole('button', { name: 'Send it to us' }).dblclick({ noWaitAfter: true })
    await expect.poll(() => said, { timeout: 5000 }).toEqual(['Sending… true'])
    expect(sent).toBe(1)
    await context.close()
  })

  test('errors take the focus, lead to their field and stand beside it', async () => {
    const { page, context } = await show('/form?role=none&e=1')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
    await page.getByRole('link', { name: 'In one line: Please fill this in.' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f-subject')
    const described = await page.locator('#f-subject').getAttribute('aria-describedby')
    expect(await page.locator(`#${described}`).innerText()).toBe('Please fill this in.')
    await context.close()
  })

  test('the theme changes at once with scripts and by the form without', async () => {
    const { page, context } = await show('/portal?role=none', { colorScheme: 'light' })
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const before = await ground()
    await page.getByRole('button', { name: 'Dark' }).click()
    expect(await page.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed')).toBe('true')
    expect(await ground()).not.toBe(before)
    await context.close()
    const plain = await show('/portal?role=none', { javaScriptEnabled: false })
    const request = plain.page.waitForRequest((one) => one.method() === 'POST')
    await plain.page.getByRole('button', { name: 'Dark' }).click()
    expect((await request).postData()).toContain('theme=dark')
    await plain.context.close()
  })

  test('a dialog opens from a link, closes on its veil and leaves the link alone without scripts', async () => {
    const { page, context } = await show('/form?role=none')
    await page.getByRole('link', { name: 'Open dialog' }).click()
    const dialog = page.getByRole('dialog', { name: 'Really delete #4821?' })
    await dialog.waitFor()
    await page.mouse.click(5, 5)
    expect(await dialog.isVisible()).toBe(false)
    await context.close()
  })
})
