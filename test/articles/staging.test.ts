import { expect, it } from 'vitest'
import { changeArea } from '#areas/shaping.ts'
import { publish } from '#articles/publishing.ts'
import { publishStaged } from '#articles/publishing-staged.ts'
import { reach } from '#articles/reading.ts'
import { revise } from '#articles/revising.ts'
import { discardStage, stage } from '#articles/staging.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Refused } from '#work/errors.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { anyArea, anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, newsOf, rowOf, text } from './shelf.ts'

describeEachDialect('an edit that waits beside a live article', (place) => {
  const held = testDesk(place)
  const live = async (otherwise: { areaId?: string } = {}) => {
    const author = await anyone(held.desk, 'agent')
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    const coach = await anyone(held.desk, 'specialist', { licence: 'coach' })
    const { id, slug } = await aDraft(held.desk, author, otherwise)
    await act(held.desk, publisher, publish, { articleId: id, audience: 'public' })
    return { id, slug, author, publisher, coach }
  }
  const writes = (who: Actor, articleId: string, more: object = {}) =>
    act(held.desk, who, stage, { ...text, articleId, locale: 'en', baseRevision: 1, ...more })
  const lets = (who: Actor, articleId: string, version = 1, checklist = {}) =>
    act(held.desk, who, publishStaged, { articleId, version, checklist })

  it('is read by nobody outside until somebody with the licence lets it out', async () => {
    const { id, slug, author, publisher } = await live()
    await writes(author, id, { title: 'A better title', resolution: 'Restart the crew card.' })
    const before = await reach(held.desk, visitorActor, slug, 'en')
    expect(JSON.stringify(before)).not.toContain('Restart the crew card')
    await held.desk.settled()
    const found = await held.desk.reader.selectFrom('search_document').selectAll().execute()
    expect(JSON.stringify(found)).not.toContain('Restart the crew card')
    await expect(lets(author, id)).rejects.toBeInstanceOf(Refused)
    await lets(publisher, id)
    expect(await rowOf(held.desk, id)).toMatchObject({ revision: 2, resolution: 'Restart the crew card.' })
    expect(await reach(held.desk, visitorActor, slug, 'en')).toMatchObject({ slug: 'a-better-title' })
    const [revision] = await held.desk.reader
      .selectFrom('article_revision')
      .selectAll()
      .where('article_id', '=', id)
      .where('number', '=', 2)
      .execute()
    expect(revision?.by_id).toBe(author.personId)
    expect(await newsOf(held.desk, id)).toEqual([
      'article.drafted',
      'article.published',
      'article.staged',
      'article.review_requested',
      'article.revised',
    ])
  })

  it('is not let out by its only writer, but by anybody who looked after two wrote', async () => {
    const { id, publisher, coach } = await live()
    await writes(publisher, id)
    await expect(lets(publisher, id)).rejects.toMatchObject({ code: 'article_only_author' })
    await writes(coach, id, { version: 1, cause: 'Four wrong PINs.' })
    await lets(publisher, id, 2)
    expect((await rowOf(held.desk, id)).cause).toBe('Four wrong PINs.')
  })

  it('loses nothing when the live text moved on: it is written over that first', async () => {
    const { id, author, publisher, coach } = await live()
    await writes(author, id, { cause: 'From the waiting edit.' })
    const other = {
      ...text,
      articleId: id,
      locale: 'en',
      baseRevision: 1,
      environment: 'Any terminal at all',
    }
    await act(held.desk, publisher, revise, other)
    await expect(lets(coach, id)).rejects.toMatchObject({ code: 'article_moved_on' })
    const waits = await held.desk.reader
      .selectFrom('article_stage')
      .selectAll()
      .where('article_id', '=', id)
      .executeTakeFirst()
    expect(waits).toMatchObject({ version: 1, cause: 'From the waiting edit.' })
    await expect(writes(author, id, { version: 1 })).rejects.toMatchObject({ code: 'stale_revision' })
    await writes(author, id, { version: 1, baseRevision: 2, cause: 'From the waiting edit.' })
    await lets(coach, id, 2)
    expect(await rowOf(held.desk, id)).toMatchObject({ revision: 3, cause: 'From the waiting edit.' })
  })

  it('lets one of two who write it win and tells the other', async () => {
    const { id, author, publisher } = await live()
    const outcomes = await Promise.allSettled([writes(author, id), writes(publisher, id)])
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'stale_stage' })
  })

  it('is never let out unread: who publishes names the version they saw', async () => {
    const { id, author, publisher } = await live()
    await writes(author, id)
    const race = await Promise.allSettled([
      lets(publisher, id),
      writes(author, id, { version: 1, cause: 'Written at the last moment.' }),
    ])
    expect(race.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const { cause, revision } = await rowOf(held.desk, id)
    expect(cause).toBe(text.cause)
    expect(revision).toBe(race[0]?.status === 'fulfilled' ? 2 : 1)
  })

  it('is for its author and contributors, and thrown away by who wrote in it or a publisher', async () => {
    const { id, author, publisher } = await live()
    const stranger = await anyone(held.desk, 'specialist')
    const contributor = await anyone(held.desk, 'specialist', { licence: 'contributor' })
    await expect(writes(stranger, id)).rejects.toBeInstanceOf(Refused)
    await writes(contributor, id)
    const throws = (who: Actor, version: number) =>
      act(held.desk, who, discardStage, { articleId: id, version })
    await expect(throws(author, 1)).rejects.toBeInstanceOf(Refused)
    await expect(throws(publisher, 2)).rejects.toBeInstanceOf(Conflict)
    await throws(contributor, 1)
    await writes(author, id)
    await throws(publisher, 1)
    expect((await rowOf(held.desk, id)).revision).toBe(1)
  })

  it('is for what is outside; inside, the text itself is changed', async () => {
    const author = await anyone(held.desk, 'agent')
    const { id } = await aDraft(held.desk, author)
    await expect(writes(author, id)).rejects.toMatchObject({ code: 'article_not_live' })
  })

  it('is the only way in a compliance area, and out of it only by somebody who wrote nothing', async () => {
    const areaId = await anyArea(held.desk, 'Sanctions')
    await act(held.desk, systemActor('test'), changeArea, { id: areaId, compliance: true })
    const { id, author, publisher, coach } = await live({ areaId })
    const straight = act(held.desk, publisher, revise, {
      ...text,
      articleId: id,
      locale: 'en',
      baseRevision: 1,
    })
    await expect(straight).rejects.toMatchObject({ code: 'article_stage_instead' })
    await writes(author, id)
    await writes(publisher, id, { version: 1 })
    await expect(lets(publisher, id, 2)).rejects.toMatchObject({ code: 'article_compliance' })
    await lets(coach, id, 2)
  })
})
