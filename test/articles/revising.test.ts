import { expect, it } from 'vitest'
import { publish } from '#articles/publishing.ts'
import { reach } from '#articles/reading.ts'
import { revise } from '#articles/revising.ts'
import { act } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, allYes, rowOf, text } from './shelf.ts'

describeEachDialect('revising', (place) => {
  const held = testDesk(place)

  it('adds a revision and leaves the old one as it was', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    const saved = await act(held.desk, author, revise, {
      ...text,
      articleId: made.id,
      locale: 'en',
      baseRevision: 1,
      resolution: 'Call us.',
    })
    expect(saved.revision).toBe(2)
    expect((await rowOf(held.desk, made.id)).html).toContain('Call us.')
    const kept = await held.desk.reader
      .selectFrom('article_revision')
      .select(['number', 'resolution'])
      .where('article_id', '=', made.id)
      .orderBy('number')
      .execute()
    expect(kept).toEqual([
      { number: 1, resolution: text.resolution },
      { number: 2, resolution: 'Call us.' },
    ])
  })

  it('lets one of two editors win and tells the other, who loses nothing', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    const save = (resolution: string) =>
      act(held.desk, author, revise, {
        ...text,
        articleId: made.id,
        locale: 'en',
        baseRevision: 1,
        resolution,
      })
    const outcomes = await Promise.allSettled([save('First.'), save('Second.')])
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find((one) => one.status === 'rejected')
    expect(lost?.reason).toBeInstanceOf(Conflict)
    expect(lost?.reason).toMatchObject({ code: 'stale_revision' })
    expect((await rowOf(held.desk, made.id)).revision).toBe(2)
  })

  it('gives a new title a new address, and the old one leads there', async () => {
    const author = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, author, { title: 'An old name' })
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    await act(held.desk, author, revise, {
      ...text,
      title: 'A new name',
      articleId: made.id,
      locale: 'en',
      baseRevision: 1,
    })
    expect(await reach(held.desk, visitorActor, 'an-old-name', 'en')).toEqual({
      kind: 'elsewhere',
      slug: 'a-new-name',
      lasting: true,
    })
  })

  it('leaves what is outside to publishers, and others’ drafts to contributors', async () => {
    const author = await anyone(held.desk, 'agent')
    const other = await anyone(held.desk, 'specialist')
    const contributor = await anyone(held.desk, 'specialist', { licence: 'contributor' })
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, author)
    const save = (who: typeof author, baseRevision: number) =>
      act(held.desk, who, revise, { ...text, articleId: made.id, locale: 'en', baseRevision })
    await expect(save(other, 1)).rejects.toBeInstanceOf(Refused)
    await save(contributor, 1)
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'customers', checklist: allYes })
    await expect(save(author, 2)).rejects.toBeInstanceOf(Refused)
    await expect(save(contributor, 2)).rejects.toBeInstanceOf(Refused)
    await save(publisher, 2)
  })

  it('never takes the answer out of what is outside', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    const empty = act(held.desk, publisher, revise, {
      ...text,
      articleId: made.id,
      locale: 'en',
      baseRevision: 1,
      resolution: '',
    })
    await expect(empty).rejects.toBeInstanceOf(Invalid)
  })
})
