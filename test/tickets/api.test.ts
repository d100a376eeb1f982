import { expect, it } from 'vitest'
import type { Endpoint } from '#doors/endpoint.ts'
import { openApi } from '#doors/openapi.ts'
import { ticketEndpoints } from '#tickets/api.ts'
import type { Actor } from '#work/actor.ts'
import { Invalid, Missing, Refused } from '#work/errors.ts'
import { permit } from '#work/permit.ts'
import { fieldsOf } from '#work/verb.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

type Json = Record<string, unknown>

describeEachDialect('tickets over the API', (place) => {
  const held = testDesk(place)

  /** Calls an endpoint as the door does: permission, schemas, run. */
  async function call(
    actor: Actor,
    method: string,
    path: string,
    given: { params?: Json; query?: Json; body?: Json } = {},
  ): Promise<Json> {
    const found = ticketEndpoints.find((one) => one.method === method && one.path === path) as Endpoint
    permit(actor, found.permission)
    const parsed = (schema: Endpoint['params'] | null, value: Json = {}) => {
      const result = schema?.safeParse(value)
      if (result && !result.success) throw new Invalid(fieldsOf(result.error))
      return result?.data
    }
    const all = {
      params: parsed(found.params, given.params),
      query: parsed(found.query, given.query),
      body: parsed(found.body, given.body),
    }
    const answer = await found.run({
      desk: held.desk,
      actor,
      ...all,
      locale: 'en',
      url: (to: string) => `https://help.example${to}`,
    } as never)
    return answer.body as Json
  }

  it('opens a ticket for somebody, shows it, answers it and lists it', async () => {
    const [ana, liza] = [
      await anyone(held.desk, 'agent'),
      await anyone(held.desk, 'customer', { email: `liza.${place.dialect}@mail.example` }),
    ]
    const opened = await call(ana, 'POST', '/tickets', {
      body: {
        subject: 'Returned',
        text: 'Since Sunday.',
        requester: { email: `liza.${place.dialect}@mail.example` },
        priority: 'high',
      },
    })
    expect(opened).toMatchObject({
      number: expect.any(Number),
      status: 'new',
      stage: 'received',
      url: `https://help.example/tickets/${opened['number']}`,
    })
    const params = { number: opened['number'] }
    await call(ana, 'POST', '/tickets/{number}/messages', {
      params,
      body: { text: 'Inside only', public: false },
    })
    await call(ana, 'POST', '/tickets/{number}/messages', { params, body: { text: 'Which name?' } })
    const shown = await call(liza, 'GET', '/tickets/{number}', { params })
    expect(shown).toMatchObject({
      status: 'waiting',
      stage: 'waiting',
      priority: 'high',
      channel: 'api',
      escalations: [],
    })
    expect((shown['messages'] as Json[]).map((one) => one['text'])).toEqual(['Since Sunday.', 'Which name?'])
    await call(liza, 'POST', '/tickets/{number}/messages', { params, body: { text: 'Santos.' } })
    const patched = await call(ana, 'PATCH', '/tickets/{number}', {
      params,
      body: { status: 'solved', tags: ['bdo'] },
    })
    expect(patched).toMatchObject({ status: 'solved', tags: ['bdo'] })
    await call(liza, 'POST', '/tickets/{number}/rating', { params, body: { score: 5 } })
    const list = await call(liza, 'GET', '/tickets', { query: { status: 'solved' } })
    expect((list['items'] as Json[]).map((one) => one['number'])).toEqual([opened['number']])
  })

  it('pages in the order of change', async () => {
    const ana = await anyone(held.desk, 'agent')
    for (let n = 0; n < 5; n++) {
      held.clock.pass(1)
      await call(ana, 'POST', '/tickets', {
        body: { subject: `No ${n}`, text: 'x', requester: { email: 'many@mail.example' } },
      })
    }
    const since = new Date(held.clock.now - 4 * 60_000).toISOString()
    const first = await call(ana, 'GET', '/tickets', { query: { updated_since: since, limit: '3' } })
    const second = await call(ana, 'GET', '/tickets', {
      query: { updated_since: since, limit: '3', cursor: first['next_cursor'] },
    })
    const subjects = [...(first['items'] as Json[]), ...(second['items'] as Json[])].map(
      (one) => one['subject'],
    )
    expect(subjects).toEqual(['No 0', 'No 1', 'No 2', 'No 3', 'No 4'])
    expect(second['next_cursor']).toBeNull()
  })

  it('answers a foreign ticket like none, refuses what is not theirs to do, and names unknown fields', async () => {
    const [ana, liza, other] = [
      await anyone(held.desk, 'agent'),
      await anyone(held.desk, 'customer'),
      await anyone(held.desk, 'customer'),
    ]
    const { number } = await call(liza, 'POST', '/tickets', { body: { subject: 'Mine', text: 'x' } })
    for (const [method, path, body] of [
      ['GET', '/tickets/{number}', undefined],
      ['POST', '/tickets/{number}/messages', { text: 'x' }],
      ['POST', '/tickets/{number}/rating', { score: 1 }],
    ] as const) {
      for (const one of [number, 999_999]) {
        await expect(
          call(other, method, path, { params: { number: one }, ...(body ? { body } : {}) }),
        ).rejects.toBeInstanceOf(Missing)
      }
    }
    await expect(
      call(liza, 'PATCH', '/tickets/{number}', { params: { number }, body: { priority: 'urgent' } }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      call(liza, 'POST', '/tickets/{number}/messages', {
        params: { number },
        body: { text: 'x', public: false },
      }),
    ).rejects.toBeInstanceOf(Refused)
    await expect(
      call(ana, 'PATCH', '/tickets/{number}', { params: { number }, body: { requester_id: 'x' } }),
    ).rejects.toMatchObject({ fields: { requester_id: ['error.field.unknown'] } })
    await expect(
      call(ana, 'POST', '/tickets/{number}/merge', { params: { number }, body: { into: 999_999 } }),
    ).rejects.toBeInstanceOf(Missing)
  })

  it('is described in the reference', () => {
    const { paths } = openApi(ticketEndpoints, new URL('https://help.example'), 'Parola') as { paths: Json }
    expect(Object.keys(paths)).toEqual([
      '/tickets',
      '/tickets/{number}',
      '/tickets/{number}/messages',
      '/tickets/{number}/merge',
      '/tickets/{number}/rating',
    ])
  })
})
