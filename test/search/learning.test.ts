import { expect, it } from 'vitest'
import { draft } from '#articles/drafting.ts'
import { link } from '#origins/linking.ts'
import { indexOf } from '#search/indexing.ts'
import { fixesFor, priorFixes } from '#search/prior-fixes.ts'
import { act } from '#work/act.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened } from '../tickets/cast.ts'
import { answer, asked, heldBack, others } from './learning-story.ts'

const DAY = 24 * 60
const share = (hits: readonly boolean[]) => hits.filter(Boolean).length / hits.length
const percent = (value: number) => `${Math.round(value * 100)} %`

describeEachDialect('one problem asked thirty times in different words', (place) => {
  const held = testDesk(place)

  it('is found by wordings that nobody used before, more often the more tickets it solved', async () => {
    const agent = await anyone(held.desk, 'agent')
    const customer = await anyone(held.desk, 'customer')
    const right = await act(held.desk, agent, draft, answer)
    const roots: string[] = []
    for (const other of others) roots.push((await act(held.desk, agent, draft, other)).rootId)
    const settled = async () => {
      await held.desk.settled()
      await indexOf(held.desk).caughtUp()
    }
    const isFirst = async (words: { subject: string; text: string }, root = right.rootId) =>
      (await priorFixes(held.desk, agent, { ...words, locale: 'en' }))[0]?.root === root
    const ofHeldBack = async () => {
      const hits: boolean[] = []
      for (const words of heldBack) hits.push(await isFirst(words))
      return share(hits)
    }
    /** What asks for something else must not be drawn to the article that learns. */
    const ofOthers = async () => {
      const hits: boolean[] = []
      for (const [i, { issue }] of others.entries())
        hits.push(await isFirst({ subject: issue, text: '' }, roots[i]))
      return share(hits)
    }
    await settled()
    const before = await ofHeldBack()
    const own = await ofOthers()

    const hits: boolean[] = []
    for (const words of asked) {
      const ticket = await opened(held.desk, customer, words)
      const [first] = await fixesFor(held.desk, agent, ticket.id)
      hits.push(first?.root === right.rootId)
      await act(held.desk, agent, link, { number: ticket.number, article: right.slug })
      await settled()
      held.clock.pass(1.5 * DAY)
    }
    const half = asked.length / 2
    const [early, late] = [share(hits.slice(0, half)), share(hits.slice(half))]
    const after = await ofHeldBack()
    const still = await ofOthers()
    console.log(
      `on ${place.dialect}: success@1 of new wordings ${percent(early)} in the first half, ${percent(late)} in the second; of wordings never linked ${percent(before)} before, ${percent(after)} after; of other problems ${percent(own)} before, ${percent(still)} after`,
    )
    expect(late).toBeGreaterThanOrEqual(early + 0.2)
    expect(after).toBeGreaterThanOrEqual(before + 0.2)
    expect(still).toBeGreaterThanOrEqual(own - 0.1)
  }, 60_000)
})
