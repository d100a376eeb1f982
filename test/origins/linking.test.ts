import { beforeAll, expect, it } from 'vitest'
import { draft } from '#articles/drafting.ts'
import { declareNoArticle, link, unlink } from '#origins/linking.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { Conflict, Missing, Refused } from '#work/errors.ts'
import { anyTicket } from '../escalations/support.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

type Person = Extract<Actor, { kind: 'person' }>

describeEachDialect('linking an article to a ticket', (place) => {
  const held = testDesk(place)
  let ana: Person, liza: Person
  let article: { id: string; rootId: string; slug: string }

  beforeAll(async () => {
    ana = await anyone(held.desk, 'agent')
    liza = await anyone(held.desk, 'customer')
    article = await act(held.desk, ana, draft, { title: 'Return codes', resolution: 'Send a paper.' })
  })

  const links = (ticketId: string) =>
    held.desk.reader
      .selectFrom('link')
      .select(['role', 'ended_at'])
      .where('ticket_id', '=', ticketId)
      .orderBy('at')
      .execute()
  const linked = (ticketId: string) =>
    held.desk.reader
      .selectFrom('event')
      .select('type')
      .where('ticket_id', '=', ticketId)
      .where('type', '=', 'ticket.linked')
      .execute()

  it('says once that an article was used, however often it is clicked at once', async () => {
    const ticket = await anyTicket(held.desk, liza)
    const click = () => act(held.desk, ana, link, { number: ticket.number, article: article.slug })
    const answers = await Promise.all([click(), click(), click()])
    expect(answers.filter((one) => one.linked)).toHaveLength(1)
    expect(await links(ticket.id)).toEqual([{ role: 'used', ended_at: null }])
    expect(await linked(ticket.id)).toHaveLength(1)
  })

  it('takes an article by its address, its id or its root, and nothing else', async () => {
    const ticket = await anyTicket(held.desk, liza)
    for (const name of [article.slug, article.id, article.rootId])
      await act(held.desk, ana, link, { number: ticket.number, article: name })
    expect(await links(ticket.id)).toHaveLength(1)
    await expect(
      act(held.desk, ana, link, { number: ticket.number, article: 'no-such' }),
    ).rejects.toBeInstanceOf(Missing)
    await expect(
      act(held.desk, ana, link, { number: 999_999, article: article.slug }),
    ).rejects.toBeInstanceOf(Missing)
  })

  it('is taken back whole, and can be said again', async () => {
    const ticket = await anyTicket(held.desk, liza)
    await act(held.desk, ana, link, { number: ticket.number, article: article.slug })
    await act(held.desk, ana, unlink, { number: ticket.number, article: article.slug })
    await expect(
      act(held.desk, ana, unlink, { number: ticket.number, article: article.slug }),
    ).rejects.toBeInstanceOf(Missing)
    await act(held.desk, ana, link, { number: ticket.number, article: article.slug })
    expect((await links(ticket.id)).filter((one) => one.ended_at === null)).toHaveLength(1)
  })

  it('lets the staff say that none is needed, unless one is linked', async () => {
    const ticket = await anyTicket(held.desk, liza)
    await act(held.desk, ana, declareNoArticle, { number: ticket.number, reason: 'A greeting.' })
    await act(held.desk, ana, link, { number: ticket.number, article: article.slug })
    await expect(
      act(held.desk, ana, declareNoArticle, { number: ticket.number, reason: 'Again.' }),
    ).rejects.toBeInstanceOf(Conflict)
  })

  it('is not for customers', async () => {
    const ticket = await anyTicket(held.desk, liza)
    await expect(
      act(held.desk, liza, link, { number: ticket.number, article: article.slug }),
    ).rejects.toBeInstanceOf(Refused)
  })
})
