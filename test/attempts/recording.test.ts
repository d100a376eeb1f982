import { beforeEach, expect, it } from 'vitest'
import { beacon, type Given } from '#attempts/beacon.ts'
import { flushSignals, signal, withoutTraces } from '#attempts/recording.ts'
import { settleAttempts } from '#attempts/settling.ts'
import { triedFirst } from '#attempts/tried.ts'
import { openTicket } from '#tickets/opening.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { anyArticle } from './library.ts'

describeEachDialect('signals', (place) => {
  const held = testDesk(place)

  /** A browser: it keeps the visit cookie from one request to the next. */
  async function browser(
    actor: Actor = visitorActor,
    more: { optedOut?: boolean; agent?: string; privacy?: 'off' | 'session' | 'consented' } = {},
  ) {
    const jar = new Map<string, string>()
    const cookies = {
      set: (name: string, value: string) => jar.set(name, value),
      get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    }
    return {
      jar,
      send: async (...given: Given[]) => {
        const workspace = {
          ...(await workspaceOf(held.desk)),
          ...(more.privacy ? { privacy: more.privacy } : {}),
        }
        const locals = {
          desk: held.desk,
          workspace,
          actor,
          visit: jar.get('visit') ?? null,
          optedOut: more.optedOut ?? false,
        }
        const request = new Request('http://localhost/signals', {
          method: 'POST',
          headers: { 'user-agent': more.agent ?? 'Mozilla/5.0 Firefox' },
        })
        await signal({ cookies, locals, request } as never, ...given)
        await flushSignals(held.desk)
      },
    }
  }

  const rows = () => held.desk.reader.selectFrom('signal').selectAll().orderBy('at').orderBy('id').execute()
  const facts = () => held.desk.reader.selectFrom('attempt_fact').selectAll().orderBy('started_at').execute()

  beforeEach(async () => {
    await write(held.desk, systemActor('test'), async (work) => {
      for (const table of ['signal', 'attempt_fact', 'opted_out_day', 'visit_due'] as const)
        await work.db.deleteFrom(table).execute()
    })
  })

  it('begin a visit with a key of 22 characters, renewed by half an hour of silence or after a day', async () => {
    const article = await anyArticle(held.desk)
    const { send, jar } = await browser()
    await send({ name: 'viewed', article })
    const first = jar.get('visit') ?? ''
    expect(first).toMatch(/^[A-Za-z0-9_-]{22}$/)
    held.clock.pass(29)
    await send({ name: 'viewed', article })
    expect(jar.get('visit')).toBe(first)
    held.clock.pass(31)
    await send({ name: 'viewed', article })
    expect(jar.get('visit')).not.toBe(first)
    expect((await rows()).map((row) => row.name)).toEqual([
      'visit_started',
      'viewed',
      'viewed',
      'visit_started',
      'viewed',
    ])
  })

  it('count once, however often they are sent, and only for records that exist', async () => {
    const article = await anyArticle(held.desk)
    const { send } = await browser()
    const id = '018f6b1e-0000-4000-8000-000000000001'
    await send({ id, name: 'read', article, seconds: 20, scroll: 10 })
    await send(
      { id, name: 'read', article, seconds: 90, scroll: 90 },
      { name: 'voted', article: 'nothing', vote: 'yes' },
    )
    expect(
      (await rows()).filter((row) => row.name !== 'visit_started').map((row) => [row.id, row.seconds]),
    ).toEqual([[id, 20]])
  })

  it('are only counters where the visitor asked for that, and nothing where the house did', async () => {
    const article = await anyArticle(held.desk)
    const optedOut = await browser(visitorActor, { optedOut: true })
    await optedOut.send({ name: 'visit_started' }, { name: 'voted', article, vote: 'yes' })
    await optedOut.send({ name: 'visit_started' })
    const unasked = await browser(visitorActor, { privacy: 'consented' })
    await unasked.send({ name: 'visit_started' })
    const off = await browser(visitorActor, { privacy: 'off' })
    await off.send({ name: 'visit_started' }, { name: 'voted', article, vote: 'no' })
    expect(await rows()).toEqual([])
    expect([optedOut, unasked, off].map(({ jar }) => jar.size)).toEqual([0, 0, 0])
    const counts = await held.desk.reader
      .selectFrom('opted_out_day')
      .select(['name', 'n'])
      .orderBy('name')
      .execute()
    expect(counts).toEqual([
      { name: 'visit_started', n: 3 },
      { name: 'voted_yes', n: 1 },
    ])
  })

  it('leave out programs and staff', async () => {
    const article = await anyArticle(held.desk)
    await (await browser(visitorActor, { agent: 'Googlebot/2.1' })).send({
      name: 'voted',
      article,
      vote: 'yes',
    })
    await (await browser(await anyone(held.desk, 'agent'))).send({ name: 'voted', article, vote: 'yes' })
    expect((await facts()).map((fact) => fact.excluded).sort()).toEqual(['bot', 'staff'])
  })

  it('confirm an attempt until the same person sends a ticket, and tell the desk what was tried first', async () => {
    const article = await anyArticle(held.desk, 'Card is stuck')
    const customer = await anyone(held.desk, 'customer')
    const { send } = await browser(customer)
    await send(
      { name: 'searched', query: 'card stuck, mail me at jun@mail.example', results: 2 },
      { name: 'read', article, seconds: 40, scroll: 90 },
      { name: 'voted', article, vote: 'yes' },
    )
    expect((await facts()).map((fact) => fact.rule)).toEqual(['explicit'])
    held.clock.pass(60)
    const { id } = await act(held.desk, customer, openTicket, {
      subject: 'Still stuck',
      text: 'It is stuck.',
      locale: 'en',
    })
    await held.desk.settled()
    await settleAttempts(held.desk)
    expect((await facts()).map((fact) => [fact.rule, fact.ticket_id])).toEqual([['assisted', id]])
    const tried = await triedFirst(held.desk, id)
    expect(tried.searches.map((search) => search.query)).toEqual(['card stuck, mail me at …'])
    expect(tried.looked).toMatchObject([{ kind: 'article', title: 'Card is stuck', read: true, vote: 'yes' }])
  })

  it('keep queries without addresses and account numbers', () => {
    expect(withoutTraces('refund 4111 1111 1111 1111 see https://x.example/y now')).toBe('refund … see … now')
    expect(withoutTraces('error 809 on 2 phones')).toBe('error 809 on 2 phones')
  })

  it('are taken in the documented shape only', () => {
    const id = '018f6b1e-0000-4000-8000-000000000001'
    const one = (signal: object) => beacon.safeParse({ signals: [signal] }).success
    expect(one({ id, name: 'read', article: 'K1', seconds: 20, scroll: 50 })).toBe(true)
    expect(one({ id, name: 'read', article: 'K1', seconds: 20, scroll: 50, person: 'u1' })).toBe(false)
    expect(one({ id, name: 'form_submitted', ticket: 'T1' })).toBe(false)
    expect(one({ id: 'x', name: 'form_opened' })).toBe(false)
    expect(beacon.safeParse({ signals: [] }).success).toBe(false)
  })
})
