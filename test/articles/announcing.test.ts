import { expect, it } from 'vitest'
import { announce } from '#articles/announcing.ts'
import { knownIssues } from '#articles/browsing.ts'
import { publish } from '#articles/publishing.ts'
import { revise } from '#articles/revising.ts'
import { act } from '#work/act.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, allYes, newsOf, rowOf, text } from './shelf.ts'

describeEachDialect('announcing', (place) => {
  const held = testDesk(place)
  const issues = () => knownIssues(held.desk, visitorActor, 'en')

  it('tells everybody while there is no answer, and stops by itself when there is one', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    await anyone(held.desk, 'agent', { licence: 'publisher' })
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author, { title: 'Transfers arrive late', resolution: '' })
    await act(held.desk, publisher, announce, {
      articleId: made.id,
      on: true,
      nextUpdateAt: '2026-11-16T12:00:00Z',
    })
    expect(await issues()).toMatchObject([
      {
        title: 'Transfers arrive late',
        since: '2026-11-16T08:00:00.000Z',
        nextUpdateAt: '2026-11-16T12:00:00.000Z',
      },
    ])
    // Not published in the sense of the figures: there is nothing in it that helps yet.
    expect(await rowOf(held.desk, made.id)).toMatchObject({
      audience: 'public',
      confidence: 'unvalidated',
      published_at: null,
    })
    await act(held.desk, publisher, revise, { ...text, articleId: made.id, locale: 'en', baseRevision: 1 })
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    expect(await issues()).toEqual([])
    expect((await newsOf(held.desk, made.id)).slice(-2)).toEqual(['article.known_issue', 'article.published'])
  })

  it('goes back inside when it was a false alarm', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'), { resolution: '' })
    await act(held.desk, publisher, announce, { articleId: made.id, on: true })
    await act(held.desk, publisher, announce, { articleId: made.id, on: false })
    expect(await rowOf(held.desk, made.id)).toMatchObject({
      audience: 'internal',
      confidence: 'wip',
      known_issue_at: null,
    })
    await expect(
      act(held.desk, publisher, announce, { articleId: made.id, on: false }),
    ).rejects.toBeInstanceOf(Conflict)
  })

  it('says what people see and where, or nothing', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'), { environment: '' })
    await expect(
      act(held.desk, publisher, announce, { articleId: made.id, on: true }),
    ).rejects.toBeInstanceOf(Invalid)
  })
})
