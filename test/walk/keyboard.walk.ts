import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import { Hands } from './hands.ts'
import { type Cast, openParola, type Parola, TELLING } from './parola.ts'
import { Somebody } from './somebody.ts'
import { tellings } from './telling.ts'

const { problem, packet, tried, cause, resolution, mistyped } = tellings.en
const summary = '[role="alert"][tabindex="-1"]'

describe.skipIf(withoutBrowser)('with a keyboard and nothing else', () => {
  let browser: Browser
  let parola: Parola
  let visitor: Hands
  let ticket = ''
  beforeAll(async () => {
    browser = await launchChromium()
    parola = await openParola()
    visitor = new Hands(await Somebody.comes(browser, parola.server.url, 'en'))
  }, TELLING)
  afterAll(async () => {
    await browser?.close()
    await parola?.server.close()
  })
  const comesAs = async (name: Cast) => new Hands(await parola.comesAs(browser, name))

  it('a visitor skips to the text, searches with / and reads what fits', async () => {
    const { page, somebody } = visitor
    await somebody.reads('/')
    await visitor.press('Tab')
    await visitor.stands('a.skip')
    await visitor.press('Enter')
    await visitor.stands('main')
    await visitor.press('/')
    await visitor.stands('#finder [name="q"]')
    await visitor.type('allotment returned')
    await page.locator('#finder [data-list] .hit').nth(2).waitFor()
    await visitor.press('ArrowDown')
    await page.locator('#finder .hit[aria-selected="true"]').waitFor()
    await visitor.goes('Enter')
    await page.locator('main h1').waitFor()
    await visitor.tabsTo('[name="vote"][value="yes"]')
    await visitor.goes('Enter')
    await page.locator('#helped .solved').waitFor()
  })

  it('a visitor takes the words along into a ticket, is led to what lacks, and sends it', async () => {
    const { page } = visitor
    await visitor.press('/')
    await visitor.stands('#finder [name="q"]')
    await visitor.type(problem.subject)
    await visitor.goes('Control+Enter')
    expect(await page.locator('main [name="subject"]').inputValue()).toBe(problem.subject)
    await visitor.writes('text', problem.text)
    await visitor.goes('Control+Enter')
    await visitor.stands(summary)
    await visitor.press('Tab', 'Enter')
    await visitor.stands('main [name="email"]')
    await visitor.type('paul@mail.example')
    await visitor.tabsTo('main form button.go')
    await visitor.goes('Enter')
    await page.locator('[data-live-part="tracker"]').waitFor()
    ticket = /\/tickets\/(\d+)/.exec(page.url())?.[1] ?? ''
    expect(ticket).not.toBe('')
  })

  it('an agent walks the queue with j and k, notes, replies, raises and learns the keys from ?', async () => {
    const agent = await comesAs('Ana Kovač')
    const { page, somebody } = agent
    await somebody.opens('/desk?queue=unassigned')
    const row = page.locator('[data-row]')
    await agent.press('j')
    await agent.stands(row.nth(0))
    await agent.press('j')
    await agent.stands(row.nth(1))
    await agent.press('k')
    await agent.stands(row.nth(0))
    const own = row.filter({ hasText: problem.subject })
    await agent.tabsTo(own, 'j')
    await agent.goes('Enter')
    expect(page.url()).toContain(`/desk/tickets/${ticket}`)

    await agent.press('?')
    await page.locator('dialog#keys[open]').waitFor()
    expect(await page.locator('dialog#keys dt').allInnerTexts()).toEqual(
      expect.arrayContaining(['e', 'r', 'n']),
    )
    await agent.press('Escape')
    await page.locator('dialog#keys:not([open])').waitFor({ state: 'attached' })

    await agent.press('n')
    await agent.stands('#compose [name="text"]')
    await agent.type('The port log will tell.')
    await agent.goes('Control+Enter')
    await page.locator('.turn.note').filter({ hasText: 'The port log will tell.' }).waitFor()
    await agent.press('r')
    await agent.stands('#compose [name="text"]')
    await agent.type('I am looking at the port log now.')
    await agent.goes('Control+Enter')
    await page.locator('.turn:not(.note)').filter({ hasText: 'I am looking' }).waitFor()

    await agent.goes('e')
    await agent.tabsTo('main [name="packet.environment"]')
    await agent.goes('Control+Enter')
    await agent.stands(summary)
    await agent.tabsTo('main [name="to_team"]')
    await agent.press('ArrowDown')
    await agent.writes('packet.environment', packet.environment)
    await agent.writes('packet.steps_tried', tried)
    await agent.writes('packet.customer_impact', packet.customer_impact)
    await agent.writes('packet.wanted_outcome', packet.wanted_outcome)
    await agent.goes('Control+Enter')
    expect(new URL(page.url()).pathname).toBe(`/desk/tickets/${ticket}`)
    await somebody.leaves()
  })

  it('a specialist finds it on the board, accepts it and resolves it with a draft', async () => {
    const specialist = await comesAs('Jun Reyes')
    const { page, somebody } = specialist
    await somebody.opens('/desk/escalations')
    const card = page.locator('[data-row]').filter({ hasText: problem.subject })
    await card.waitFor()
    await specialist.tabsTo(card, 'j')
    await specialist.goes('Enter')
    await specialist.goes('a')
    await specialist.goes('s')
    await specialist.tabsTo('main [name="cause"]')
    await specialist.goes('Control+Enter')
    await specialist.stands(summary)
    await specialist.writes('cause', cause)
    await specialist.writes('resolution', resolution)
    await specialist.tabsTo('main [name="outcome.kind"]')
    await specialist.until(page.locator('[name="outcome.kind"][value="drafted"]:checked'), 'ArrowDown')
    await specialist.tabsTo('main form button.go')
    await specialist.goes('Enter')
    expect(page.url()).toMatch(/\/desk\/escalations\/\d+$/)
    await somebody.leaves()
  })

  it('a publisher reads the masking, answers the review and publishes', async () => {
    const publisher = await comesAs('Maja Grgić')
    const { page, somebody } = publisher
    await somebody.opens('/desk/articles?view=all')
    const row = page.locator('[data-row]').filter({ hasText: problem.subject })
    await row.waitFor()
    await publisher.tabsTo(row, 'j')
    await publisher.goes('Enter')
    await publisher.tabsTo('form:has([value="articles.confirm_masking"]) button')
    await publisher.goes('Enter')
    const questions = await page.locator('form:has([value="articles.publish"]) [role="radiogroup"]').count()
    for (let at = 0; at < questions; at += 1) {
      await publisher.tabsTo(
        page.locator('form:has([value="articles.publish"]) [role="radiogroup"]').nth(at).locator('input'),
      )
      await publisher.press('Space')
    }
    await publisher.tabsTo('form:has([value="articles.publish"]) button')
    await publisher.goes('Enter')
    await somebody.leaves()
  })

  it('the next one finds the answer, though mistyped', async () => {
    const { page, somebody } = visitor
    await somebody.reads('/')
    await visitor.press('Control+k')
    await visitor.stands('#finder [name="q"]')
    await visitor.type(mistyped)
    await page.locator('#finder .hit').filter({ hasText: problem.subject }).waitFor()
    await visitor.goes('Enter')
    await somebody.hears(page.locator('main h1'), problem.subject)
    expect(somebody.complaints).toEqual([])
  })
})
