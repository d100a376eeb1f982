import type { Browser, BrowserContextOptions, Locator, Page, Response } from 'playwright-core'
import { type Locale, localPath } from '#i18n/locales.ts'
import { type T, translator } from '#i18n/t.ts'

type Values = Record<string, string | readonly string[]>
export type Manner = Pick<BrowserContextOptions, 'javaScriptEnabled' | 'colorScheme' | 'viewport'>

/** How long anything may take before a walk fails, ms. Nothing waits longer than it must. */
export const PATIENCE = 30_000

/** A person at a browser of their own, who reads one language. Finds things by form, role and the sentences of that language. */
export class Somebody {
  readonly page: Page
  readonly url: string
  readonly locale: Locale
  readonly t: T
  /** Whether their browser runs scripts; without, pages move when they are loaded again. */
  readonly scripts: boolean
  /** When the server last answered something they sent. */
  answeredAt = 0
  /** What the browser complained of: scripts, styles or pictures refused, errors thrown. */
  readonly complaints: string[] = []

  private constructor(page: Page, url: string, locale: Locale, scripts: boolean) {
    this.page = page
    this.url = url
    this.locale = locale
    this.t = translator(locale)
    this.scripts = scripts
    page.on('console', (said) => {
      // A page that says no by its status is not a fault of the page.
      if (said.type() === 'error' && !/status of 4(04|09|10|22)/.test(said.text()))
        this.complaints.push(`${page.url()}: ${said.text()}`)
    })
    page.on('response', (answer) => {
      if (answer.request().method() === 'POST' && answer.request().isNavigationRequest())
        this.answeredAt = Date.now()
    })
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`))
  }

  static async comes(browser: Browser, url: string, locale: Locale, manner: Manner = {}): Promise<Somebody> {
    const context = await browser.newContext({ ...manner, locale, reducedMotion: 'reduce' })
    context.setDefaultTimeout(PATIENCE)
    return new Somebody(await context.newPage(), url, locale, manner.javaScriptEnabled !== false)
  }

  leaves(): Promise<void> {
    return this.page.context().close()
  }

  /** Looks again: a page with scripts moved by itself, one without is loaded anew. */
  async looksAgain(): Promise<void> {
    if (!this.scripts) await this.page.reload()
  }

  /** Opens a page of the portal in their language. */
  reads(path: string): Promise<Response | null> {
    return this.opens(localPath(this.locale, path))
  }

  opens(path: string): Promise<Response | null> {
    return this.page.goto(new URL(path, this.url).href)
  }

  /** The form of that name: the one that sends `do=<name>`. */
  form(name: string): Locator {
    return this.page.locator(`form:has([name="do"][value="${name}"])`).first()
  }

  /** Fills a form, sends it and waits for the page that answers. */
  async sends(name: string, values: Values = {}, button?: Locator): Promise<void> {
    const form = this.form(name)
    await this.unfolds(form)
    await this.fills(form, values)
    const own = form.locator(`button[name="do"][value="${name}"]`)
    const pressed =
      button ?? ((await own.count()) ? own : form.locator('button:not([type]), button[type="submit"]').last())
    await this.follows(() => pressed.click())
  }

  /** Does what leads to another page and waits until that is there. */
  async follows(act: () => Promise<unknown>): Promise<void> {
    const arrived = this.page.waitForEvent('load')
    await act()
    await arrived
  }

  async fills(form: Locator, values: Values): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      for (const one of [value].flat()) {
        const fields = form.locator(`[name="${name}"]:not([type="hidden"])`)
        const choice = fields.and(
          form.locator(`[type="radio"][value="${one}"], [type="checkbox"][value="${one}"]`),
        )
        if (await choice.count()) await choice.first().check({ force: true })
        else if (await fields.and(form.locator('select')).count()) await fields.selectOption(one)
        else await fields.fill(one)
      }
    }
  }

  /** Types as people do, a letter at a time. */
  types(name: string, text: string): Promise<void> {
    return this.page
      .locator(`main [name="${name}"]:not([type="hidden"])`)
      .first()
      .pressSequentially(text, { delay: 12 })
  }

  /** Waits until a part of the page says that, however it comes there. */
  async hears(part: Locator, words: string | RegExp): Promise<void> {
    await part.filter({ hasText: words }).first().waitFor()
  }

  private async unfolds(form: Locator): Promise<void> {
    const folded = form.locator('xpath=ancestor::details[not(@open)]')
    if (await folded.count()) await folded.locator('summary').first().click()
  }
}
