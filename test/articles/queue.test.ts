import { expect, it } from 'vitest'
import { countViews, listed, type View } from '#articles/listing.ts'
import { publish } from '#articles/publishing.ts'
import { requestReview } from '#articles/reviewing.ts'
import { stage } from '#articles/staging.ts'
import { stillRight } from '#articles/vouching.ts'
import { link } from '#origins/linking.ts'
import { openTicket } from '#tickets/opening.ts'
import { act, write } from '#work/act.ts'
import { readCursor } from '#work/keyset.ts'
import { systemActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, text } from './shelf.ts'

const DAY = 24 * 60
const system = systemActor('test')

describeEachDialect('the desk’s lists', (place) => {
  const held = testDesk(place)
  const titles = async (view: View) =>
    (await listed(held.desk, { view }, { after: null, limit: 50 })).items.map((one) => one.title)
  const backtest = (id: string, tickets: number, escalations: number, searches: number) =>
    write(held.desk, system, async (work) => {
      const counts = { tickets, escalations, searches, minutes: tickets * 30 }
      await work.db
        .insertInto('backtest')
        .values({ article_id: id, revision: 1, ...counts, looked: 900, days: 90, at: work.at })
        .execute()
    })

  it('put what most people asked for first: uses, matches and vain searches, an escalation for three', async () => {
    const author = await anyone(held.desk, 'agent')
    const asks = async (title: string) => {
      const { id } = await aDraft(held.desk, author, { title })
      await act(held.desk, author, requestReview, { articleId: id })
      return id
    }
    await asks('Nobody asked')
    await backtest(await asks('Two escalations'), 0, 2, 0)
    await backtest(await asks('Four tickets'), 4, 0, 0)
    await backtest(await asks('Three vain searches'), 0, 0, 3)
    const page = await listed(held.desk, { view: 'review' }, { after: null, limit: 2 })
    expect(page.items.map((one) => one.title)).toEqual(['Two escalations', 'Four tickets'])
    expect(page.items[1]?.demand).toEqual({ links: 0, tickets: 4, escalations: 0, minutes: 120, searches: 0 })
    const after = readCursor(page.nextCursor)
    const next = await listed(held.desk, { view: 'review' }, { after, limit: 2 })
    expect(next.items.map((one) => one.title)).toEqual(['Three vain searches', 'Nobody asked'])
  })

  it('hold an edit that waits with what waits for a review', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const { id } = await aDraft(held.desk, await anyone(held.desk, 'agent'), { title: 'Live' })
    await act(held.desk, publisher, publish, { articleId: id, audience: 'public' })
    expect(await titles('review')).not.toContain('Live')
    await act(held.desk, publisher, stage, { ...text, articleId: id, locale: 'en', baseRevision: 1 })
    expect(await titles('review')).toContain('Live')
  })

  it('show what is due, the longest first, until somebody says that it holds', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const author = await anyone(held.desk, 'agent')
    const out = async (title: string) => {
      const { id } = await aDraft(held.desk, author, { title })
      await act(held.desk, publisher, publish, { articleId: id, audience: 'public' })
      return id
    }
    const first = await out('Due first')
    held.clock.pass(DAY)
    await out('Due later')
    held.clock.pass(180 * DAY)
    expect(await titles('due')).toEqual(['Live', 'Due first', 'Due later'])
    expect((await countViews(held.desk)).due).toBe(3)
    await act(held.desk, publisher, stillRight, { articleId: first })
    expect(await titles('due')).toEqual(['Live', 'Due later'])
  })

  it('propose for the archive what nobody used, read or would have needed for a quarter', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const author = await anyone(held.desk, 'agent')
    const old: Record<string, string> = {}
    for (const title of ['Unused', 'Read', 'Used', 'Matched', 'Kept']) {
      const { id } = await aDraft(held.desk, author, { title })
      await act(held.desk, publisher, publish, { articleId: id, audience: 'public' })
      old[title] = id
    }
    held.clock.pass(179 * DAY)
    expect(await titles('quiet')).not.toContain('Unused')
    held.clock.pass(2 * DAY)
    await backtest(old['Matched'] ?? '', 1, 0, 0)
    await act(held.desk, publisher, stillRight, { articleId: old['Kept'] ?? '' })
    await write(held.desk, system, async (work) => {
      await work.db
        .insertInto('signal')
        .values({
          id: work.id(),
          at: work.at,
          visit: 'v',
          name: 'viewed',
          article_id: old['Read'] ?? '',
          staff: 0,
          bot: 0,
          preview: 0,
        })
        .execute()
    })
    await uses(old['Used'] ?? '')
    const found = await titles('quiet')
    expect(found).toContain('Unused')
    for (const title of ['Read', 'Used', 'Matched', 'Kept']) expect(found).not.toContain(title)
  })

  const uses = async (rootId: string) => {
    const agent = await anyone(held.desk, 'agent')
    const customer = await anyone(held.desk, 'customer')
    const about = { subject: 'Blocked', text: 'My card is blocked', locale: 'en' }
    const ticket = await act(held.desk, customer, openTicket, about)
    await act(held.desk, agent, link, { number: ticket.number, article: rootId })
  }
})
