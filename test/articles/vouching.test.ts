import { expect, it } from 'vitest'
import { changeArea } from '#areas/shaping.ts'
import { publish } from '#articles/publishing.ts'
import { publishStaged } from '#articles/publishing-staged.ts'
import { tellDue } from '#articles/reminding.ts'
import { stage } from '#articles/staging.ts'
import { stillRight } from '#articles/vouching.ts'
import { disable } from '#people/ruling.ts'
import { act } from '#work/act.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { changeWorkspace } from '#workspace/settings.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, rowOf, text } from './shelf.ts'

const DAY = 24 * 60
const system = systemActor('test')

describeEachDialect('looking again', (place) => {
  const held = testDesk(place)
  const inDays = (days: number) => new Date(held.clock.now + days * DAY * 60_000).toISOString()
  const live = async (otherwise: { areaId?: string } = {}) => {
    const author = await anyone(held.desk, 'agent')
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const { id } = await aDraft(held.desk, author, otherwise)
    await act(held.desk, publisher, publish, { articleId: id, audience: 'public' })
    return { id, author, publisher }
  }
  const dueOf = async (id: string) => (await rowOf(held.desk, id)).review_due_at
  const told = async (personId: string) => {
    await held.desk.settled()
    const rows = await held.desk.reader
      .selectFrom('notice')
      .select('id')
      .where('person_id', '=', personId)
      .where('type', '=', 'article.review_due')
      .execute()
    return rows.length
  }

  it('is due half a year after publishing, and moves on when somebody says it still holds', async () => {
    const { id, publisher } = await live()
    expect(await dueOf(id)).toBe(inDays(180))
    held.clock.pass(100 * DAY)
    await act(held.desk, publisher, stillRight, { articleId: id, revision: 1 })
    expect(await rowOf(held.desk, id)).toMatchObject({
      review_due_at: inDays(180),
      still_right_by: publisher.personId,
      revision: 1,
    })
    await expect(act(held.desk, publisher, stillRight, { articleId: id, revision: 2 })).rejects.toMatchObject(
      { code: 'article_changed' },
    )
  })

  it('comes sooner where compliance or the area asks for it, later where the house says so', async () => {
    const areaId = await anyArea(held.desk, 'Sanctions')
    await act(held.desk, system, changeArea, { id: areaId, compliance: true })
    expect(await dueOf((await live({ areaId })).id)).toBe(inDays(90))
    await act(held.desk, system, changeArea, { id: areaId, reviewDays: 30 })
    expect(await dueOf((await live({ areaId })).id)).toBe(inDays(30))
    await act(held.desk, system, changeWorkspace, { reviewAfterDays: 365 })
    expect(await dueOf((await live()).id)).toBe(inDays(365))
    await act(held.desk, system, changeWorkspace, { reviewAfterDays: 180 })
  })

  it('is reset by an edit that was looked at, not by a typo', async () => {
    const { id, author, publisher } = await live()
    const first = await dueOf(id)
    const edits = async (baseRevision: number, change: 'typo' | 'content') => {
      await act(held.desk, author, stage, { ...text, articleId: id, locale: 'en', baseRevision, change })
      await act(held.desk, publisher, publishStaged, { articleId: id, version: 1 })
    }
    held.clock.pass(10 * DAY)
    await edits(1, 'typo')
    expect(await dueOf(id)).toBe(first)
    await edits(2, 'content')
    expect(await dueOf(id)).toBe(inDays(180))
  })

  it('is told once to its author, else to whoever looks after the subject', async () => {
    const owner = await anyone(held.desk, 'specialist')
    const areaId = await anyArea(held.desk, 'Cards')
    await act(held.desk, system, changeArea, { id: areaId, ownerId: owner.personId })
    const { id, author } = await live({ areaId })
    held.clock.pass(181 * DAY)
    while (await tellDue(held.desk)) await told(author.personId)
    expect([await told(author.personId), await told(owner.personId)]).toEqual([1, 0])
    expect(await tellDue(held.desk)).toBe(0)
    await act(held.desk, system, disable, { personId: author.personId })
    await act(held.desk, owner, stillRight, { articleId: id })
    held.clock.pass(181 * DAY)
    while (await tellDue(held.desk)) await told(owner.personId)
    expect(await told(owner.personId)).toBe(1)
  })

  it('is said by publishers and whoever looks after it, of what is outside', async () => {
    const stranger = await anyone(held.desk, 'specialist', { licence: 'contributor' })
    const { id, author } = await live()
    await expect(act(held.desk, stranger, stillRight, { articleId: id })).rejects.toBeInstanceOf(Refused)
    await act(held.desk, author, stillRight, { articleId: id })
    const inside = await aDraft(held.desk, author)
    await expect(act(held.desk, author, stillRight, { articleId: inside.id })).rejects.toBeInstanceOf(
      Conflict,
    )
  })
})
