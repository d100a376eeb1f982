import { beforeAll, expect, it } from 'vitest'
import { alias, unalias } from '#articles/aliasing.ts'
import { draft } from '#articles/drafting.ts'
import { aliasesOf } from '#articles/finding.ts'
import { link, unlink } from '#origins/linking.ts'
import { wordingOf } from '#origins/wording.ts'
import { rateTicket } from '#tickets/rating.ts'
import { reopenTicket } from '#tickets/reopening.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { anyTicket } from '../escalations/support.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

type Person = Extract<Actor, { kind: 'person' }>

describeEachDialect('learning wordings from tickets', (place) => {
  const held = testDesk(place, { works: true })
  let ana: Person, liza: Person

  beforeAll(async () => {
    ana = await anyone(held.desk, 'agent')
    liza = await anyone(held.desk, 'customer', { name: 'Liza Santos' })
  })
  const anArticle = () => act(held.desk, ana, draft, { title: 'Return codes', resolution: 'Send a paper.' })
  const wordings = async (rootId: string) =>
    (await aliasesOf(held.desk, rootId)).map(({ text, source, weight }) => ({ text, source, weight }))
  const solved = async (subject: string, text: string, article: { slug: string }) => {
    const ticket = await anyTicket(held.desk, liza, { subject, text })
    await act(held.desk, ana, link, { number: ticket.number, article: article.slug })
    await act(held.desk, ana, replyToTicket, { ticket: ticket.number, text: 'Do this.', then: 'solved' })
    return ticket
  }

  it('teaches the customer’s words without who they are, once a ticket', async () => {
    const article = await anArticle()
    const ticket = await solved(
      'My salary came back',
      'Hello team,\n\nThis is Liza Santos, liza@mail.example, account 1234 5678 9012. The bank sent it back with R03.',
      article,
    )
    const [learnt] = await wordings(article.rootId)
    expect(learnt).toMatchObject({ source: 'ticket', weight: 1 })
    expect(learnt?.text).toMatch(/^My salary came back\. This is …/)
    expect(learnt?.text).not.toMatch(/Liza|Santos|@|1234/)
    await act(held.desk, ana, link, { number: ticket.number, article: article.slug })
    expect(await wordings(article.rootId)).toEqual([learnt])
  })

  it('weighs more what several tickets say, and less after each time it did not help', async () => {
    const article = await anArticle()
    const words = ['Money is back again', 'The transfer was returned to us.'] as const
    const first = await solved(...words, article)
    await solved(...words, article)
    const weight = async () => (await wordings(article.rootId))[0]?.weight
    expect(await weight()).toBe(1.5)
    await act(held.desk, liza, rateTicket, { ticket: first.number, score: 4 })
    await act(held.desk, liza, rateTicket, { ticket: first.number, score: 1 })
    await expect.poll(weight, { timeout: 5000 }).toBe(0.75)
    await act(held.desk, liza, reopenTicket, { ticket: first.number })
    await expect.poll(weight, { timeout: 5000 }).toBe(0.375)
    await act(held.desk, ana, unlink, { number: first.number, article: article.slug })
    expect(await weight()).toBeUndefined()
    await solved(...words, article)
    expect(await weight()).toBe(1)
  })

  it('forgets what only a link by mistake taught', async () => {
    const article = await anArticle()
    const ticket = await solved('Wrong colour of the card', 'It should be blue, not red.', article)
    await act(held.desk, ana, unlink, { number: ticket.number, article: article.slug })
    expect(await wordings(article.rootId)).toEqual([])
  })

  it('leaves away what somebody took away by hand', async () => {
    const article = await anArticle()
    await solved('It does not work', 'Nothing works on my phone.', article)
    const [learnt] = await aliasesOf(held.desk, article.rootId)
    await act(held.desk, ana, unalias, { articleId: article.id, aliasId: learnt?.id ?? '' })
    await solved('It does not work', 'Nothing works on my phone.', article)
    expect(await wordings(article.rootId)).toEqual([])
    await act(held.desk, ana, alias, {
      articleId: article.id,
      text: 'It does not work. Nothing works on my phone.',
    })
    expect(await wordings(article.rootId)).toHaveLength(1)
  })

  it('takes the subject and the first sentence that says something', () => {
    const of = (subject: string, opening: string) => wordingOf({ subject, opening, names: [] })
    expect(of('Card blocked', 'Good morning po,\nMy card says blocked since Monday. Please help.')).toBe(
      'Card blocked. My card says blocked since Monday.',
    )
    expect(of('Dobar dan', 'Dobar dan, ne mogu se prijaviti u aplikaciju.')).toBe(
      'ne mogu se prijaviti u aplikaciju.',
    )
    expect(of('I cannot log in', 'I cannot log in since the update.')).toBe(
      'I cannot log in since the update.',
    )
    expect(of('Hi', 'Hi my PIN is wrong')).toBe('Hi my PIN is wrong')
    expect(of('x '.repeat(150), 'y '.repeat(200)).length).toBeLessThanOrEqual(200)
  })
})
