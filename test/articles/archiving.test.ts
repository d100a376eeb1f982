import { expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { revise } from '#articles/revising.ts'
import { act } from '#work/act.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, newsOf, rowOf, text } from './shelf.ts'

describeEachDialect('archiving', (place) => {
  const held = testDesk(place)

  it('puts an article away, once, and keeps every word of it', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    await act(held.desk, publisher, archive, { articleId: made.id })
    expect(await rowOf(held.desk, made.id)).toMatchObject({
      confidence: 'archived',
      archived_at: '2026-11-16T08:00:00.000Z',
      resolution: text.resolution,
    })
    expect((await newsOf(held.desk, made.id)).at(-1)).toBe('article.archived')
    await expect(act(held.desk, publisher, archive, { articleId: made.id })).rejects.toBeInstanceOf(Conflict)
    const late = act(held.desk, publisher, revise, {
      ...text,
      articleId: made.id,
      locale: 'en',
      baseRevision: 1,
    })
    await expect(late).rejects.toMatchObject({ code: 'article_archived' })
  })

  it('is for publishers of the area', async () => {
    const author = await anyone(held.desk, 'specialist')
    const made = await aDraft(held.desk, author)
    await expect(act(held.desk, author, archive, { articleId: made.id })).rejects.toBeInstanceOf(Refused)
  })
})
