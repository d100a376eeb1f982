import { expect, it } from 'vitest'
import { assignFlag, closeFlag, flag } from '#articles/flagging.ts'
import { listed } from '#articles/listing.ts'
import { act, write } from '#work/act.ts'
import { Conflict, Invalid, Missing, Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft } from './shelf.ts'

describeEachDialect('flagging', (place) => {
  const held = testDesk(place)
  const ownerOf = async (id: string) =>
    (
      await held.desk.reader
        .selectFrom('article_flag')
        .select('owner_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).owner_id

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
    await act(held.desk, author, closeFlag, { flagId: id, done: 'Step two is there now.' })
    expect((await flagged()).items).toEqual([])
    await expect(
      act(held.desk, author, closeFlag, { flagId: id, done: 'Step two is there now.' }),
    ).rejects.toBeInstanceOf(Conflict)
  })

  it('is closed by its owner, by who opened it or by who may edit the article', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    const { id } = await act(held.desk, await anyone(held.desk, 'agent'), flag, {
      articleId: made.id,
      reason: 'Wrong',
    })
    await expect(
      act(held.desk, await anyone(held.desk, 'agent'), closeFlag, {
        flagId: id,
        done: 'Step two is there now.',
      }),
    ).rejects.toBeInstanceOf(Refused)
    await act(held.desk, await anyone(held.desk, 'agent', { licence: 'publisher' }), closeFlag, {
      flagId: id,
      done: 'It is right as it stands.',
    })
  })

  it('asks what was done, and keeps it', async () => {
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author)
    const { id } = await act(held.desk, author, flag, { articleId: made.id, reason: 'Old picture' })
    await expect(act(held.desk, author, closeFlag, { flagId: id, done: ' ' })).rejects.toBeInstanceOf(Invalid)
    await act(held.desk, author, closeFlag, { flagId: id, done: 'A new picture.' })
    const row = await held.desk.reader
      .selectFrom('article_flag')
      .select(['done', 'closed_by'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ done: 'A new picture.', closed_by: author.personId })
  })

  it('goes to the owner of the subject when nobody wrote it who still works here', async () => {
    const owner = await anyone(held.desk, 'agent')
    const area = await anyArea(held.desk, 'Cards')
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'), { areaId: area })
    await write(held.desk, systemActor('test'), async (work) => {
      await work.db.updateTable('area').set({ owner_id: owner.personId }).where('id', '=', area).execute()
      await work.db.updateTable('article').set({ author_id: null }).where('id', '=', made.id).execute()
    })
    const { id } = await act(held.desk, await anyone(held.desk, 'agent'), flag, {
      articleId: made.id,
      reason: 'Wrong',
    })
    expect(await ownerOf(id)).toBe(owner.personId)
  })

  it('is taken, and handed on to a colleague, never to a customer', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    const taker = await anyone(held.desk, 'agent')
    const colleague = await anyone(held.desk, 'specialist')
    const { id } = await act(held.desk, taker, flag, { articleId: made.id, reason: 'Wrong' })
    await act(held.desk, taker, assignFlag, { flagId: id, ownerId: taker.personId })
    expect(await ownerOf(id)).toBe(taker.personId)
    await act(held.desk, taker, assignFlag, { flagId: id, ownerId: colleague.personId })
    expect(await ownerOf(id)).toBe(colleague.personId)
    const customer = await anyone(held.desk, 'customer')
    await expect(
      act(held.desk, taker, assignFlag, { flagId: id, ownerId: customer.personId }),
    ).rejects.toBeInstanceOf(Missing)
    await act(held.desk, colleague, closeFlag, { flagId: id, done: 'Mended.' })
    await expect(
      act(held.desk, taker, assignFlag, { flagId: id, ownerId: taker.personId }),
    ).rejects.toBeInstanceOf(Conflict)
  })

  it('is for the staff', async () => {
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'))
    await expect(
      act(held.desk, await anyone(held.desk, 'customer'), flag, { articleId: made.id, reason: 'Wrong' }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
