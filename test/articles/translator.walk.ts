import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import { emptyHouse, type House, type Staff, staffed } from '../walk/house.ts'
import { Knowing } from '../walk/pages.ts'
import { type Manner, Somebody } from '../walk/somebody.ts'
import { tellings } from '../walk/telling.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const original = {
  title: 'Pay in a port without a signal',
  issue: 'The terminal asks for a code that does not arrive.',
  resolution:
    '1. Open **Card** while you still have a signal.\n2. Choose **Codes for later**.\n3. Write one down.',
}
const croatian = {
  title: 'Plaćanje u luci bez signala',
  issue: 'Terminal traži kod koji ne stiže.',
  resolution: '1. Otvorite **Karticu** dok još ima signala.\n2. Odaberite **Kodovi za kasnije**.',
}
const third = '\n3. Zapišite jedan.'
const walks: { title: string; manner: Manner }[] = [
  { title: 'with JavaScript', manner: {} },
  {
    title: 'on a phone without JavaScript',
    manner: { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
  },
]

async function writes(somebody: Somebody, form: string, text: Record<string, string>): Promise<void> {
  for (const [name, words] of Object.entries(text))
    await somebody.form(form).locator(`[name="${name}"]`).fill(words)
}

describe.skipIf(withoutBrowser).each(walks)('a translator at work, $title', ({ manner }) => {
  let browser: Browser
  let house: House
  let staff: Staff
  let slug = ''
  const everybody: Somebody[] = []
  const reader = async (locale: 'en' | 'hr') => {
    const somebody = await Somebody.comes(browser, house.server.url, locale, manner)
    everybody.push(somebody)
    return somebody
  }

  beforeAll(async () => {
    browser = await launchChromium()
    house = await emptyHouse()
    staff = await staffed(house, browser, tellings.en, 'en', manner)
    everybody.push(...Object.values(staff))
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  it('what readers open most and miss in a language stands first', async () => {
    const { specialist, publisher } = staff
    await specialist.opens('/desk/articles/new')
    await writes(specialist, 'articles.draft', original)
    await specialist.sends('articles.draft')
    // Where something says nearly the same already, it is shown once before.
    if (specialist.page.url().endsWith('/new')) await specialist.sends('articles.draft')
    await publisher.opens(new URL(specialist.page.url()).pathname)
    await new Knowing(publisher).publishes()
    const seafarer = await reader('en')
    await seafarer.reads('/articles/pay-in-a-port-without-a-signal')
    await seafarer.hears(seafarer.page.locator('main h1'), original.title)
    const inCroatian = await reader('hr')
    await inCroatian.reads('/articles/pay-in-a-port-without-a-signal')
    await inCroatian.hears(inCroatian.page.locator('main'), 'Ovog članka još nema na hrvatskom')
    expect(await inCroatian.page.locator('main .prose').getAttribute('lang')).toBe('en')
    // The count of views is written in batches.
    const first = staff.agent.page.locator('main [data-row]').first()
    await expect
      .poll(async () => {
        await staff.agent.opens('/desk/articles/translations?to=hr')
        return first.innerText()
      })
      .toBe(original.title)
  })

  it('the original stands beside what is written, and what was left out shows', async () => {
    const { agent } = staff
    const counts = agent.page.locator('shape-check [role="status"]')
    const same = new RegExp(`^${agent.t('articles.translation.shape.same')}$`)
    await agent.follows(() => agent.page.locator('main [data-row]').first().click())
    await agent.hears(agent.page.locator('main details .prose'), 'Codes for later')
    await writes(agent, 'articles.translate', croatian)
    await agent.sends('articles.translate')
    const steps = agent.page
      .locator('shape-check tr')
      .filter({ hasText: agent.t('articles.translation.shape.steps') })
    expect((await steps.locator('td').allInnerTexts()).map((cell) => Number.parseInt(cell, 10))).toEqual([
      3, 2,
    ])
    expect(await steps.getAttribute('data-odd')).toBe('')
    await agent.hears(counts, agent.t('articles.translation.shape.warning'))
    const form = agent.form('articles.translate')
    const whole = `${croatian.resolution}${third}`
    if (agent.scripts) {
      await form.locator('[name="resolution"]').fill(whole)
      await agent.hears(counts, same)
      await agent.page.reload()
      expect(await form.locator('[name="resolution"]').inputValue()).toBe(whole)
    }
    await writes(agent, 'articles.translate', { resolution: whole })
    await agent.sends('articles.translate', {}, form.locator('button[value="review"]'))
    await agent.hears(counts, same)
  })

  it('somebody else publishes it, and readers of that language have it', async () => {
    const { agent, publisher } = staff
    const seafarer = await reader('hr')
    await seafarer.reads('/articles/pay-in-a-port-without-a-signal')
    await seafarer.hears(seafarer.page.locator('main h1'), original.title)
    const open = agent.page.locator('main header a[href^="/desk/articles/"]').last()
    await publisher.opens((await open.getAttribute('href')) ?? '')
    await new Knowing(publisher).publishes()
    await seafarer.reads('/articles/pay-in-a-port-without-a-signal')
    await seafarer.hears(seafarer.page.locator('main h1'), croatian.title)
    slug = new URL(seafarer.page.url()).pathname
    expect(slug).toBe('/hr/articles/placanje-u-luci-bez-signala')
    expect(await seafarer.page.locator('main .prose ol li').count()).toBe(3)
    const links = seafarer.page.locator('head link[rel="alternate"][hreflang]')
    const tags = await links.evaluateAll((each) => each.map((one) => one.getAttribute('hreflang')))
    expect(tags.filter((tag) => tag !== 'x-default').sort()).toEqual(['en', 'hr'])
    await staff.agent.opens('/desk/articles/translations?to=hr')
    expect(await staff.agent.page.locator('main').innerText()).not.toContain(original.title)
  })

  it('the original changes: readers of the translation are told, until it says the same again', async () => {
    const { agent, publisher } = staff
    const seafarer = await reader('hr')
    await publisher.opens('/desk/articles?view=all')
    await publisher.follows(() =>
      publisher.page.locator('[data-row]').filter({ hasText: original.title }).first().click(),
    )
    const fourth = `${original.resolution}\n4. Keep it to yourself.`
    await writes(publisher, 'articles.revise', { resolution: fourth })
    await publisher.sends('articles.revise')
    const told = seafarer.page.locator('main .newer')
    await seafarer.opens(slug)
    await seafarer.hears(told, 'Engleska inačica članka promijenjena je')
    expect(await told.locator('a').getAttribute('hreflang')).toBe('en')

    await agent.opens('/desk/articles/translations?to=hr')
    await agent.follows(() => agent.page.locator('[data-row]').filter({ hasText: original.title }).click())
    await agent.hears(agent.page.locator('main ins'), 'Keep it to yourself')
    await writes(agent, 'articles.translate', {
      resolution: `${croatian.resolution}${third}\n4. Čuvajte ga za sebe.`,
    })
    await agent.sends('articles.translate')
    await agent.hears(agent.page.locator('main'), agent.t('articles.translation.waits'))
    await seafarer.opens(slug)
    expect(await seafarer.page.locator('main .prose ol li').count()).toBe(3)
    expect(await told.count()).toBe(1)

    const open = agent.page.locator('main header a[href^="/desk/articles/"]').last()
    await publisher.opens((await open.getAttribute('href')) ?? '')
    const form = publisher.form('articles.publish_staged')
    for (const yes of await form.locator('[type="radio"][value="yes"]').all()) await yes.check()
    await publisher.sends('articles.publish_staged')
    await seafarer.opens(slug)
    expect(await seafarer.page.locator('main .prose ol li').count()).toBe(4)
    expect(await told.count()).toBe(0)
  })

  it('no page of it is closed to anybody, and nothing was complained of', async () => {
    const { agent } = staff
    await agent.opens('/desk/articles/translations?to=fil')
    const side = (await agent.page.locator('main [data-row]').first().getAttribute('href')) ?? ''
    for (const path of ['/desk/articles/translations?to=fil', side, side.replace(/fil$/, 'hr'), slug]) {
      await agent.opens(path)
      if (!agent.scripts) continue
      await agent.page.evaluate(axe)
      const found = await agent.page.evaluate(() =>
        (
          window as unknown as { axe: { run(): Promise<{ violations: { id: string; help: string }[] }> } }
        ).axe.run(),
      )
      expect(found.violations.map(({ id, help }) => `${path}: ${id} ${help}`)).toEqual([])
    }
    expect(everybody.flatMap((somebody) => somebody.complaints)).toEqual([])
  })
})
