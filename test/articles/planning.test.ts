import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { archive } from '#articles/archiving.ts'
import { carryOut } from '#articles/carrying-out.ts'
import { plan, unplan } from '#articles/planning.ts'
import { publish } from '#articles/publishing.ts'
import { revise } from '#articles/revising.ts'
import { stage } from '#articles/staging.ts'
import { readConfig } from '#config.ts'
import { license } from '#people/licensing.ts'
import { act } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { Invalid, Refused } from '#work/errors.ts'
import { systemActor } from '#work/permissions.ts'
import { openDesk } from '../../src/desk.ts'
import { anyone, Clock } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { aDraft, rowOf, text } from './shelf.ts'

const soon = '2026-11-16T10:00:00.000Z'

describeEachDialect('planning', (place) => {
  const clock = new Clock()
  const data = mkdtempSync(join(tmpdir(), 'sagot-plan-'))
  const settings = { DATABASE_URL: place.url, SAGOT_DATA: data, SAGOT_SECRET: 'test', LOG_LEVEL: 'silent' }
  let desk: Desk
  const opens = async () => {
    desk = await openDesk({ config: readConfig(settings, '/nonexistent'), clock: clock.read })
    return desk
  }
  afterEach(async () => {
    await desk.close()
    clock.now = Date.parse('2026-11-16T08:00:00.000Z')
  })
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  const someDraft = async () => {
    const author = await anyone(desk, 'agent')
    const publisher = await anyone(desk, 'agent', { licence: 'publisher' })
    return { ...(await aDraft(desk, author)), author, publisher }
  }
  /** The runner looks once a second. */
  const comes = async (until: () => Promise<boolean>) => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await until()) return true
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return false
  }
  const state = async (id: string) => {
    const { audience, confidence } = await rowOf(desk, id)
    return `${audience} ${confidence}`
  }
  const notices = async (personId: string) => {
    await desk.settled()
    const rows = await desk.reader
      .selectFrom('notice')
      .select('type')
      .where('person_id', '=', personId)
      .execute()
    return rows.map((row) => row.type)
  }

  it('publishes at its time, though the process was stopped and started in between', async () => {
    await opens()
    const { id, publisher } = await someDraft()
    await act(desk, publisher, plan, { articleId: id, act: 'publish', at: soon, audience: 'customers' })
    clock.pass(60)
    expect(await state(id)).toBe('internal unvalidated')
    await desk.close()
    clock.pass(61)
    await opens()
    expect(await comes(async () => (await state(id)) === 'customers validated')).toBe(true)
    const row = await rowOf(desk, id)
    expect(row.published_by).toBe(publisher.personId)
    const event = await desk.reader
      .selectFrom('event')
      .select(['actor_kind', 'particulars'])
      .where('record_id', '=', id)
      .where('type', '=', 'article.published')
      .execute()
    expect(event).toHaveLength(1)
    expect(event[0]?.actor_kind).toBe('system')
    expect(await desk.reader.selectFrom('article_plan').selectAll().execute()).toEqual([])
  })

  it('lets a waiting edit out, later takes the article back, then archives it', async () => {
    await opens()
    const { id, author, publisher } = await someDraft()
    await act(desk, publisher, publish, { articleId: id, audience: 'public' })
    const edit = { ...text, articleId: id, locale: 'en', baseRevision: 1, cause: 'Later known.' }
    await act(desk, author, stage, edit)
    await act(desk, publisher, plan, { articleId: id, act: 'publish', at: soon })
    await act(desk, publisher, plan, { articleId: id, act: 'withdraw', at: '2026-11-16T11:00:00.000Z' })
    await act(desk, publisher, plan, { articleId: id, act: 'archive', at: '2026-11-16T12:00:00.000Z' })
    clock.pass(121)
    expect(await comes(async () => (await rowOf(desk, id)).cause === 'Later known.')).toBe(true)
    expect(await state(id)).toBe('public validated')
    clock.pass(60)
    expect(await comes(async () => (await state(id)) === 'internal validated')).toBe(true)
    clock.pass(60)
    expect(await comes(async () => (await state(id)) === 'internal archived')).toBe(true)
  })

  it('does not publish a text nobody looked at: who planned it hears why', async () => {
    await opens()
    const { id, author, publisher } = await someDraft()
    await act(desk, publisher, plan, { articleId: id, act: 'publish', at: soon })
    await act(desk, author, revise, { ...text, articleId: id, locale: 'en', baseRevision: 1, cause: 'New.' })
    clock.pass(121)
    expect(await comes(async () => (await notices(publisher.personId)).includes('article.plan_failed'))).toBe(
      true,
    )
    expect(await state(id)).toBe('internal unvalidated')
  })

  it('does not outlive the licence of who planned it', async () => {
    await opens()
    const { id, publisher } = await someDraft()
    await act(desk, publisher, plan, { articleId: id, act: 'publish', at: soon })
    const none = { personId: publisher.personId, areaId: '', licence: null }
    await act(desk, systemActor('test'), license, none)
    clock.pass(121)
    expect(await comes(async () => (await notices(publisher.personId)).includes('article.plan_failed'))).toBe(
      true,
    )
    expect(await state(id)).toBe('internal unvalidated')
  })

  it('is dropped when the article is archived, and its planner is told', async () => {
    await opens()
    const { id, publisher } = await someDraft()
    const coach = await anyone(desk, 'specialist', { licence: 'coach' })
    await act(desk, publisher, plan, { articleId: id, act: 'publish', at: soon })
    await act(desk, coach, archive, { articleId: id })
    expect(await desk.reader.selectFrom('article_plan').selectAll().execute()).toEqual([])
    expect(await notices(publisher.personId)).toEqual(['article.plan_dropped'])
    clock.pass(121)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(await state(id)).toBe('internal archived')
  })

  it('needs now what publishing would need then', async () => {
    await opens()
    const { id, author, publisher } = await someDraft()
    const asks = (who: typeof author, at: string) =>
      act(desk, who, plan, { articleId: id, act: 'publish', at })
    await expect(asks(author, soon)).rejects.toBeInstanceOf(Refused)
    await expect(asks(publisher, '2026-11-16T07:00:00.000Z')).rejects.toBeInstanceOf(Invalid)
    const own = await aDraft(desk, publisher)
    const alone = act(desk, publisher, plan, { articleId: own.id, act: 'publish', at: soon })
    await expect(alone).rejects.toMatchObject({ code: 'article_only_author' })
    const { id: planId } = await asks(publisher, soon)
    const early = act(desk, publisher, carryOut, { planId })
    await expect(early).rejects.toBeInstanceOf(Refused)
    await act(desk, publisher, unplan, { articleId: id, act: 'publish' })
    expect(await desk.reader.selectFrom('article_plan').selectAll().execute()).toEqual([])
  })
})
