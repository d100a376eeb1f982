import { beforeAll, expect, it } from 'vitest'
import { alias } from '#articles/aliasing.ts'
import { archive } from '#articles/archiving.ts'
import { draft } from '#articles/drafting.ts'
import { aliasesOf, articleAt } from '#articles/finding.ts'
import { flag } from '#articles/flagging.ts'
import { follow } from '#articles/following.ts'
import { publish } from '#articles/publishing.ts'
import { reach } from '#articles/reading.ts'
import { vote } from '#articles/voting.ts'
import { link } from '#origins/linking.ts'
import { mergeArticle } from '#origins/merging.ts'
import { articleStates } from '#reports/article-states.ts'
import { ask } from '#search/ask.ts'
import { indexOf } from '#search/indexing.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Invalid, Missing, Refused } from '#work/errors.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { allYes } from '../articles/shelf.ts'
import { anyTicket } from '../escalations/support.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

type Person = Extract<Actor, { kind: 'person' }>

describeEachDialect('merging two articles', (place) => {
  const held = testDesk(place)
  let ana: Person, maja: Person, liza: Person, jun: Person

  beforeAll(async () => {
    ana = await anyone(held.desk, 'agent')
    maja = await anyone(held.desk, 'agent', { licence: 'publisher' })
    await anyone(held.desk, 'agent', { licence: 'publisher' })
    liza = await anyone(held.desk, 'customer')
    jun = await anyone(held.desk, 'customer')
  })
  const article = async (title: string, more: { locale?: string; rootId?: string } = {}) => {
    const made = await act(held.desk, ana, draft, { title, resolution: `${title}: do this.`, ...more })
    await act(held.desk, maja, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    return made
  }
  const merge = (articleId: string, into: string, who: Person = maja) =>
    act(held.desk, who, mergeArticle, { articleId, into })
  const rowOf = (id: string) =>
    held.desk.reader.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  it('takes links, votes, wordings, followers, flags and addresses along', async () => {
    const [old, left] = [await article('Codes that came back'), await article('Return codes')]
    const ticket = await anyTicket(held.desk, liza)
    for (const one of [old, left])
      await act(held.desk, ana, link, { number: ticket.number, article: one.slug })
    const other = await anyTicket(held.desk, jun, { subject: 'Sent back', text: 'R03 again on my slip.' })
    await act(held.desk, ana, link, { number: other.number, article: old.slug })
    await act(held.desk, liza, vote, { articleId: old.id, vote: 'no', voterKey: 'visit:one' })
    held.clock.pass(1)
    await act(held.desk, liza, vote, { articleId: left.id, vote: 'yes', voterKey: 'visit:one' })
    await act(held.desk, jun, vote, { articleId: old.id, vote: 'yes', voterKey: 'visit:two' })
    await act(held.desk, ana, alias, { articleId: old.id, text: 'pera bumalik' })
    await act(held.desk, liza, follow, { articleId: old.id, on: true })
    await act(held.desk, jun, follow, { articleId: old.id, on: true })
    await act(held.desk, jun, follow, { articleId: left.id, on: true })
    await act(held.desk, ana, flag, { articleId: old.id, reason: 'Step two is missing' })
    expect(await merge(old.id, left.slug)).toEqual({ id: left.id, slug: left.slug })

    const links = await held.desk.reader
      .selectFrom('link')
      .select(['ticket_id', 'article_root_id'])
      .where('ended_at', 'is', null)
      .where('ticket_id', 'in', [ticket.id, other.id])
      .orderBy('ticket_id')
      .execute()
    expect(links).toEqual([ticket, other].map(({ id }) => ({ ticket_id: id, article_root_id: left.rootId })))
    expect(await rowOf(left.id)).toMatchObject({ helpful: 2, unhelpful: 0 })
    expect(await rowOf(old.id)).toMatchObject({
      confidence: 'archived',
      merged_into: left.rootId,
      merged_by: maja.personId,
    })
    const wordings = (await aliasesOf(held.desk, left.rootId)).map((one) => one.text)
    expect(wordings).toContain('pera bumalik')
    expect(wordings).toContain('Codes that came back')
    expect(wordings).toContain('Sent back. R03 again on my slip.')
    const watchers = await held.desk.reader
      .selectFrom('watch')
      .select('person_id')
      .where('record_id', 'in', [old.rootId, left.rootId])
      .execute()
    expect(watchers.map((row) => row.person_id).sort()).toEqual([liza.personId, jun.personId].sort())
    const flags = await held.desk.reader
      .selectFrom('article_flag')
      .select('reason')
      .where('article_id', '=', left.id)
      .execute()
    expect(flags).toEqual([{ reason: 'Step two is missing' }])
    expect(await reach(held.desk, visitorActor, old.slug, 'en')).toEqual({
      kind: 'elsewhere',
      slug: left.slug,
      lasting: true,
    })
    expect((await articleAt(held.desk, visitorActor, old.id)).id).toBe(left.id)
  })

  it('is found under the wordings of both and never under the old address, at once', async () => {
    const [old, left] = [await article('Bluebottle procedure'), await article('Marmalade procedure')]
    await merge(old.id, left.id)
    await held.desk.settled()
    await indexOf(held.desk).caughtUp()
    const found = await ask(held.desk, visitorActor, { text: 'bluebottle', locale: 'en' })
    expect(found.map((one) => one.id)).toEqual([left.id])
  })

  it('moves the languages the other lacks, and leads the rest there', async () => {
    const [old, left] = [await article('Card is blocked'), await article('Blocked card')]
    const hr = await article('Kartica je blokirana', { locale: 'hr', rootId: old.rootId })
    await merge(old.id, left.id)
    expect(await rowOf(hr.id)).toMatchObject({
      root_id: left.rootId,
      merged_into: null,
      confidence: 'validated',
    })
    expect(await reach(held.desk, visitorActor, hr.slug, 'hr')).toMatchObject({ kind: 'article' })
    expect(await reach(held.desk, visitorActor, old.slug, 'hr')).toMatchObject({ slug: left.slug })
  })

  it('adds up how often both were opened', async () => {
    const [old, left] = [await article('Opened thrice'), await article('Opened twice')]
    await write(held.desk, systemActor('test'), async (work) => {
      const rows = [
        { root_id: old.rootId, day: '2026-11-01', views: 3 },
        { root_id: old.rootId, day: '2026-11-02', views: 1 },
        { root_id: left.rootId, day: '2026-11-01', views: 2 },
      ]
      await work.db.insertInto('article_view').values(rows).execute()
    })
    await merge(old.id, left.id)
    const views = await held.desk.reader
      .selectFrom('article_view')
      .select(['day', 'views'])
      .where('root_id', 'in', [old.rootId, left.rootId])
      .orderBy('day')
      .execute()
    expect(views).toEqual([
      { day: '2026-11-01', views: 5 },
      { day: '2026-11-02', views: 1 },
    ])
  })

  it('leads over any number of steps', async () => {
    const [one, two, three] = [
      await article('One of three'),
      await article('Two of three'),
      await article('Three of three'),
    ]
    await merge(one.id, two.id)
    await merge(two.id, three.id)
    expect((await articleAt(held.desk, visitorActor, one.slug)).id).toBe(three.id)
    expect((await articleAt(held.desk, visitorActor, one.id)).id).toBe(three.id)
  })

  it('keeps for the figures since when the answer was known', async () => {
    const old = await article('Known since long')
    held.clock.pass(60 * 24)
    const left = await article('Known since lately')
    await merge(old.id, left.id)
    const states = await articleStates(held.desk.reader as never, [left.rootId], null)
    const { created_at } = await rowOf(old.id)
    expect(states.get(left.rootId)?.madeAt).toBe(Date.parse(created_at))
  })

  it('refuses itself, what went into it before, what is archived and who may not', async () => {
    const [one, two, three] = [
      await article('First of pair'),
      await article('Second of pair'),
      await article('Put away'),
    ]
    await expect(merge(one.id, one.slug)).rejects.toBeInstanceOf(Invalid)
    await expect(merge(one.id, two.id, ana)).rejects.toBeInstanceOf(Refused)
    await expect(merge(one.id, 'no-such')).rejects.toBeInstanceOf(Missing)
    await act(held.desk, maja, archive, { articleId: three.id })
    await expect(merge(one.id, three.id)).rejects.toBeInstanceOf(Conflict)
    await merge(one.id, two.id)
    await expect(merge(two.id, one.id)).rejects.toBeInstanceOf(Invalid)
    await expect(merge(two.id, one.slug)).rejects.toBeInstanceOf(Invalid)
    await expect(merge(one.id, two.id)).rejects.toBeInstanceOf(Conflict)
  })
})
