import { expect, it } from 'vitest'
import { publish } from '#articles/publishing.ts'
import { restore } from '#articles/restoring.ts'
import { revise } from '#articles/revising.ts'
import { act } from '#work/act.ts'
import { Missing, Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, rowOf, text } from './shelf.ts'

describeEachDialect('restoring', (place) => {
  const held = testDesk(place)

  it('makes an old text the newest revision, and leaves every other as it was', async () => {
    const author = await anyone(held.desk, 'agent')
    const { id, slug } = await aDraft(held.desk, author)
    const changed = { ...text, title: 'Something else', resolution: 'Wrong.' }
    await act(held.desk, author, revise, { ...changed, articleId: id, locale: 'en', baseRevision: 1 })
    const back = { articleId: id, number: 1, baseRevision: 2 }
    expect(await act(held.desk, author, restore, back)).toMatchObject({ revision: 3, slug })
    const row = await rowOf(held.desk, id)
    expect(row).toMatchObject({ title: text.title, resolution: text.resolution })
    expect(row.html).toContain('Unblock')
    const kept = await held.desk.reader
      .selectFrom('article_revision')
      .select(['number', 'resolution'])
      .where('article_id', '=', id)
      .orderBy('number')
      .execute()
    expect(kept.map((one) => one.resolution)).toEqual([text.resolution, 'Wrong.', text.resolution])
    await expect(act(held.desk, author, restore, back)).rejects.toMatchObject({ code: 'stale_revision' })
  })

  it('knows only revisions that were, and asks for the right to edit', async () => {
    const author = await anyone(held.desk, 'agent')
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const { id } = await aDraft(held.desk, author)
    const back = (who: typeof author, number: number) =>
      act(held.desk, who, restore, { articleId: id, number, baseRevision: 1 })
    await expect(back(author, 7)).rejects.toBeInstanceOf(Missing)
    await act(held.desk, publisher, publish, { articleId: id, audience: 'public' })
    await expect(back(author, 1)).rejects.toBeInstanceOf(Refused)
    await back(publisher, 1)
  })
})
