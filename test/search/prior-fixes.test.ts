import { expect, it } from 'vitest'
import { draft } from '#articles/drafting.ts'
import { publish } from '#articles/publishing.ts'
import { accept } from '#escalations/accepting.ts'
import { raise } from '#escalations/raising.ts'
import { resolve } from '#escalations/resolving.ts'
import { link } from '#origins/linking.ts'
import { indexOf } from '#search/indexing.ts'
import { fixesFor } from '#search/prior-fixes.ts'
import { act } from '#work/act.ts'
import { Invalid } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'
import { allYes } from '../articles/shelf.ts'
import { anyone, anyTeam, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened } from '../tickets/cast.ts'

describeEachDialect('prior fixes', (place) => {
  const held = testDesk(place)
  const settled = async () => {
    await held.desk.settled()
    await indexOf(held.desk).caughtUp()
  }
  const words = {
    subject: 'The machine swallowed my plastic',
    text: 'In Durban the cash machine kept it after the third try, and I need money for the bus.',
  }
  const packet = {
    problem: 'The cash machine in Durban keeps cards after three tries.',
    environment: 'Durban, Maydon Wharf',
    steps_tried: 'Asked the bank there',
    customer_impact: 'No cash',
    wanted_outcome: 'The card back',
  }

  it('are what solved a like ticket before: its article at once, its escalation once it is resolved', async () => {
    await anyTeam(held.desk, 'First line', 1)
    const team = await anyTeam(held.desk, 'Cards', 2)
    const agent = await anyone(held.desk, 'agent')
    const marija = await anyone(held.desk, 'specialist', { teamId: team })
    const first = await opened(held.desk, await anyone(held.desk, 'customer'), words)
    const raised = await act(held.desk, agent, raise, {
      number: first.number,
      kind: 'functional',
      cause: 'knowledge_gap',
      severity: 'normal',
      toTeamId: team,
      packet,
    })
    await act(held.desk, marija, accept, { number: raised.number })
    await settled()
    expect((await fixesFor(held.desk, agent, first.id)).filter((fix) => fix.type === 'escalation')).toEqual(
      [],
    )
    await act(held.desk, marija, resolve, {
      number: raised.number,
      cause: 'Retention is on at machines of that bank.',
      resolution: 'The branch in West Street gives the plastic back against the discharge book.',
      outcome: { kind: 'none', reason: 'Only this bank.' },
    })
    const article = await act(held.desk, agent, draft, {
      title: 'Cash machine keeps a card',
      locale: 'en',
      resolution: 'Ask for a new plastic under Cards, Replace.',
    })
    const second = await opened(held.desk, await anyone(held.desk, 'customer'), {
      subject: 'Durban again',
      text: 'The cash machine kept my plastic after three tries.',
    })
    await settled()
    const fixes = await fixesFor(held.desk, agent, second.id)
    expect(fixes.map((fix) => fix.type).sort()).toEqual(['article', 'escalation'])
    expect(fixes.find((fix) => fix.type === 'escalation')?.answer).toContain('West Street')
    expect(fixes.find((fix) => fix.type === 'article')?.core).toBe(
      'Ask for a new plastic under Cards, Replace.',
    )
    expect((await fixesFor(held.desk, agent, first.id)).map((fix) => fix.type)).toEqual(['article'])

    await act(held.desk, agent, link, { number: second.number, article: article.id, role: 'used' })
    expect((await fixesFor(held.desk, agent, second.id)).find((fix) => fix.type === 'article')?.used).toBe(
      true,
    )
  })

  it('are for the staff only', async () => {
    const customer = await anyone(held.desk, 'customer')
    const { id } = await opened(held.desk, customer, words)
    await settled()
    expect(await fixesFor(held.desk, customer, id)).toEqual([])
    expect(await fixesFor(held.desk, visitorActor, id)).toEqual([])
  })

  it('begin a reply in the ticket’s language, with both first names and where to read it', async () => {
    const agent = await anyone(held.desk, 'agent', { name: 'Ana Kovač' })
    const publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    await anyone(held.desk, 'agent', { licence: 'publisher' })
    const title = 'Zebra stickers peel off the gangway'
    const made = await act(held.desk, agent, draft, { title, resolution: 'Heat them first.' })
    const said = await act(held.desk, agent, draft, {
      title: 'Zebra naljepnice otpadaju sa siza',
      resolution: 'Najprije ih zagrijte.',
      locale: 'hr',
      rootId: made.rootId,
    })
    for (const { id } of [made, said])
      await act(held.desk, publisher, publish, { articleId: id, audience: 'public', checklist: allYes })
    await settled()
    const customer = await anyone(held.desk, 'customer', { name: 'Maja Grgić' })
    const replies = async (locale: 'en' | 'hr') => {
      const ticket = await opened(held.desk, customer, {
        subject: 'Zebra stickers peel off',
        text: 'The zebra stickers peel off the gangway.',
        locale,
      })
      return (
        (await fixesFor(held.desk, agent, ticket.id)).find((fix) => fix.root === made.rootId)?.answer ?? ''
      )
    }
    const english = await replies('en')
    expect(english).toMatch(/^Hello Maja,\n\nHeat them first\./)
    expect(english).toContain(`/articles/${made.slug}`)
    expect(english).toMatch(/Best regards,\nAna$/)
    const croatian = await replies('hr')
    expect(croatian).toContain('Maja,\n\nNajprije ih zagrijte.')
    expect(croatian).toContain(`/hr/articles/${said.slug}`)
  })

  it('show what is flagged, and flag what was wrong with the ticket it was wrong for', async () => {
    const agent = await anyone(held.desk, 'agent')
    const made = await act(held.desk, agent, draft, {
      title: 'Quokka lanterns flicker at anchor',
      resolution: 'Turn them off.',
    })
    await settled()
    const ticket = await opened(held.desk, await anyone(held.desk, 'customer'), {
      subject: 'Quokka lanterns flicker',
      text: 'Our quokka lanterns flicker at anchor all night.',
    })
    const wrong = { number: ticket.number, article: made.slug, role: 'wrong' } as const
    await expect(act(held.desk, agent, link, wrong)).rejects.toBeInstanceOf(Invalid)
    await act(held.desk, agent, link, { ...wrong, reason: 'They must stay on by law.' })
    await act(held.desk, agent, link, { ...wrong, reason: 'They must stay on.' })
    const [fix] = await fixesFor(held.desk, agent, ticket.id)
    expect(fix).toMatchObject({ root: made.rootId, used: false, flags: { n: 1 } })
    const flag = await held.desk.reader
      .selectFrom('article_flag')
      .select(['reason', 'ticket_id'])
      .where('article_id', '=', made.id)
      .executeTakeFirstOrThrow()
    expect(flag).toEqual({ reason: 'They must stay on.', ticket_id: ticket.id })
  })
})
