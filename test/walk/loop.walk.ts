import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, locales } from '#i18n/locales.ts'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import { postgresDatabase } from '../support/dialects.ts'
import { emptyHouse, type House, names, type Staff, staffed } from './house.ts'
import { Asking, Counting, Knowing, Solving } from './pages.ts'
import { type Manner, Somebody } from './somebody.ts'
import { manual, secret, tellings } from './telling.ts'

const walks: { title: string; locale: Locale; manner: Manner; onPostgres?: true }[] = [
  ...locales.map((locale) => ({ title: locale, locale, manner: {} })),
  { title: 'en without JavaScript', locale: 'en', manner: { javaScriptEnabled: false } },
  { title: 'en on PostgreSQL', locale: 'en', manner: {}, onPostgres: true },
]

const titleIn = (locale: Locale, file: string) =>
  /^title: (.+)$/m.exec(readFileSync(`content/${locale}/${file}`, 'utf8'))?.[1] ?? ''

describe.skipIf(withoutBrowser).each(walks)(
  'from a question to an answer that stays answered, in $title',
  ({ title, locale, manner, onPostgres }) => {
    const database = onPostgres ? postgresDatabase() : null
    const telling = tellings[locale]
    let browser: Browser
    let house: House
    let staff: Staff
    const everybody: Somebody[] = []
    const comes = async () => {
      const somebody = await Somebody.comes(browser, house.server.url, locale, manner)
      everybody.push(somebody)
      return somebody
    }

    beforeAll(async () => {
      browser = await launchChromium()
      await database?.make()
      house = await emptyHouse(database ? { DATABASE_URL: database.url } : {})
    })
    afterAll(async () => {
      await browser?.close()
      await house?.close()
      await database?.drop()
    })

    it('an empty installation gets its people, teams and area', async () => {
      staff = await staffed(house, browser, telling, locale, manner)
      everybody.push(...Object.values(staff))
      for (const somebody of Object.values(staff))
        expect(await somebody.page.locator('html').getAttribute('lang')).toBe(locale)
    })

    it('a search finds an article', async () => {
      const visitor = new Asking(await comes())
      await visitor.searches(telling.looksFor)
      await visitor.opensHit(titleIn(locale, manual.looksFor))
    })

    it('a ticket draft is answered by a suggestion and not sent', async () => {
      const visitor = new Asking(await comes())
      await visitor.writes(telling.draft)
      await visitor.isAnsweredBy(titleIn(locale, manual.draft))
      await visitor.stops()
      await staff.agent.opens('/desk?queue=all')
      expect(await staff.agent.page.locator('[data-row]').count()).toBe(0)
    })

    it('a ticket is sent, followed live, escalated, returned, raised again, accepted, resolved, found, published and found again', async () => {
      const { agent, specialist, publisher } = staff
      const told: string[] = []
      const customer = new Asking(await comes())
      const tierOne = new Solving(agent)
      const tierTwo = new Solving(specialist)
      const { t } = agent

      // Sent
      await customer.writes(telling.problem)
      const number = await customer.sends({ email: 'liza@mail.example', name: 'Liza Santos' })
      await customer.sees(t('tickets.stage.received.title'))
      expect(await customer.conversation()).toContain(telling.problem.text.slice(0, 40))

      // Followed in a second browser, by the mailed link, without an account
      const letter = await house.mailbox.letterTo('liza@mail.example')
      const follower = new Asking(await comes())
      await follower.somebody.page.goto(letter.links.find((link) => /\/t\//.test(link)) ?? '')
      await follower.sees(t('tickets.stage.received.title'))

      // Taken
      await agent.looksAgain()
      await tierOne.opensRow(telling.problem.subject)
      const inProgress = t('tickets.stage.in_progress.title', { named: 'yes', who: names.agent })
      const moved = follower.somebody.scripts && follower.sees(inProgress).then(Date.now)
      await tierOne.takes()
      if (moved) told.push(`the other browser shows it after ${(await moved) - agent.answeredAt} ms`)
      await follower.somebody.looksAgain()
      await follower.sees(inProgress)

      // Escalated, returned, raised again, accepted
      await tierOne.escalates({ ...telling.packet, steps_tried: '?' })
      await tierTwo.opensEscalation(telling.problem.subject)
      await tierTwo.returns('steps_tried', telling.missed)
      await agent.opens(`/desk/tickets/${number}`)
      await tierOne.escalates({ steps_tried: telling.tried }, telling.missed)
      await tierTwo.opensEscalation(telling.problem.subject)
      await tierTwo.accepts()
      await follower.somebody.looksAgain()
      await follower.sees(
        t('tickets.stage.specialist.title', {
          named: 'yes',
          who: names.specialist,
          team: telling.teams.second,
        }),
      )

      // Resolved, with a draft
      await tierTwo.resolves(telling.cause, telling.resolution)
      const knowing = new Knowing(agent)
      await knowing.findsDraft(telling.problem.subject)
      told.push(`found by tier 1 after ${Date.now() - specialist.answeredAt} ms`)
      await follower.somebody.looksAgain()
      await follower.sees(t('tickets.stage.solved.title'))
      expect(await follower.conversation()).toContain(telling.gist)
      await house.mailbox.letterTo('liza@mail.example', ({ text }) => text.includes(telling.gist))

      // Published by another person
      const review = new Knowing(publisher)
      await review.opensFromList(telling.problem.subject)
      expect(await publisher.page.locator('main').innerText()).not.toContain(secret)
      await review.confirmsMasking()
      await review.publishes()
      const news = await house.mailbox.letterTo('liza@mail.example', ({ links }) =>
        links.some((link) => link.includes('/articles/')),
      )
      expect(news.text).toContain(telling.problem.subject)

      // Found by a new visitor, who mistypes it
      const next = new Asking(await comes())
      await next.searches(telling.mistyped)
      await next.opensHit(telling.problem.subject)
      const text = await next.somebody.page.locator('main').innerText()
      expect(text).toContain(telling.gist)
      expect(text).not.toContain(secret)
      await next.wasHelped()

      console.log(`walk ${title}: ${told.join(', ')}`)
    })

    it('the report counts all of it, and each count opens its records', async () => {
      const report = new Counting(staff.admin)
      // Two said that it was solved, the one ticket was escalated. Who only searched tells it by script, or not at all.
      const counts = {
        unlinkable: manner.javaScriptEnabled === false ? 0 : 1,
        confirmed: 2,
        potential: 0,
        tier_1: 0,
        er: 1,
      }
      expect(await report.reads(counts)).toEqual(counts)
      expect(await report.opensRecords('er')).toContain(telling.problem.subject)
    })

    it('no browser had anything to complain of', () => {
      expect(everybody.flatMap((somebody) => somebody.complaints)).toEqual([])
    })
  },
)
