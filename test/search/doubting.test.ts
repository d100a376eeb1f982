import { beforeAll, expect, it } from 'vitest'
import { draft } from '#articles/drafting.ts'
import { aliasesOf } from '#articles/finding.ts'
import { publish } from '#articles/publishing.ts'
import { vote } from '#articles/voting.ts'
import { link } from '#origins/linking.ts'
import { doubtWording, leads } from '#search/doubting.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { allYes } from '../articles/shelf.ts'
import { sent } from '../attempts/cast.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { opened, ran } from '../tickets/cast.ts'

type Person = Extract<Actor, { kind: 'person' }>

describeEachDialect('doubting a wording that led somebody who was not helped', (place) => {
  const held = testDesk(place)
  let agent: Person, publisher: Person, customer: Person

  beforeAll(async () => {
    agent = await anyone(held.desk, 'agent')
    publisher = await anyone(held.desk, 'agent', { licence: 'publisher' })
    await anyone(held.desk, 'agent', { licence: 'publisher' })
    customer = await anyone(held.desk, 'customer')
  })
  const taught = async (subject: string) => {
    const made = await act(held.desk, agent, draft, { title: `About ${subject}`, resolution: 'Do this.' })
    await act(held.desk, publisher, publish, { articleId: made.id, audience: 'public', checklist: allYes })
    const ticket = await opened(held.desk, customer, { subject, text: 'It happens every morning now.' })
    await act(held.desk, agent, link, { number: ticket.number, article: made.slug })
    return made
  }
  /** What a visit searched for, a minute before now. */
  const searched = (visit: string, query: string) =>
    write(held.desk, systemActor('test'), async (work) => {
      const at = new Date(held.clock.now - 60_000).toISOString()
      const row = { ...sent(0, 'searched', { query, final: 1 }), id: work.id(), at, visit, person_id: null }
      await work.db.insertInto('signal').values(row).execute()
    })
  const says = async (articleId: string, one: 'yes' | 'no', visit: string) => {
    await act(held.desk, visitorActor, vote, { articleId, vote: one, voterKey: `visit:${visit}` })
    held.clock.pass(1)
    await ran(held.desk, doubtWording)
  }
  const weights = async (rootId: string) => (await aliasesOf(held.desk, rootId)).map((one) => one.weight)

  it('halves it for a "no" of the visit that searched by it, and for no other', async () => {
    const made = await taught('Payslip shows last month')
    await searched('visit-of-one', 'payslip shows last month')
    await searched('visit-of-two', 'how do I change my address')
    await says(made.id, 'no', 'visit-of-two')
    expect(await weights(made.rootId)).toEqual([1])
    await says(made.id, 'yes', 'visit-of-one')
    expect(await weights(made.rootId)).toEqual([1])
    await says(made.id, 'no', 'visit-of-one')
    expect(await weights(made.rootId)).toEqual([0.5])
  })

  it('leaves what people wrote by hand, and forgets what misled three', async () => {
    const made = await taught('Overtime hours missing')
    for (const visit of ['visit-aa', 'visit-bb', 'visit-cc']) {
      await searched(visit, 'overtime hours missing')
      await says(made.id, 'no', visit)
    }
    expect(await weights(made.rootId)).toEqual([])
  })

  it('asks for two thirds of what was searched for', () => {
    const wording = { text: 'My card was kept by the machine in Durban', locale: 'en' }
    expect(leads(wording, ['machine kept my card'])).toBe(true)
    expect(leads(wording, ['card limit abroad'])).toBe(false)
    expect(leads(wording, ['card'])).toBe(false)
  })
})
