import { expect, it } from 'vitest'
import { confirmMasking } from '#articles/confirming.ts'
import { publish } from '#articles/publishing.ts'
import { revise } from '#articles/revising.ts'
import { act, write } from '#work/act.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, allYes, newsOf, rowOf, text } from './shelf.ts'

describeEachDialect('publishing', (place) => {
  const held = testDesk(place)

  it('asks the only publisher there is for the checklist and ten minutes', async () => {
    const alone = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, alone)
    const go = (checklist: object) =>
      act(held.desk, alone, publish, { articleId: made.id, audience: 'public', checklist })
    await expect(go({})).rejects.toMatchObject({ code: 'article_checklist' })
    await expect(go({ ...allYes, clear: 'no' })).rejects.toBeInstanceOf(Invalid)
    await expect(go(allYes)).rejects.toMatchObject({ code: 'article_wait' })
    held.clock.pass(11)
    await go(allYes)
    expect(await rowOf(held.desk, made.id)).toMatchObject({
      audience: 'public',
      confidence: 'validated',
      published_by: alone.personId,
    })
    expect(
      await held.desk.reader
        .selectFrom('article_review')
        .select('answers')
        .where('article_id', '=', made.id)
        .execute(),
    ).toHaveLength(1)
  })

  it('lets somebody else publish, never the only author', async () => {
    const author = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const other = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, author)
    const go = (who: typeof author) =>
      act(held.desk, who, publish, { articleId: made.id, audience: 'public' })
    held.clock.pass(60)
    await expect(go(author)).rejects.toMatchObject({ code: 'article_only_author' })
    await go(other)
    expect(await newsOf(held.desk, made.id)).toEqual(['article.drafted', 'article.published'])
    await act(held.desk, author, publish, { articleId: made.id, audience: 'internal' })
    expect(await newsOf(held.desk, made.id)).toEqual([
      'article.drafted',
      'article.published',
      'article.state_changed',
    ])
  })

  it('keeps the instant of the first time, and says which language came first', async () => {
    const author = await anyone(held.desk, 'agent')
    const publisher = await anyone(held.desk, 'agent', { licence: 'coach' })
    const made = await aDraft(held.desk, author)
    const translated = await aDraft(held.desk, author, { locale: 'fil', rootId: made.id })
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'public' })
    const { published_at: first } = await rowOf(held.desk, made.id)
    held.clock.pass(5)
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'customers' })
    await act(held.desk, publisher, publish, { articleId: translated.id, audience: 'public' })
    expect((await rowOf(held.desk, made.id)).published_at).toBe(first)
    const news = await held.desk.reader
      .selectFrom('event')
      .select('particulars')
      .where('type', '=', 'article.published')
      .where('record_id', 'in', [made.id, translated.id])
      .orderBy('sequence')
      .execute()
    expect(news.map((row) => JSON.parse(row.particulars).first)).toEqual([true, false, false])
  })

  it('belongs to the licence of the subject area', async () => {
    const areaId = await anyArea(held.desk, 'Papers')
    const author = await anyone(held.desk, 'agent')
    const made = await aDraft(held.desk, author, { areaId })
    const elsewhere = {
      ...(await anyone(held.desk, 'agent', { licence: 'publisher' })),
      licences: { other: 'publisher' },
    }
    const here = { ...elsewhere, licences: { [areaId]: 'publisher' } }
    await expect(
      act(held.desk, elsewhere, publish, { articleId: made.id, audience: 'public' }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      act(held.desk, author, publish, { articleId: made.id, audience: 'public' }),
    ).rejects.toBeInstanceOf(Refused)
    await act(held.desk, here, publish, { articleId: made.id, audience: 'public' })
  })

  it('waits for the masking to be confirmed before anybody outside may read', async () => {
    const { desk } = held
    const author = await anyone(desk, 'agent')
    const publisher = await anyone(desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(desk, author)
    await write(desk, systemActor('test'), (work) =>
      work.db.updateTable('article').set({ masking: '[]' }).where('id', '=', made.id).execute(),
    )
    const go = () => act(desk, publisher, publish, { articleId: made.id, audience: 'public' })
    await expect(go()).rejects.toBeInstanceOf(Conflict)
    await expect(go()).rejects.toMatchObject({ code: 'article_masking' })
    await act(desk, publisher, confirmMasking, { articleId: made.id })
    await go()
  })

  it('is not for what says nothing', async () => {
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const made = await aDraft(held.desk, await anyone(held.desk, 'agent'), { resolution: '' })
    await expect(
      act(held.desk, publisher, publish, { articleId: made.id, audience: 'internal' }),
    ).rejects.toMatchObject({ fields: { resolution: ['articles.resolution.needed'] } })
  })

  it('never lets out a text that the publisher has not read: an author may save at the same moment', async () => {
    const author = await anyone(held.desk, 'agent')
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    for (let round = 0; round < 6; round += 1) {
      const { id } = await aDraft(held.desk, author)
      const saves = () =>
        act(held.desk, author, revise, {
          ...text,
          articleId: id,
          locale: 'en',
          baseRevision: 1,
          cause: 'Unread.',
        })
      const goes = () =>
        act(held.desk, publisher, publish, { articleId: id, audience: 'public', revision: 1 })
      const race = await Promise.allSettled(round % 2 ? [saves(), goes()] : [goes(), saves()])
      expect(race.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      const { audience, cause } = await rowOf(held.desk, id)
      expect(audience === 'public' && cause === 'Unread.').toBe(false)
    }
  })
})
