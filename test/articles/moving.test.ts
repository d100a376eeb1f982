import { expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { move } from '#articles/moving.ts'
import { publish } from '#articles/publishing.ts'
import { act } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, allYes, newsOf, rowOf } from './shelf.ts'

describeEachDialect('moving', (place) => {
  const held = testDesk(place)

  it('lets contributors say that something holds inside the house', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    await expect(
      act(held.desk, author, move, { articleId: made.id, confidence: 'validated' }),
    ).rejects.toBeInstanceOf(Refused)
    const contributor = await anyone(held.desk, 'agent', { licence: 'contributor' })
    await act(held.desk, contributor, move, { articleId: made.id, confidence: 'validated' })
    expect(await rowOf(held.desk, made.id)).toMatchObject({
      confidence: 'validated',
      audience: 'internal',
      published_at: null,
    })
  })

  it('never opens an article wider: that is publishing', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    await expect(
      act(held.desk, publisher, move, { articleId: made.id, audience: 'public' }),
    ).rejects.toMatchObject({ code: 'article_publish_instead' })
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    await act(held.desk, publisher, archive, { articleId: made.id })
    const back = act(held.desk, publisher, move, { articleId: made.id, confidence: 'unvalidated' })
    await expect(back).rejects.toBeInstanceOf(Conflict)
    await act(held.desk, publisher, move, {
      articleId: made.id,
      confidence: 'unvalidated',
      audience: 'internal',
    })
    expect(await rowOf(held.desk, made.id)).toMatchObject({
      confidence: 'unvalidated',
      audience: 'internal',
      archived_at: null,
    })
  })

  it('lets only publishers take something back inside', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    await expect(
      act(held.desk, author, move, { articleId: made.id, audience: 'internal' }),
    ).rejects.toBeInstanceOf(Refused)
    await act(held.desk, publisher, move, { articleId: made.id, audience: 'internal' })
    expect((await newsOf(held.desk, made.id)).at(-1)).toBe('article.state_changed')
  })

  it('keeps what is being written inside, and what has no answer unfinished', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    await expect(
      act(held.desk, publisher, move, { articleId: made.id, confidence: 'wip' }),
    ).rejects.toBeInstanceOf(Invalid)
    const author = await anyone(held.desk, 'agent')
    const empty = await aDraft(held.desk, author, { resolution: '' })
    await expect(
      act(held.desk, author, move, { articleId: empty.id, confidence: 'unvalidated' }),
    ).rejects.toBeInstanceOf(Invalid)
  })
})
