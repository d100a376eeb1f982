import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#config.ts'
import { beginSession } from '#people/sessions.ts'
import { openTicket } from '#tickets/opening.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { openDesk } from '../../src/desk.ts'
import { oneWord } from '../faults/clients.ts'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import { anyone } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { freePort, type Server, startServer } from '../support/server.ts'
import { type Line, layLine } from './line.ts'

/** How long the line is cut, seconds: SAGOT_OFFLINE asks for a longer run than the test of every day. */
const offline = Number(process.env['SAGOT_OFFLINE'] ?? 7)
const EVENTS = 12
const part = '[data-live-part="conversation"]'

describe.skipIf(withoutBrowser)('a page that is open', () => {
  describeEachDialect('with another process at work', ({ url, dialect }) => {
    let server: Server
    /** What browsers reach the server by. */
    let line: Line
    let site: string
    let browser: Browser
    /** The other process is this one: it writes to the same database and never speaks to the server. */
    let desk: Desk
    let agent: Actor
    let customer: Extract<Actor, { kind: 'person' }>
    let session: string
    let ticket: { id: string; number: number }

    beforeAll(async () => {
      const settings: Record<string, string> = dialect === 'postgres' ? { DATABASE_URL: url } : {}
      const port = await freePort()
      site = `http://localhost:${port}`
      server = await startServer({ SAGOT_LIMITS: 'off', LOG_LEVEL: 'warn', SAGOT_URL: site, ...settings })
      line = await layLine(port, Number(new URL(server.url).port))
      const own = { ...settings, SAGOT_DATA: server.data, SAGOT_URL: site, LOG_LEVEL: 'silent' }
      const config = readConfig(own, '/nonexistent')
      desk = await openDesk({ config, follows: false })
      agent = await anyone(desk, 'agent')
      customer = await anyone(desk, 'customer')
      session = await beginSession(desk, customer.personId, 'Chromium')
      ticket = await act(desk, customer, openTicket, {
        subject: 'Where is it',
        text: 'I sent for it in May.',
        locale: 'en',
      })
      browser = await launchChromium()
    })
    afterAll(async () => {
      await browser?.close()
      await line?.close()
      await desk?.close()
      await server?.close()
    })

    const comes = async (): Promise<BrowserContext> => {
      line.mend()
      const context = await browser.newContext()
      await context.addCookies([{ name: 'session', value: session, url: site }])
      return context
    }
    const opens = async (context: BrowserContext): Promise<Page> => {
      const page = await context.newPage()
      const listening = page.waitForResponse((answer) => answer.url().includes('/live?'))
      await page.goto(`${site}/tickets/${ticket.number}`)
      await listening
      return page
    }
    const writes = async (): Promise<{ word: string; at: number }> => {
      const word = oneWord()
      await act(desk, agent, replyToTicket, {
        ticket: ticket.number,
        text: `We looked ${word}`,
        then: 'open',
      })
      return { word, at: Date.now() }
    }
    /** When the page first showed a word, by the clock of this machine. */
    const shown = (page: Page, word: string) =>
      page
        .waitForFunction(
          ([where, text]) =>
            document.querySelector(where ?? '')?.textContent?.includes(text ?? '') && Date.now(),
          [part, word] as const,
          { polling: 10, timeout: 20_000 },
        )
        .then((found) => found.jsonValue() as Promise<number>)
    const times = (page: Page, word: string) =>
      page.locator(part).evaluate((there, text) => (there.textContent ?? '').split(text).length - 1, word)

    it('shows what happened there', async () => {
      const context = await comes()
      const page = await opens(context)
      const took: number[] = []
      for (let n = 0; n < EVENTS; n += 1) {
        const { word, at } = await writes()
        took.push((await shown(page, word)) - at)
        // Not in step with the server's own looking.
        await pause(Math.random() * 300)
      }
      took.sort((a, b) => a - b)
      process.stdout.write(
        `${dialect}: an event of another process stood on the page after ${took[EVENTS / 2]} ms (median), ${took.at(-1)} ms at most\n`,
      )
      await context.close()
    }, 300_000)

    it(
      'misses nothing and doubles nothing when its line was cut',
      async () => {
        const context = await comes()
        const page = await opens(context)
        const before = await writes()
        await shown(page, before.word)
        line.cut()
        const cut = Date.now()
        const meanwhile: string[] = []
        while (Date.now() - cut < offline * 1000) {
          meanwhile.push((await writes()).word)
          await pause(offline * 100)
        }
        expect(await times(page, meanwhile[0] ?? '')).toBe(0)
        await page.locator('.live-lost').waitFor({ state: 'visible' })
        line.mend()
        const back = Date.now()
        for (const word of meanwhile) await shown(page, word)
        const took = Date.now() - back
        await page.locator('.live-lost').waitFor({ state: 'hidden' })
        const after = await writes()
        await shown(page, after.word)
        const words = [before.word, ...meanwhile, after.word]
        for (const word of words) expect(await times(page, word), word).toBe(1)
        const text = (await page.locator(part).textContent()) ?? ''
        expect(words.map((word) => text.indexOf(word))).toEqual(
          words.map((word) => text.indexOf(word)).sort((a, b) => a - b),
        )
        process.stdout.write(
          `${dialect}: cut off for ${offline} s, ${meanwhile.length} events behind: whole again ${took} ms after, each once\n`,
        )
        await context.close()
      },
      120_000 + offline * 2000,
    )

    it('is whole again after the browser was offline, though the stream never knew', async () => {
      const context = await comes()
      const page = await opens(context)
      await context.setOffline(true)
      const meanwhile = [await writes(), await writes()]
      await pause(2000)
      await context.setOffline(false)
      for (const { word } of meanwhile) await shown(page, word)
      for (const { word } of meanwhile) expect(await times(page, word), word).toBe(1)
      await context.close()
    }, 60_000)

    it('asks again when the news came but the page could not be fetched', async () => {
      const context = await comes()
      const page = await opens(context)
      let failed = 0
      await page.route(`**/tickets/${ticket.number}`, (route) => {
        failed += 1
        return failed <= 2 ? route.abort() : route.continue()
      })
      const { word } = await writes()
      await shown(page, word)
      expect(failed).toBeGreaterThan(2)
      await context.close()
    }, 60_000)

    it('misses nothing that happened while its script was still on its way', async () => {
      const context = await comes()
      const first = await opens(context)
      const second = await context.newPage()
      const { promise: go, resolve: letGo } = Promise.withResolvers<void>()
      await second.route('**/_astro/*.js', async (route) => {
        await go
        await route.continue()
      })
      await second.goto(`${site}/tickets/${ticket.number}`, { waitUntil: 'commit' })
      await second.locator(part).waitFor()
      const { word } = await writes()
      await shown(first, word)
      expect(await times(second, word)).toBe(0)
      letGo()
      await shown(second, word)
      await context.close()
    }, 60_000)
  })
})
