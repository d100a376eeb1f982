import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, withoutBrowser } from '../support/chromium.ts'
import type { ReceivedLetter } from '../support/letter.ts'
import { emptyHouse, type House } from './house.ts'
import { type Manner, Somebody } from './somebody.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const words = 'the harbour at night'
const other = 'the harbour by day'
const linkIn = (letter: ReceivedLetter) => letter.links.find((link) => link.includes('/link/')) ?? ''

describe.skipIf(withoutBrowser)('coming in and going out', () => {
  let browser: Browser
  let house: House
  let admin: Somebody
  const comes = (manner: Manner = {}) => Somebody.comes(browser, house.server.url, 'en', manner)
  const session = async (somebody: Somebody) =>
    (await somebody.page.context().cookies()).find((cookie) => cookie.name.endsWith('session'))?.value
  const isAt = (somebody: Somebody, path: string) => expect(new URL(somebody.page.url()).pathname).toBe(path)

  beforeAll(async () => {
    browser = await launchChromium()
    house = await emptyHouse()
    admin = await comes()
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  it('the printed link makes the first administrator, and then opens nothing', async () => {
    const [, link = ''] = await house.server.says(/http:\S+(\/link\/\S+)/)
    await admin.reads(link)
    await admin.sends('people.found', { name: 'Davor', email: 'davor@parola.example', password: words })
    isAt(admin, '/admin/people')
    const late = await comes()
    expect((await late.reads(link))?.status()).toBe(404)
    expect(await late.form('people.found').count()).toBe(0)
    await late.leaves()
  })

  it('an account is opened by the mailed link, without JavaScript, with a session that was never there before', async () => {
    const liza = await comes({ javaScriptEnabled: false })
    const planted = 'a'.repeat(40)
    await liza.page.context().addCookies([{ name: 'session', value: planted, url: house.server.url }])
    await liza.reads('/sign-up?next=/search')
    await liza.sends('people.askToJoin', { name: 'Liza Santos', email: 'liza@mail.example' })
    expect(liza.page.url()).toContain('?sent=1')
    const link = linkIn(await house.mailbox.letterTo('liza@mail.example'))
    for (let scanner = 0; scanner < 3; scanner += 1) expect((await fetch(link)).status).toBe(200)
    await liza.opens(link)
    await liza.sends('people.join', { password: words })
    isAt(liza, '/search')
    expect(await session(liza)).toMatch(/^[a-z0-9]{40}$/)
    expect(await session(liza)).not.toBe(planted)
    expect((await liza.opens(link))?.status()).toBe(404)
    await liza.leaves()
  })

  it('a wrong password and an unknown address read the same; the right one comes in and goes where it wanted', async () => {
    const liza = await comes()
    const said: string[] = []
    for (const email of ['liza@mail.example', 'nobody@mail.example']) {
      await liza.reads('/sign-in?next=//evil.test')
      await liza.sends('people.signIn', { email, password: 'not these words' })
      said.push((await liza.page.locator('main').innerText()).trim())
      expect(await liza.page.locator('[name="email"]').inputValue()).toBe(email)
    }
    expect(said[0]).toBe(said[1])
    await liza.sends('people.signIn', { email: 'liza@mail.example', password: words })
    isAt(liza, '/tickets')
    await liza.reads('/account')
    await liza.sends('people.changeSelf', { name: 'Liza S.', locale: 'fil' })
    isAt(liza, '/fil/account')
    await liza.reads('/sign-out')
    await liza.sends('sign-out')
    expect(await session(liza)).toBeUndefined()
    await liza.leaves()
  })

  it('a mailed link signs in once, and a new password ends every other session', async () => {
    const phone = await comes()
    await phone.reads('/sign-in?next=/account')
    house.mailbox.clear()
    await phone.sends('people.askLink', { email: 'liza@mail.example' })
    await phone.opens(linkIn(await house.mailbox.letterTo('liza@mail.example')))
    await phone.sends('people.signInByLink')
    isAt(phone, '/account')
    const laptop = await comes()
    await laptop.reads('/reset')
    house.mailbox.clear()
    await laptop.sends('people.askReset', { email: 'liza@mail.example' })
    await laptop.opens(linkIn(await house.mailbox.letterTo('liza@mail.example')))
    await laptop.sends('people.resetPassword', { password: other })
    isAt(laptop, '/tickets')
    await phone.reads('/account')
    isAt(phone, '/sign-in')
    await Promise.all([phone.leaves(), laptop.leaves()])
  })

  it('the sixth try in a minute has to wait, and is told so', async () => {
    const body = new URLSearchParams({
      do: 'people.signIn',
      email: 'guessed@mail.example',
      password: 'not these words',
    })
    const guess = () =>
      fetch(`${house.server.url}/sign-in`, {
        method: 'POST',
        body,
        headers: { Origin: house.server.url, 'Sec-Fetch-Site': 'same-origin' },
      })
    const statuses: number[] = []
    for (let time = 0; time < 6; time += 1) statuses.push((await guess()).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  })

  it('a token is shown once, and works until it is revoked', async () => {
    await admin.opens('/admin/tokens')
    await admin.sends('people.createToken', { name: 'Sync', person: 'davor@parola.example', scopes: 'read' })
    const token = (await admin.page.locator('code').innerText()).trim()
    await admin.opens('/admin/tokens')
    expect(await admin.page.content()).not.toContain(token)
    const me = () =>
      fetch(`${house.server.url}/api/v1/people/me`, { headers: { Authorization: `Bearer ${token}` } })
    expect(await (await me()).json()).toMatchObject({ email: 'davor@parola.example', role: 'admin' })
    await admin.sends('people.revokeToken')
    expect((await me()).status).toBe(401)
  })

  it('nobody but administrators finds the pages about people', async () => {
    const agent = await comes()
    await house.server.sagot(
      'people',
      'add',
      '--email',
      'ana@parola.example',
      '--name',
      'Ana',
      '--role',
      'manager',
    )
    const { stdout } = await house.server.sagot('people', 'link', 'ana@parola.example')
    await agent.opens(stdout.trim())
    await agent.sends('people.signInByLink')
    isAt(agent, '/desk')
    for (const path of [
      '/admin/people',
      '/admin/people/new',
      '/admin/tokens',
      '/admin/outbox',
      '/admin/jobs',
    ]) {
      expect((await agent.opens(path))?.status(), path).toBe(404)
    }
    for (const path of ['/admin/teams', '/admin/areas', '/admin/settings'])
      expect((await agent.opens(path))?.status(), path).toBe(200)
    await agent.leaves()
  })

  it('axe objects to none of these pages, light or dark, narrow or wide', async () => {
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' })
    await context.addCookies([
      { name: 'session', value: (await session(admin)) ?? '', url: house.server.url },
    ])
    const page = await context.newPage()
    await page.goto(`${house.server.url}/admin/people`)
    const person = (await page.locator('tbody a').first().getAttribute('href')) ?? ''
    const pages = [
      'people',
      'people/new',
      'teams',
      'teams/new',
      'areas',
      'areas/new',
      'settings',
      'tokens',
      'outbox',
      'outbox?state=sent',
      'jobs',
    ]
    for (const path of ['/account', person, ...pages.map((one) => `/admin/${one}`)]) await examine(page, path)
    await context.clearCookies()
    for (const path of ['/sign-in', '/hr/sign-up', '/fil/reset', '/reset?sent=1', '/t/nothing'])
      await examine(page, path)
    expect(admin.complaints).toEqual([])
    await context.close()

    async function examine(shown: typeof page, path: string) {
      await shown.goto(house.server.url + path)
      await shown.evaluate(axe)
      for (const width of [1280, 390]) {
        await shown.setViewportSize({ width, height: 844 })
        for (const colorScheme of ['light', 'dark'] as const) {
          await shown.emulateMedia({ colorScheme })
          const { violations } = (await shown.evaluate(
            'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
          )) as { violations: { id: string; nodes: { html: string }[] }[] }
          const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
          expect(found, `${path}, ${width} ${colorScheme}`).toEqual([])
        }
      }
    }
  })
})
