import { beforeAll, expect, it } from 'vitest'
import { checks } from '#articles/article.ts'
import { confirmMasking } from '#articles/confirming.ts'
import { publish } from '#articles/publishing.ts'
import { accept } from '#escalations/accepting.ts'
import { giveBack } from '#escalations/answering.ts'
import { resolve } from '#escalations/resolving.ts'
import { locales } from '#i18n/locales.ts'
import { isKey, translate } from '#i18n/t.ts'
import { noticing, tellingWhoWaited } from '#notices/followers.ts'
import { noticesOf, unreadOf } from '#notices/queries.ts'
import { readNotices } from '#notices/reading.ts'
import { tellPublished } from '#notices/telling.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { systemActor } from '#work/permissions.ts'
import { anyTicket, raised } from '../escalations/support.ts'
import { anyArea, anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

type Person = Extract<Actor, { kind: 'person' }>
const passed = Object.fromEntries(checks.map((check) => [check, 'yes'])) as Record<
  (typeof checks)[number],
  'yes'
>

it('has a sentence for each kind of notice in every language', () => {
  for (const type of [...noticing.on, ...tellingWhoWaited.on]) {
    const key = `notices.says.${type}`
    expect(isKey(key), key).toBe(true)
    if (isKey(key))
      for (const locale of locales)
        expect(translate(locale, key, { who: 'Ana', reason: 'changed' })).not.toContain('{')
  }
})

describeEachDialect('notices', (place) => {
  const held = testDesk(place)
  let ana: Person, jun: Person, liza: Person, lea: Person, area: string

  beforeAll(async () => {
    const payments = await anyTeam(held.desk, 'Payments', 2)
    area = await anyArea(held.desk, 'Allotments', payments)
    ana = await anyone(held.desk, 'agent', { name: 'Ana Kovač' })
    jun = await anyone(held.desk, 'specialist', { name: 'Jun Reyes', teamId: payments })
    liza = await anyone(held.desk, 'customer', {
      name: 'Liza Santos',
      email: 'liza@mail.example',
      locale: 'fil',
    })
    lea = await anyone(held.desk, 'specialist', { name: 'Lea', licence: 'publisher' })
    await anyone(held.desk, 'specialist', { name: 'Maja', licence: 'publisher' })
  })

  const types = async (person: Person) => {
    await held.desk.settled()
    return (await noticesOf(held.desk, person.personId, null, 50)).items.map((one) => one.type)
  }

  it('reach the team that was asked and the agent who asked, and nobody for their own doing', async () => {
    const ticket = await anyTicket(held.desk, liza, { areaId: area })
    const { number } = await raised(held.desk, ana, ticket.number)
    expect(await types(jun)).toContain('escalation.requested')
    expect(await types(ana)).not.toContain('escalation.requested')
    await act(held.desk, jun, accept, { number })
    await act(held.desk, jun, giveBack, { number, missing: ['environment'] })
    expect((await types(ana)).slice(0, 2)).toEqual(['escalation.returned', 'escalation.accepted'])
    expect(await types(liza)).toEqual([])
  })

  it('are read up to the newest that was seen, by their own person only', async () => {
    expect(await unreadOf(held.desk, ana.personId)).toBe(2)
    await act(held.desk, jun, readNotices, { until: '2027-01-01T00:00:00.000Z' })
    expect(await unreadOf(held.desk, ana.personId)).toBe(2)
    await act(held.desk, ana, readNotices, { until: '2027-01-01T00:00:00.000Z' })
    expect(await unreadOf(held.desk, ana.personId)).toBe(0)
  })

  it('come out the same when the projection starts again', async () => {
    const before = await types(ana)
    await write(held.desk, systemActor('test'), async (work) => {
      await noticing.clear(work)
      await work.db.updateTable('follower').set({ sequence: 0 }).where('name', '=', 'notices').execute()
    })
    held.desk.committed()
    for (let waited = 0; (await types(ana)).length < before.length && waited < 100; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await types(ana)).toEqual(before)
  })

  it('tell who waited of the published answer, once, by mail in their own language', async () => {
    const ticket = await anyTicket(held.desk, liza, { areaId: area })
    const { number } = await raised(held.desk, ana, ticket.number)
    const answer = {
      cause: 'Names differ.',
      resolution: 'Change the name.',
      outcome: { kind: 'drafted' },
    } as const
    const { draftId } = await act(held.desk, jun, resolve, { number, ...answer })
    const articleId = draftId ?? ''
    await act(held.desk, lea, confirmMasking, { articleId })
    await act(held.desk, lea, publish, { articleId, audience: 'public', checklist: passed })
    const { sequence } = await held.desk.reader
      .selectFrom('event')
      .select('sequence')
      .where('type', '=', 'article.published')
      .executeTakeFirstOrThrow()
    const payload = { articleId, sequence }
    await tellPublished.run(held.desk, payload as never, { id: 'a', attempt: 1 })
    await tellPublished.run(held.desk, payload as never, { id: 'a', attempt: 2 })
    const letters = await held.desk.reader
      .selectFrom('letter')
      .select(['to_email', 'locale', 'subject', 'text'])
      .where('kind', '=', 'article.published')
      .execute()
    expect(letters).toMatchObject([{ to_email: 'liza@mail.example', locale: 'fil' }])
    expect(letters[0]?.text).toContain('/fil/articles/')
    expect(await types(liza)).toContain('article.published')
    const jobs = await held.desk.reader
      .selectFrom('job')
      .select('payload')
      .where('kind', '=', 'notices.published')
      .execute()
    expect(jobs.map((job) => JSON.parse(job.payload))).toEqual([payload])
  })
})
