import { expect, it } from 'vitest'
import { draft } from '#articles/drafting.ts'
import { link, unlink } from '#origins/linking.ts'
import { ask } from '#search/ask.ts'
import { indexOf } from '#search/indexing.ts'
import { isDue, learnFromLinks } from '#search/jobs.ts'
import { learnAnew } from '#search/learning.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { openDesk } from '../../src/desk.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened } from '../tickets/cast.ts'

const money = [
  'Wife got no remittance',
  'Remittance not home yet',
  'No remittance for my wife',
  'Remittance lost',
]
const card = [
  'Machine swallowed the card',
  'ATM swallowed my card',
  'Card kept by the machine',
  'Kept by the ATM',
]
/** By words the office, by what links taught the card. */
const wording = 'office machine kept it'

describeEachDialect('learning from links', (place) => {
  const held = testDesk(place)
  let agent: Actor
  let customer: Actor
  const articles = new Map<string, string>()
  const linked: { number: number; article: string }[] = []

  const settled = async (desk: Desk) => {
    await desk.settled()
    await indexOf(desk).caughtUp()
  }
  const found = async (desk: Desk, text = wording, actor: Actor = agent) => {
    await settled(desk)
    return (await ask(desk, actor, { text, locale: 'en', scope: 'articles' })).map(({ title }) => title)
  }
  const solve = async (wordings: readonly string[], title: string) => {
    for (const subject of wordings) {
      const ticket = await opened(held.desk, customer, { subject, text: 'Please help.' })
      const article = articles.get(title) as string
      await act(held.desk, agent, link, { number: ticket.number, article })
      linked.push({ number: ticket.number, article })
    }
  }

  it('knows nothing before there are links', async () => {
    agent = await anyone(held.desk, 'agent')
    customer = await anyone(held.desk, 'customer')
    for (const [title, resolution] of [
      ['Allotment shows Returned', 'The surname on the account differs.'],
      ['Card retained', 'Ask the bank that owns the terminal.'],
      ['Where is the office', 'Where is the house for wife and family: in Manila.'],
    ] as const)
      articles.set(title, (await act(held.desk, agent, draft, { title, locale: 'en', resolution })).id)
    expect(await learnAnew(held.desk)).toBe(1)
    expect(await found(held.desk)).toEqual(['Where is the office'])
    expect(indexOf(held.desk).core.learned).toBeNull()
  })

  it('is off for an article with fewer than three links', async () => {
    await solve(money, 'Allotment shows Returned')
    await solve(card.slice(0, 2), 'Card retained')
    await learnAnew(held.desk)
    await found(held.desk)
    const near = indexOf(held.desk).core.learned?.near('card of my wife', 'en')
    expect(near?.best.map(([root]) => root)).toEqual([articles.get('Allotment shows Returned')])
  })

  it('leads a new wording to the article that solved others like it', async () => {
    await solve(card.slice(2), 'Card retained')
    expect((await found(held.desk))[0]).toBe('Where is the office')
    await learnAnew(held.desk)
    expect((await found(held.desk))[0]).toBe('Card retained')
    expect((await found(held.desk, 'remittences of my wife'))[0]).toBe('Allotment shows Returned')
  })

  it('shows nobody what they may not read', async () => {
    expect(await found(held.desk, wording, visitorActor)).toEqual([])
    expect(await found(held.desk, wording, customer)).toEqual([])
  })

  it('reaches a process that was there before the lesson, and one that came after', async () => {
    const before = await openDesk({ config: held.desk.config, clock: held.clock.read, works: false })
    expect((await found(before))[0]).toBe('Card retained')
    const version = await learnAnew(held.desk)
    for (let i = 0; i < 200 && indexOf(before).core.learned?.version !== version; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 25))
    expect(indexOf(before).core.learned?.version).toBe(version)
    await before.close()
  })

  it('learns the same from the same links, and keeps one version without a word of theirs', async () => {
    const parts = () =>
      held.desk.reader.selectFrom('search_encoder_part').select(['part', 'data']).orderBy('part').execute()
    const before = await parts()
    await learnAnew(held.desk)
    expect(await parts()).toEqual(before)
    expect(await held.desk.reader.selectFrom('search_encoder').select('version').execute()).toHaveLength(1)
    const bytes = before.map(({ data }) => Buffer.from(data, 'base64').toString('latin1')).join('')
    expect(bytes.toLowerCase()).not.toMatch(/remit|wife|swallow/)
  })

  it('forgets what is unlinked or archived at the next lesson', async () => {
    for (const { number, article } of linked.filter((one) => one.article === articles.get('Card retained')))
      await act(held.desk, agent, unlink, { number, article })
    await write(held.desk, systemActor('test'), (work) =>
      work.db
        .updateTable('article')
        .set({ confidence: 'archived' })
        .where('id', '=', articles.get('Allotment shows Returned') ?? '')
        .execute(),
    )
    await learnAnew(held.desk)
    await settled(held.desk)
    expect(indexOf(held.desk).core.learned).toBeNull()
    expect(await held.desk.reader.selectFrom('search_encoder_article').select('root_id').execute()).toEqual(
      [],
    )
  })

  it('learns by itself after fifty new links, fewer wait for the night', async () => {
    expect(await isDue(held.desk)).toBe(false)
    await solve(money.slice(0, 1), 'Card retained')
    expect(await isDue(held.desk)).toBe(false)
    held.clock.pass(18 * 60)
    expect(await isDue(held.desk)).toBe(true)
    held.clock.pass(-18 * 60)
    await solve(
      Array.from({ length: 49 }, (_, i) => `Card kept, case ${i}`),
      'Card retained',
    )
    expect(await isDue(held.desk)).toBe(true)
    await learnFromLinks.run(held.desk, {}, { id: 'none', attempt: 1 })
    await settled(held.desk)
    expect(indexOf(held.desk).core.learned).not.toBeNull()
    expect(await isDue(held.desk)).toBe(false)
  })
})
