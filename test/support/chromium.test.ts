import { expect, it } from 'vitest'
import { launchChromium, withoutBrowser } from './chromium.ts'

it.skipIf(withoutBrowser)('draws words, also Croatian and Filipino ones', async () => {
  const browser = await launchChromium()
  const page = await browser.newPage()
  const width = async (words: string) => {
    await page.setContent(`<span>${words}</span>`)
    return page.evaluate(() => document.querySelector('span')?.getBoundingClientRect().width ?? 0)
  }
  // Without fonts every word is nothing wide; without the letter it is a box, as wide as any other box.
  expect(await width('Pitanje')).toBeGreaterThan(20)
  expect(await width('čćžšđ')).not.toBe(await width('\u{10fff0}'.repeat(5)))
  await page.setContent('<p style="font: 32px sans-serif">Sagot: čćžšđ ČĆŽŠĐ ñ Ñ ₱ – “a” …</p>')
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT })
  await browser.close()
})
