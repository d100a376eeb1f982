import type { Locator } from 'playwright-core'
import { PATIENCE, type Somebody } from './somebody.ts'
import type { Telling } from './telling.ts'

/** Whoever comes with a question. */
export class Asking {
  readonly somebody: Somebody

  constructor(somebody: Somebody) {
    this.somebody = somebody
  }

  /** Types into the field of the first page. */
  async searches(words: string): Promise<void> {
    await this.somebody.reads('/')
    const field = this.somebody.page.locator('main form[role="search"] [name="q"]')
    await field.fill(words)
    await this.somebody.follows(() => field.press('Enter'))
  }

  /** Opens the hit of that title on the page of the search. */
  async opensHit(title: string): Promise<void> {
    const hit = this.somebody.page.locator('main .hits a').filter({ hasText: title })
    await this.somebody.follows(() => hit.first().click())
    await this.somebody.hears(this.somebody.page.locator('main h1'), title)
  }

  /** Begins a ticket. */
  async writes({ subject, text }: Telling['draft']): Promise<void> {
    await this.somebody.reads('/tickets/new')
    await this.somebody.types('subject', subject)
    await this.somebody.types('text', text)
  }

  /** Reads the suggestion of that title without leaving what was written, and says that it solved it. */
  async isAnsweredBy(title: string): Promise<void> {
    const { page, scripts } = this.somebody
    if (!scripts) await this.somebody.sends('tickets.open')
    const fit = page.locator('ticket-fits .fit h3 a').filter({ hasText: title })
    if (scripts) {
      await fit.click()
      await page.locator('.fit.open [data-read] .prose').waitFor()
      await page.locator('.fit.open [data-vote="yes"]').click()
    } else {
      const opened = page.waitForEvent('popup')
      await fit.click()
      const reading = await opened
      await reading.locator('form:has([name="do"][value="articles.vote"]) button[value="yes"]').click()
      await reading.locator('#helped:not(:has(button))').waitFor()
      await reading.close()
    }
  }

  /** Stops writing. */
  async stops(): Promise<void> {
    const { page, scripts, t } = this.somebody
    const stop = scripts
      ? page.locator('.fit.open [data-leave]')
      : page.locator('form a').filter({ hasText: t('tickets.form.stop') })
    await this.somebody.follows(() => stop.click())
    await this.somebody.reads('/tickets/new')
    if ((await page.locator('main [name="subject"]').inputValue()) !== '')
      throw new Error('The draft came back.')
  }

  /** Sends what was written, by the page in between if there is one; gives the number of the ticket. */
  async sends(who: { email: string; name: string }): Promise<number> {
    await this.somebody.sends('tickets.open', who)
    if (!this.#number()) await this.somebody.sends('tickets.open')
    return this.#number()
  }

  #number(): number {
    return Number(/\/tickets\/(\d+)/.exec(this.somebody.page.url())?.[1] ?? 0)
  }

  /** Waits until the tracker says that. */
  async sees(words: string): Promise<void> {
    await this.somebody.hears(this.somebody.page.locator('[data-live-part="tracker"]'), words)
  }

  conversation(): Promise<string> {
    return this.somebody.page.locator('[data-live-part="conversation"]').innerText()
  }

  async wasHelped(): Promise<void> {
    const yes = this.somebody.form('articles.vote').locator('button[value="yes"]')
    await this.somebody.sends('articles.vote', {}, yes)
  }
}

/** Whoever works on tickets and escalations. */
export class Solving {
  readonly somebody: Somebody

  constructor(somebody: Somebody) {
    this.somebody = somebody
  }

  row(words: string): Locator {
    return this.somebody.page.locator('[data-row]').filter({ hasText: words })
  }

  async opensRow(words: string): Promise<void> {
    await this.somebody.follows(() => this.row(words).first().click())
  }

  takes(): Promise<void> {
    return this.somebody.sends('tickets.assign')
  }

  /** From the page of the ticket to the packet and back; on the way it says what was missed the last time. */
  async escalates(packet: Record<string, string>, missed = ''): Promise<void> {
    await this.somebody.follows(() => this.somebody.page.locator('a[href$="/escalate"]').first().click())
    await this.somebody.hears(this.somebody.page.locator('main'), missed)
    const fields = Object.entries(packet).map(([name, value]) => [`packet.${name}`, value])
    await this.somebody.sends('escalations.raise', Object.fromEntries(fields))
  }

  async opensEscalation(subject: string): Promise<void> {
    await this.somebody.opens('/desk/escalations')
    await this.opensRow(subject)
  }

  accepts(): Promise<void> {
    return this.somebody.sends('escalations.accept')
  }

  returns(missing: string, reason: string): Promise<void> {
    return this.somebody.sends('escalations.return', { missing, reason })
  }

  /** Answers the customer and leaves a draft behind. */
  async resolves(cause: string, resolution: string): Promise<void> {
    await this.somebody.follows(() => this.somebody.page.locator('main a[href$="/resolve"]').first().click())
    await this.somebody.sends('escalations.resolve', { cause, resolution, 'outcome.kind': 'drafted' })
  }
}

/** Whoever looks after what is known. */
export class Knowing {
  readonly somebody: Somebody

  constructor(somebody: Somebody) {
    this.somebody = somebody
  }

  /** Searches again until the draft is there. */
  async findsDraft(title: string): Promise<void> {
    const { page } = this.somebody
    const hit = page.locator('main .hits a[href*="/articles/"]').filter({ hasText: title })
    for (;;) {
      await this.somebody.reads(`/search?q=${encodeURIComponent(title)}&scope=articles`)
      if (await hit.count()) return
    }
  }

  async opensFromList(title: string): Promise<void> {
    await this.somebody.opens('/desk/articles')
    await new Solving(this.somebody).opensRow(title)
  }

  confirmsMasking(): Promise<void> {
    return this.somebody.sends('articles.confirm_masking')
  }

  /** Answers each question of the review with yes, and publishes for everybody. */
  async publishes(): Promise<void> {
    const form = this.somebody.form('articles.publish')
    for (const yes of await form.locator('[type="radio"][value="yes"]').all()) await yes.check()
    await this.somebody.sends('articles.publish', { audience: 'public' })
  }
}

/** Whoever reads the report. */
export class Counting {
  readonly somebody: Somebody

  constructor(somebody: Somebody) {
    this.somebody = somebody
  }

  /** Loads the report again until a count is there that follows what happened; then how many issues went which way. */
  async reads(counts: Record<string, number>): Promise<Record<string, number>> {
    for (const end = Date.now() + PATIENCE; ; ) {
      await this.somebody.opens('/desk/report')
      const found: Record<string, number> = {}
      for (const metric of Object.keys(counts)) {
        found[metric] = Number(await this.#count(metric).innerText())
      }
      if (Object.entries(counts).every(([metric, n]) => found[metric] === n) || Date.now() > end) return found
    }
  }

  /** Opens the records behind a count. */
  async opensRecords(metric: string): Promise<string> {
    const { page } = this.somebody
    await this.somebody.follows(() => this.#count(metric).click())
    return page.locator('main').innerText()
  }

  #count(metric: string): Locator {
    return this.somebody.page.locator(`[aria-labelledby="dem-t"] td a[href*="metric=${metric}&"]`)
  }
}
