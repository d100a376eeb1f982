import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeFor } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import { openParola, type Parola, TELLING } from '../walk/parola.ts'
import { Somebody } from '../walk/somebody.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const title = 'Card blocked after three wrong PINs'
const better = 'Open the app, choose Card and press Unblock; then use the card once ashore.'

describe.skipIf(withoutBrowser)('a publisher and a coach work through the queue', () => {
  let browser: Browser
  let parola: Parola
  let contributor: Somebody
  let publisher: Somebody
  let coach: Somebody
  let reader: Somebody
  let at = ''

  beforeAll(async () => {
    browser = await launchChromium()
    parola = await openParola()
    contributor = await parola.comesAs(browser, 'Ana Kovač')
    publisher = await parola.comesAs(browser, 'Maja Grgić', { javaScriptEnabled: false })
    coach = await parola.comesAs(browser, 'Lea Marković')
    reader = await Somebody.comes(browser, parola.server.url, 'en')
  }, TELLING)
  afterAll(async () => {
    await browser?.close()
    await parola?.server.close()
  })

  /** The staff of the demo read their own languages. */
  const wordsOf = async ({ page }: Somebody) =>
    translator(localeFor((await page.locator('html').getAttribute('lang')) ?? 'en'))
  const text = (somebody: Somebody) => somebody.page.locator('main').innerText()
  const reads = async () => {
    await reader.reads('/articles/card-blocked-after-three-wrong-pins')
    return text(reader)
  }
  const row = (somebody: Somebody, words: string) =>
    somebody.page.locator('main li').filter({ hasText: words }).locator('[data-row]').first()
  const answersAll = async (somebody: Somebody, form: string) => {
    for (const yes of await somebody.form(form).locator('[type="radio"][value="yes"]').all())
      await yes.check()
  }
  const clean = async (somebody: Somebody) => {
    await somebody.page.evaluate(axe)
    type Axe = { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    const found = await somebody.page.evaluate(async () => (globalThis as unknown as Axe).axe.run())
    expect(found.violations.map((one) => one.id)).toEqual([])
  }

  it('somebody without the right to publish writes beside a live article, and readers see nothing of it', async () => {
    const { page } = contributor
    await contributor.opens(`/desk/articles?view=all&q=${encodeURIComponent(title)}`)
    await contributor.follows(() => row(contributor, title).click())
    at = new URL(page.url()).pathname
    const t = await wordsOf(contributor)
    await contributor.sends('articles.stage', { resolution: better })
    expect(await text(contributor)).toContain(t('articles.waiting.unread'))
    expect(await page.locator('main ins').first().innerText()).not.toBe('')
    await clean(contributor)
    expect(await reads()).not.toContain('once ashore')
  })

  it('the publisher finds it in the queue, reads what would change, answers the questions and lets it out', async () => {
    const { page } = publisher
    await publisher.opens('/desk/articles?view=review')
    const t = await wordsOf(publisher)
    await publisher.follows(() => row(publisher, title).click())
    expect(page.url()).toContain('view=waiting')
    expect(await page.locator('main ins').allInnerTexts()).not.toEqual([])
    await answersAll(publisher, 'articles.publish_staged')
    await publisher.sends('articles.publish_staged')
    expect(await text(publisher)).toContain(t('articles.revision', { n: 2 }))
    expect(await reads()).toContain('once ashore')
  })

  it('sets a time for a draft, sees it on the page and in the list, and takes it back', async () => {
    const { page } = publisher
    await publisher.opens('/desk/articles?view=review')
    const t = await wordsOf(publisher)
    await publisher.follows(() => page.locator('main [data-row]').first().click())
    const draft = new URL(page.url()).pathname
    await publisher.sends('articles.confirm_masking')
    await publisher.form('articles.plan').locator('summary').click()
    await publisher.sends('articles.plan', { at: '2031-03-04T09:30', audience: 'public' })
    expect(await text(publisher)).toContain(t('articles.plan.does.publish'))
    await publisher.opens('/desk/articles?view=review')
    expect(await text(publisher)).toContain(t('articles.list.planned'))
    await publisher.opens(draft)
    await publisher.sends('articles.unplan')
    expect(await text(publisher)).not.toContain(t('articles.plan.does.publish'))
  })

  it('a time that has passed is refused in words, and nothing is set', async () => {
    const t = await wordsOf(publisher)
    await publisher.form('articles.plan').locator('summary').click()
    await publisher.sends('articles.plan', { at: '2021-03-04T09:30' })
    expect(await text(publisher)).toContain(t('articles.plan.past'))
  })

  it('the coach says that it still holds, and brings an old text back', async () => {
    const { page } = coach
    await coach.opens(at)
    const t = await wordsOf(coach)
    await coach.sends('articles.still_right')
    expect(await text(coach)).toContain(t('articles.due.said', { name: 'Lea Marković' }))
    await coach.opens(`${at}?view=history&r=1`)
    await clean(coach)
    await coach.sends('articles.restore')
    expect(await reads()).not.toContain('once ashore')
    await coach.opens('/desk/articles?view=due')
    expect(await text(coach)).toContain(t('articles.view.due.empty'))
    await coach.opens('/desk/articles?view=quiet')
    expect(await page.locator('main h1').count()).toBe(1)
  })

  it('two who write at once: the second keeps their text and reads what the first changed', async () => {
    const second = await parola.comesAs(browser, 'Jun Reyes')
    await contributor.opens(at)
    await second.opens(at)
    const t = await wordsOf(second)
    await contributor.sends('articles.stage', { resolution: `${better} today` })
    await second.sends('articles.stage', { resolution: `${better} tomorrow` })
    expect(await text(second)).toContain(t('error.stale_stage'))
    expect(await second.page.locator('[name="resolution"]').inputValue()).toContain('tomorrow')
    expect(await second.page.locator('main ins').allInnerTexts()).not.toEqual([])
    await second.sends('articles.stage')
    expect(await text(second)).toContain(t('articles.waiting.unread'))
    expect(contributor.complaints.concat(coach.complaints, second.complaints)).toEqual([])
  })
})
