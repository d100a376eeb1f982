import { beforeAll, expect, it } from 'vitest'
import { write } from '#work/act.ts'
import { systemActor } from '#work/permissions.ts'
import { askApi } from '../rights/ask-api.ts'
import { makeWorld, type World } from '../rights/world.ts'
import { testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

describeEachDialect('the door of the API', (place) => {
  const held = testDesk(place, { settings: { SAGOT_LIMITS: 'off' } })
  let world: World
  beforeAll(async () => {
    world = await makeWorld(held.desk)
  })
  const ask = async (
    endpoint: string,
    token: string | null,
    sent: Parameters<typeof askApi>[3] = {},
    headers: Record<string, string> = {},
  ) => {
    const answer = await askApi(held.desk, endpoint, token, sent, headers)
    return { ...answer, body: JSON.parse(answer.text) }
  }
  const opening = { subject: 'Where is my card', text: 'I sent for it in May.' }
  const written = async () =>
    Number(
      (
        await held.desk.reader
          .selectFrom('ticket')
          .select((n) => n.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )

  it('refuses with one shape, a permanent code and a sentence, whatever is wrong', async () => {
    const { admin, owner, reader } = world.tokens
    const foreign = { number: world.tickets.foreign.number }
    const step = (token: string, body: unknown = {}) =>
      ask('POST /escalations/{number}/accept', token, { params: { number: world.escalations.active }, body })
    const refused = {
      400: await ask('POST /tickets', admin, { body: '{"subject":' }),
      401: await ask('GET /people/me', null),
      403: await ask('GET /escalations', owner),
      404: await ask('GET /tickets/{number}', owner, { params: foreign }),
      405: await ask('DELETE /tickets', admin),
      409: await step(admin),
      413: await ask('POST /tickets', admin, { body: { ...opening, text: 'x'.repeat(260 * 1024) } }),
      415: await ask(
        'POST /tickets',
        admin,
        { body: 'subject=x' },
        { 'content-type': 'application/x-www-form-urlencoded' },
      ),
      422: await ask('POST /tickets', admin, { body: { ...opening, subject: '', wrong: 1 } }),
    }
    for (const [status, answer] of Object.entries(refused)) {
      expect(answer.status, answer.text).toBe(Number(status))
      expect(answer.body.error, status).toMatchObject({
        code: expect.stringMatching(/^[a-z_]+$/),
        message: expect.stringMatching(/^[A-Z].* .*[.?]$/s),
      })
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(refused[401].headers.get('www-authenticate')).toMatch(/^Bearer/)
    expect(refused[405].headers.get('allow')).toBe('POST, GET')
    expect(refused[422].body.error.fields).toEqual({
      subject: [expect.any(String)],
      wrong: ['error.field.unknown'],
    })
    expect((await ask('GET /tickets', 'nonsense')).status).toBe(401)
    expect((await ask('POST /tickets', reader, { body: opening })).body.error.code).toBe('scope')
    expect((await ask('GET /tickets', admin, { query: { limit: '1000' } })).status).toBe(422)
  })

  it('says it in the language that is asked for', async () => {
    const answer = await ask('GET /people/me', null, {}, { 'accept-language': 'hr' })
    const english = await ask('GET /people/me', null, {}, { 'accept-language': 'en' })
    expect(answer.body.error.code).toBe(english.body.error.code)
    expect(answer.body.error.message).not.toBe(english.body.error.message)
  })

  it('names every empty field of a packet, and wants an outcome of what is resolved', async () => {
    const packet = {
      problem: '',
      environment: ' ',
      steps_tried: 'x',
      customer_impact: '',
      wanted_outcome: '',
    }
    const raised = await ask('POST /tickets/{number}/escalations', world.tokens.agent, {
      params: { number: world.tickets.plain.number },
      body: { kind: 'functional', cause: 'other', packet },
    })
    expect(raised.status).toBe(422)
    expect(Object.keys(raised.body.error.fields).sort()).toEqual([
      'packet.customer_impact',
      'packet.environment',
      'packet.problem',
      'packet.wanted_outcome',
    ])
    const resolved = await ask('POST /escalations/{number}/resolve', world.tokens.specialist, {
      params: { number: world.escalations.active },
      body: { cause: 'x', resolution: 'y' },
    })
    expect([resolved.status, Object.keys(resolved.body.error.fields)]).toEqual([422, ['outcome']])
  })

  it('refuses a revision that is made from an older one', async () => {
    const sent = { params: { slug: world.articles.own.slug }, body: { base_revision: 7, resolution: 'x' } }
    expect((await ask('PUT /articles/{slug}', world.tokens.agent, sent)).status).toBe(409)
  })

  it('does once what one key asks for, however often and however many at a time', async () => {
    const before = await written()
    const key = { 'idempotency-key': 'one' }
    const first = await ask('POST /tickets', world.tokens.owner, { body: opening }, key)
    const again = await ask('POST /tickets', world.tokens.owner, { body: opening }, key)
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
    const other = await ask(
      'POST /tickets',
      world.tokens.owner,
      { body: { ...opening, text: 'Another' } },
      key,
    )
    expect([other.status, other.body.error.code]).toEqual([422, 'idempotency_body'])
    const elsewhere = await ask(
      'POST /forum/topics',
      world.tokens.owner,
      { body: { title: 'Where is it', text: 'x' } },
      key,
    )
    expect(elsewhere.status).toBe(422)
    expect((await ask('POST /tickets', world.tokens.other, { body: opening }, key)).status).toBe(201)
    expect(await written()).toBe(before + 2)

    const many = await Promise.all(
      Array.from({ length: 20 }, () =>
        ask('POST /tickets', world.tokens.owner, { body: opening }, { 'idempotency-key': 'many' }),
      ),
    )
    expect(many.some((one) => one.status === 201)).toBe(true)
    expect(
      many.filter((one) => one.status !== 201).map((one) => [one.status, one.headers.get('retry-after')]),
    ).toEqual(many.filter((one) => one.status !== 201).map(() => [409, '1']))
    expect(await written()).toBe(before + 3)
    const after = await ask(
      'POST /tickets',
      world.tokens.owner,
      { body: opening },
      { 'idempotency-key': 'many' },
    )
    expect(after.text).toBe(many.find((one) => one.status === 201)?.text)
  })

  it('frees a key whose first try was refused', async () => {
    const key = { 'idempotency-key': 'refused' }
    expect((await ask('POST /tickets', world.tokens.owner, { body: { subject: 'x' } }, key)).status).toBe(422)
    expect((await ask('POST /tickets', world.tokens.owner, { body: opening }, key)).status).toBe(201)
  })

  it('does again what died on the way, and finds what it had written', async () => {
    const key = { 'idempotency-key': 'died' }
    const first = await ask('POST /tickets', world.tokens.owner, { body: opening }, key)
    await write(held.desk, systemActor('test'), (work) =>
      work.db
        .updateTable('idempotency')
        .set({ status: null, answer: null })
        .where('key', '=', 'died')
        .execute(),
    )
    const before = await written()
    const soon = await ask('POST /tickets', world.tokens.owner, { body: opening }, key)
    expect([soon.status, soon.headers.get('retry-after')]).toEqual([409, '1'])
    held.clock.pass(1)
    const later = await ask('POST /tickets', world.tokens.owner, { body: opening }, key)
    expect([later.status, later.body]).toEqual([201, first.body])
    expect(await written()).toBe(before)
  })

  it('forgets a key after a day', async () => {
    const key = { 'idempotency-key': 'one' }
    held.clock.pass(25 * 60)
    const answer = await ask(
      'POST /tickets',
      world.tokens.owner,
      { body: { ...opening, text: 'Another day' } },
      key,
    )
    expect(answer.status).toBe(201)
  })
})

describeEachDialect('the door of the API, with its limits', (place) => {
  const held = testDesk(place)
  it('says when to come back', async () => {
    const address = place.dialect === 'sqlite' ? '10.0.0.1' : '10.0.0.2'
    const answers = []
    for (let n = 0; n <= 120; n += 1)
      answers.push(await askApi(held.desk, 'GET /articles', null, {}, {}, address))
    expect(answers.slice(0, 120).every((one) => one.status === 200)).toBe(true)
    const last = answers.at(-1)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(JSON.parse(last?.text ?? '{}').error.code).toBe('too_many')
  })
})
