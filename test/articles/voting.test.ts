import { expect, it } from 'vitest'
import { publish } from '#articles/publishing.ts'
import { vote } from '#articles/voting.ts'
import { act } from '#work/act.ts'
import { Missing } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, allYes, newsOf, rowOf } from './shelf.ts'

describeEachDialect('voting', (place) => {
  const held = testDesk(place)
  const published = async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    return made.id
  }
  const say = (articleId: string, one: 'yes' | 'no', voterKey: string, more = {}) =>
    act(held.desk, visitorActor, vote, { articleId, vote: one, voterKey, ...more })

  it('counts one vote a visit, the latest', async () => {
    const id = await published()
    await say(id, 'yes', 'visit:one')
    await say(id, 'yes', 'visit:one')
    await say(id, 'yes', 'visit:two')
    expect(await rowOf(held.desk, id)).toMatchObject({ helpful: 2, unhelpful: 0 })
    await say(id, 'no', 'visit:one')
    expect(await rowOf(held.desk, id)).toMatchObject({ helpful: 1, unhelpful: 1 })
    expect((await newsOf(held.desk, id)).filter((type) => type === 'article.voted')).toHaveLength(3)
  })

  it('lets a reason join the vote, and makes words a flag for the author', async () => {
    const id = await published()
    await say(id, 'no', 'visit:one')
    await say(id, 'no', 'visit:one', { reason: 'outdated', text: 'The button is called Release now.' })
    const votes = await held.desk.reader
      .selectFrom('article_vote')
      .select(['vote', 'reason'])
      .where('article_id', '=', id)
      .execute()
    expect(votes).toEqual([{ vote: 'no', reason: 'outdated' }])
    const flags = await held.desk.reader
      .selectFrom('article_flag')
      .select(['reason', 'owner_id'])
      .where('article_id', '=', id)
      .execute()
    expect(flags).toEqual([
      { reason: 'The button is called Release now.', owner_id: (await rowOf(held.desk, id)).author_id },
    ])
  })

  it('keeps one flag a voter, with the words said last', async () => {
    const id = await published()
    await say(id, 'no', 'visit:one', { text: 'Wrong button.' })
    await say(id, 'no', 'visit:one', { text: 'The button is called Release.' })
    await say(id, 'no', 'visit:two', { text: 'No such button.' })
    const flags = await held.desk.reader
      .selectFrom('article_flag')
      .select('reason')
      .where('article_id', '=', id)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    expect(flags.map((flag) => flag.reason)).toEqual(['The button is called Release.', 'No such button.'])
  })

  it('counts a person by who they are, from whatever browser', async () => {
    const id = await published()
    const customer = await anyone(held.desk, 'customer')
    await act(held.desk, customer, vote, { articleId: id, vote: 'yes', voterKey: 'visit:phone' })
    await act(held.desk, customer, vote, { articleId: id, vote: 'yes', voterKey: 'visit:desk' })
    expect((await rowOf(held.desk, id)).helpful).toBe(1)
  })

  it('knows no article that the voter may not read', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    await expect(say(made.id, 'yes', 'visit:one')).rejects.toBeInstanceOf(Missing)
  })
})
