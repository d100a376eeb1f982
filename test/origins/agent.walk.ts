import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import { type Mailbox, openMailbox } from '../support/mailbox.ts'
import { openParola, type Parola, TELLING } from '../walk/parola.ts'
import { type Manner, Somebody } from '../walk/somebody.ts'

const issue = 'Transfers to BPI arrive a day late'
const problem = {
  subject: 'Transfer to BPI has not arrived',
  text: 'My transfer to BPI should have been there in the morning, the app shows Sent and the bank has nothing.',
}

describe.skipIf(withoutBrowser).each([
  { title: 'with scripts', manner: {} as Manner },
  { title: 'without', manner: { javaScriptEnabled: false } as Manner },
])('an agent and the fixes of others, $title', ({ manner }) => {
  let browser: Browser
  let mailbox: Mailbox
  let parola: Parola
  const everybody: Somebody[] = []
  const staff = async (name: 'Ana Kovač' | 'Maja Grgić' | 'Liza Santos') => {
    const somebody = await parola.comesAs(browser, name, manner)
    everybody.push(somebody)
    return somebody
  }
  const visitor = async () => {
    const somebody = await Somebody.comes(browser, parola.server.url, 'en', manner)
    everybody.push(somebody)
    return somebody
  }

  beforeAll(async () => {
    browser = await launchChromium()
    mailbox = await openMailbox()
    parola = await openParola({ SMTP_URL: mailbox.url })
  }, TELLING)
  afterAll(async () => {
    await browser?.close()
    await parola?.server.close()
    await mailbox?.close()
  })

  it('uses a fix with one click, flags a wrong one, and somebody closes the flag with what was done', async () => {
    const ana = await staff('Ana Kovač')
    const { page } = ana
    await ana.opens('/desk?queue=all')
    await ana.follows(() =>
      page.locator('[data-row]').filter({ hasText: 'My allotment shows Returned' }).first().click(),
    )
    const ticket = new URL(page.url()).pathname
    const use = page.locator('form:has([name="do"][value="fixes.use"]) button').first()
    const title = await page.locator('.fixes li').filter({ has: use }).first().locator('h3').innerText()
    const noted = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await use.click()
    await noted
    const reply = page.locator('#compose textarea[name="text"]')
    await expect.poll(() => reply.inputValue(), { timeout: 10_000 }).toMatch(/^Hello \S+,\n\n/)
    expect(await reply.inputValue()).toMatch(/Best regards,\nAna$/)
    expect(await reply.inputValue()).toContain('/articles/')
    await ana.opens(ticket)
    const linked = page.locator('section[aria-labelledby="linked"] li')
    await ana.hears(linked, title.replace(/\s+/g, ' '))

    const reason = 'The menu has another name since spring.'
    await ana.sends('fixes.wrong', { reason })
    await page.locator('.fixes .flagged').first().waitFor()
    await ana.opens('/desk/articles/flags')
    const row = page.locator('main li').filter({ hasText: reason })
    await row.waitFor()
    const close = row.locator('form:has([name="do"][value="articles.close_flag"])')
    await ana.follows(() =>
      row.locator('form:has([name="do"][value="articles.assign_flag"]) button').first().click(),
    )
    await ana.hears(row.locator('.meta'), 'Ana Kovač')
    await row.locator('summary').first().click()
    await close.locator('[name="done"]').fill('The menu is named as it is now.')
    await ana.follows(() => close.locator('button').click())
    expect(await row.count()).toBe(0)
  })

  it('is told of what is known: a customer follows instead of sending, by a letter, and hears of the news', async () => {
    const maja = await staff('Maja Grgić')
    const { t } = maja
    const asking = await visitor()
    const email = 'rosa@mail.example'
    await asking.reads('/tickets/new')
    await asking.types('subject', problem.subject)
    await asking.types('text', problem.text)
    await asking.page.locator('main [name="email"]:not([type="hidden"])').fill(email)
    if (!asking.scripts) {
      // A person takes longer than a program to fill a form.
      await asking.page.waitForTimeout(2100)
      await asking.sends('tickets.open')
    }
    const fit = asking.page.locator('ticket-fits .fit').first()
    await asking.hears(fit, issue)
    await asking.follows(() => fit.locator('[data-follow]').click())
    await asking.hears(asking.page.locator('main [role="status"]'), t('articles.issue.sent'))
    const asked = await mailbox.letterTo(email)
    await asking.page.goto(asked.links.find((link) => link.includes('/link/')) ?? '')
    await asking.sends('people.confirmFollow')
    await asking.hears(asking.page.locator('main h1'), issue)
    await asking.reads('/tickets/new')
    expect(await asking.page.locator('main [name="subject"]').inputValue()).toBe('')

    // Whoever comes next sees how many follow, and nobody's address.
    const next = await visitor()
    await next.reads('/articles/transfers-to-bpi-arrive-a-day-late/follow')
    await next.hears(next.page.locator('main .meta'), /\d+ (person follows|people follow)/)
    expect(await next.page.content()).not.toContain('rosa')

    await maja.opens('/desk/articles?view=all&q=Transfers+to+BPI')
    await maja.follows(() => maja.page.locator('[data-row]').filter({ hasText: issue }).first().click())
    const renewal = maja.page.locator('form:has([name="do"][value="articles.announce"]):has([name="hours"])')
    await renewal.locator('[name="hours"]').fill('9')
    await maja.follows(() => renewal.locator('button').click())
    const news = await mailbox.letterTo(email, ({ subject }) =>
      subject.includes(t('notices.issue.moved.subject', { title: issue })),
    )
    expect(news.text).toContain(t('notices.issue.read'))
    expect(mailbox.letters.filter((letter) => letter.to.includes(email) && letter.to.length > 1)).toEqual([])
  })

  it('is followed by one press by who is signed in', async () => {
    const liza = await staff('Liza Santos')
    await liza.reads('/tickets/new')
    await liza.types('subject', problem.subject)
    await liza.types('text', problem.text)
    if (!liza.scripts) await liza.sends('tickets.open')
    const fit = liza.page.locator('ticket-fits .fit').first()
    await liza.hears(fit, issue)
    await liza.follows(() => fit.locator('[data-follow]').click())
    await liza.hears(liza.page.locator('main h1'), issue)
    await liza.hears(liza.page.locator('body'), liza.t('articles.issue.followed'))
    expect(everybody.flatMap((somebody) => somebody.complaints)).toEqual([])
  })
})
