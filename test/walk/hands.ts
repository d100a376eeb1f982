import type { Locator, Page } from 'playwright-core'
import type { Somebody } from './somebody.ts'

/** Most steps from one control to another on any page of ours. */
const FAR = 120

/** Somebody who has a keyboard and nothing else. */
export class Hands {
  readonly somebody: Somebody
  readonly page: Page

  constructor(somebody: Somebody) {
    this.somebody = somebody
    this.page = somebody.page
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 12 })
  }

  /** Presses what leads to another page. */
  goes(key: string): Promise<void> {
    return this.somebody.follows(() => this.press(key))
  }

  /** Waits until the focus stands there. */
  async stands(where: string | Locator): Promise<void> {
    const place = typeof where === 'string' ? this.page.locator(where) : where
    await place.and(this.page.locator(':focus')).waitFor()
  }

  /** Walks on with Tab, or another key, until the focus stands there. */
  tabsTo(where: string | Locator, key = 'Tab'): Promise<void> {
    const place = typeof where === 'string' ? this.page.locator(where) : where
    return this.until(place.and(this.page.locator(':focus')), key)
  }

  /** Presses a key until there is such a thing. */
  async until(place: Locator, key: string): Promise<void> {
    for (let step = 0; step < FAR; step += 1) {
      if (await place.count()) return
      await this.press(key)
    }
    throw new Error(`${FAR} × ${key} does not lead to ${place}; the focus stands on ${await this.here()}`)
  }

  /** Walks to a field of a form and writes into it. */
  async writes(name: string, text: string): Promise<void> {
    await this.tabsTo(`main [name="${name}"]`)
    await this.press('ControlOrMeta+A')
    await this.type(text)
  }

  here(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing')
  }
}
