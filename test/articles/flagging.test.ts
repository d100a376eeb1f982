import { expect, it } from 'vitest'
import { closeFlag, flag } from '#articles/flagging.ts'
import { listed } from '#articles/listing.ts'
import { act } from '#work/act.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft } from './shelf.ts'

describeEachDialect('flagging', (place) => {
  const held = testDesk(place)

  it('gives a flag an owner and a day, and shows it in the list until it is closed', async () => {
    const author = await anyone(held.desk, 'agent')
    const reader = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    const { id } = await act(held.desk, reader, flag, { articleId: made.id, reason: 'Step two is missing' })
    const row = await held.desk.reader
      .selectFrom('article_flag')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      owner_id: author.personId,
      by_id: reader.personId,
      due_at: '2026-11-23T08:00:00.000Z',
    })
    const flagged = () => listed(held.desk, { view: 'flagged' }, { after: null, limit: 10 })
    expect((await flagged()).items).toMatchObject([{ id: made.id, flags: 1 }])
    await act(held.desk, author, closeFlag, { flagId: id })
    expect((await flagged()).items).toEqual([])
    await expect(act(held.desk, author, closeFlag, { flagId: id })).rejects.toBeInstanceOf(Conflict)
  })

  it('is closed by its owner, by who opened it or by who may edit the article', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    const { id } = await act(held.desk, await anyone(held.desk, 'agent'), flag, {
      articleId: made.id,
      reason: 'Wrong',
    })
    await expect(
      act(held.desk, await anyone(held.desk, 'agent'), closeFlag, { flagId: id }),
    ).rejects.toBeInstanceOf(Refused)
    await act(held.desk, await anyone(held.desk, 'agent', { licence: 'publisher' }), closeFlag, {
      flagId: id,
    })
  })

  it('is for the staff', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    await expect(
      act(held.desk, await anyone(held.desk, 'customer'), flag, { articleId: made.id, reason: 'Wrong' }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
