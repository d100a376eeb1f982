import { expect, it } from 'vitest'
import { follow } from '#articles/following.ts'
import { isFollowed } from '#articles/reading.ts'
import { act } from '#work/act.ts'
import { Missing, Refused } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft } from './shelf.ts'

describeEachDialect('following', (place) => {
  const held = testDesk(place)

  it('follows all languages of an article, once, until told to stop', async () => {
    const agent = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, agent)
    const translated = await aDraft(held.desk, agent, { locale: 'hr', rootId: made.id })
    await act(held.desk, agent, follow, { articleId: translated.id, on: true })
    await act(held.desk, agent, follow, { articleId: made.id, on: true })
    expect(await isFollowed(held.desk, agent, made.rootId)).toBe(true)
    expect(
      await held.desk.reader.selectFrom('watch').selectAll().where('record_id', '=', made.rootId).execute(),
    ).toHaveLength(1)
    await act(held.desk, agent, follow, { articleId: made.id, on: false })
    expect(await isFollowed(held.desk, agent, made.rootId)).toBe(false)
  })

  it('needs an account, and an article that one may read', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    await expect(
      act(held.desk, visitorActor, follow, { articleId: made.id, on: true }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      act(held.desk, await anyone(held.desk, 'customer'), follow, { articleId: made.id, on: true }),
    ).rejects.toBeInstanceOf(Missing)
  })
})
