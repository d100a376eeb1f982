import { expect, it } from 'vitest'
import { fileUnder } from '#articles/filing.ts'
import { act } from '#work/act.ts'
import { Invalid, Refused } from '#work/errors.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, newsOf, rowOf } from './shelf.ts'

describeEachDialect('filing', (place) => {
  const held = testDesk(place)

  it('files all languages of an article, and tells of each that moved', async () => {
    const author = await anyone(held.desk, 'agent')
    const areaId = await anyArea(held.desk, 'Wages')
    const made = await aDraft(held.desk, author)
    const translated = await aDraft(held.desk, author, { locale: 'fil', rootId: made.id })
    await act(held.desk, author, fileUnder, { articleId: translated.id, areaId })
    expect((await rowOf(held.desk, made.id)).area_id).toBe(areaId)
    expect((await newsOf(held.desk, translated.id)).at(-1)).toBe('article.filed')
    await act(held.desk, author, fileUnder, { articleId: made.id, areaId: null })
    expect((await rowOf(held.desk, translated.id)).area_id).toBeNull()
  })

  it('knows its areas, and leaves others’ articles alone', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    await expect(
      act(held.desk, author, fileUnder, { articleId: made.id, areaId: 'none' }),
    ).rejects.toBeInstanceOf(Invalid)
    await expect(
      act(held.desk, await anyone(held.desk, 'agent'), fileUnder, { articleId: made.id, areaId: null }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
