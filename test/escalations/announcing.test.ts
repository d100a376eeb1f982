import { beforeAll, expect, it } from 'vitest'
import { confirmMasking } from '#articles/confirming.ts'
import { follow } from '#articles/following.ts'
import { publish } from '#articles/publishing.ts'
import { reach } from '#articles/reading.ts'
import { accept } from '#escalations/accepting.ts'
import { announcedOn, announceIssue } from '#escalations/announcing.ts'
import { resolve } from '#escalations/resolving.ts'
import { indexOf } from '#search/indexing.ts'
import { suggest } from '#search/suggest.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Invalid, Refused } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { allYes } from '../articles/shelf.ts'
import { anyArea, anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { anyTicket, raised } from './support.ts'

type Person = Extract<Actor, { kind: 'person' }>

describeEachDialect('announcing a known issue from its escalation', (place) => {
  const held = testDesk(place, { works: true })
  let ana: Person, jun: Person, maja: Person, lea: Person, liza: Person, rey: Person
  let area: string

  beforeAll(async () => {
    await anyTeam(held.desk, 'First line', 1)
    const team = await anyTeam(held.desk, 'Allotments', 2)
    area = await anyArea(held.desk, 'Allotments', team)
    ana = await anyone(held.desk, 'agent')
    jun = await anyone(held.desk, 'specialist', { teamId: team })
    maja = await anyone(held.desk, 'agent', { licence: 'publisher' })
    lea = await anyone(held.desk, 'agent', { licence: 'publisher' })
    liza = await anyone(held.desk, 'customer', { name: 'Liza Santos' })
    rey = await anyone(held.desk, 'customer', { email: 'rey@mail.example' })
  })
  const escalated = async () => {
    const ticket = await anyTicket(held.desk, liza, { areaId: area })
    const { number } = await raised(held.desk, ana, ticket.number)
    await act(held.desk, jun, accept, { number })
    const row = await held.desk.reader
      .selectFrom('escalation')
      .select(['id', 'ticket_id as ticketId'])
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    return { number, row }
  }
  const said = {
    title: 'Allotments come back from one bank',
    issue: 'The allotment of November shows Returned. Liza Santos, +63 917 555 0142, saw it first.',
    environment: 'Payees at one bank in the Philippines.',
  }
  const next = '2026-11-16T12:00:00Z'

  it('is shown first to who writes the same, without anybody’s data, and counts who follows', async () => {
    const { number, row } = await escalated()
    await act(held.desk, maja, announceIssue, { number, ...said, nextUpdateAt: next })
    await expect(act(held.desk, maja, announceIssue, { number, ...said })).rejects.toBeInstanceOf(Conflict)
    const issue = await announcedOn(held.desk, ana, row)
    expect(issue).toMatchObject({ title: said.title, followers: 0, mayChange: false })
    const article = await held.desk.reader
      .selectFrom('article')
      .select(['issue', 'audience', 'resolution'])
      .where('id', '=', issue?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(article).toMatchObject({ audience: 'public', resolution: '' })
    expect(article.issue).not.toMatch(/Liza|Santos|917/)
    await held.desk.settled()
    await indexOf(held.desk).caughtUp()
    const { fits } = await suggest(held.desk, visitorActor, {
      subject: 'My allotment was returned',
      text: 'The allotment of November came back from the bank and shows Returned in the app.',
      locale: 'en',
    })
    expect(fits[0]).toMatchObject({ id: issue?.id, article: { knownIssue: true } })
    await act(held.desk, rey, follow, { articleId: issue?.id ?? '', on: true })
    expect((await announcedOn(held.desk, maja, row))?.followers).toBe(1)
    expect(await announcedOn(held.desk, rey, row)).toBeNull()
  })

  it('is answered by what the escalation leaves behind: its address leads there and its followers hear once', async () => {
    const { number, row } = await escalated()
    const { articleId, slug } = await act(held.desk, maja, announceIssue, {
      number,
      ...said,
      nextUpdateAt: next,
    })
    await act(held.desk, rey, follow, { articleId, on: true })
    held.clock.pass(60)
    const { draftId } = await act(held.desk, jun, resolve, {
      number,
      cause: 'The bank checks names since November.',
      resolution: 'Enter the name as it stands on the account.',
      outcome: { kind: 'drafted' },
    })
    await act(held.desk, lea, confirmMasking, { articleId: draftId ?? '' })
    await act(held.desk, lea, publish, { articleId: draftId ?? '', audience: 'public', checklist: allYes })
    await expect
      .poll(() => reach(held.desk, visitorActor, slug, 'en'), { timeout: 8000 })
      .toMatchObject({ kind: 'elsewhere', lasting: true })
    const reached = await reach(held.desk, visitorActor, slug, 'en')
    expect(await announcedOn(held.desk, maja, row)).toBeNull()
    const letters = () =>
      held.desk.reader
        .selectFrom('letter')
        .select(['kind', 'text'])
        .where('to_email', '=', 'rey@mail.example')
        .where('kind', '!=', 'notices.issue_moved')
        .execute()
    await expect.poll(async () => (await letters()).length, { timeout: 8000 }).toBe(1)
    const [letter] = await letters()
    expect(letter?.kind).toBe('notices.issue_answered')
    expect(letter?.text).toContain(`/articles/${reached.kind === 'elsewhere' ? reached.slug : ''}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await letters()).toHaveLength(1)
  })

  it('is for publishers, while the escalation is at work, with what people see and where', async () => {
    const { number } = await escalated()
    await expect(act(held.desk, jun, announceIssue, { number, ...said })).rejects.toBeInstanceOf(Refused)
    await expect(
      act(held.desk, maja, announceIssue, { number, ...said, environment: ' ' }),
    ).rejects.toBeInstanceOf(Invalid)
    await act(held.desk, jun, resolve, {
      number,
      cause: 'None.',
      resolution: 'Over.',
      outcome: { kind: 'none', reason: 'It went away.' },
    })
    await expect(act(held.desk, maja, announceIssue, { number, ...said })).rejects.toBeInstanceOf(Conflict)
  })
})
