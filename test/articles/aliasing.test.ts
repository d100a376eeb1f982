import { expect, it } from 'vitest'
import { alias, unalias, wordingKey } from '#articles/aliasing.ts'
import { aliasesOf } from '#articles/finding.ts'
import { act } from '#work/act.ts'
import { Missing, Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, newsOf } from './shelf.ts'

describeEachDialect('aliasing', (place) => {
  const held = testDesk(place)

  it('adds a wording once, however it is spelt, and brings a removed one back', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    const other = await anyone(held.desk, 'agent')
    const id = await act(held.desk, other, alias, { articleId: made.id, text: 'Kartica  ne radi!' })
    expect(await act(held.desk, author, alias, { articleId: made.id, text: 'kartica ne radi' })).toBeNull()
    await act(held.desk, other, unalias, { articleId: made.id, aliasId: id ?? '' })
    expect(await aliasesOf(held.desk, made.rootId)).toEqual([])
    expect(await act(held.desk, author, alias, { articleId: made.id, text: 'kartica ne radi' })).toBe(id)
    expect((await newsOf(held.desk, made.rootId)).slice(1)).toEqual([
      'article.alias_added',
      'article.alias_removed',
      'article.alias_added',
    ])
  })

  it('is taken away by who added it or may edit the article', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    const id = await act(held.desk, await anyone(held.desk, 'agent'), alias, {
      articleId: made.id,
      text: 'blocked card',
    })
    await expect(
      act(held.desk, await anyone(held.desk, 'agent'), unalias, { articleId: made.id, aliasId: id ?? '' }),
    ).rejects.toBeInstanceOf(Refused)
    const coach = await anyone(held.desk, 'agent', { licence: 'coach' })
    await act(held.desk, coach, unalias, { articleId: made.id, aliasId: id ?? '' })
    await expect(
      act(held.desk, coach, unalias, { articleId: made.id, aliasId: id ?? '' }),
    ).rejects.toBeInstanceOf(Missing)
  })

  it('tells wordings apart by letters alone', () => {
    expect(wordingKey('  Što je s MOJOM karticom?! ')).toBe('sto je s mojom karticom')
    expect(wordingKey('…')).toBe('')
  })
})
