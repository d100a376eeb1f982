import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openApi } from '#doors/openapi.ts'
import { endpoints } from '../src/endpoints.ts'
import { promised } from './contract.ts'
import { askApi } from './rights/ask-api.ts'
import { requests } from './rights/endpoint-requests.ts'
import { type Undoing, undoing } from './rights/undo.ts'
import { makeWorld, type World } from './rights/world.ts'
import { testDesk } from './support/desk.ts'
import { describeEachDialect } from './support/dialects.ts'

type Schema = { properties?: Record<string, unknown>; required?: string[] }
const nameOf = (one: (typeof endpoints)[number]) => `${one.method} ${one.path}`
const schemaOf = (schema: z.ZodType | null): Schema =>
  schema ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema) : {}
const words = (text = '') => text.split(' ').filter(Boolean)

describe('the API as it was promised', () => {
  it('has every endpoint, with the names of what it takes', () => {
    const wrong = Object.entries(promised).flatMap(([name, { takes = '', query }]) => {
      const one = endpoints.find((each) => nameOf(each) === name)
      if (!one) return [`${name} is not there`]
      const [names, needed] = takes.split(' | ')
      const body = schemaOf(one.body)
      return [
        ...words(names)
          .filter((each) => !(each in (body.properties ?? {})))
          .map((each) => `${name} does not take ${each}`),
        ...words(query)
          .filter((each) => !(each in (schemaOf(one.query).properties ?? {})))
          .map((each) => `${name} cannot be asked by ${each}`),
        ...(body.required ?? [])
          .filter((each) => !words(needed).includes(each))
          .map((each) => `${name} needs ${each}`),
      ]
    })
    expect(wrong).toEqual([])
  })

  it('is described whole in the OpenAPI document, and nothing else is', () => {
    const document = openApi(endpoints, new URL('https://help.example'), 'Help') as OpenApi
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: 'Help', version: expect.any(String) })
    expect(document.servers).toEqual([{ url: 'https://help.example/api/v1' }])
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual(endpoints.map(nameOf).sort())
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, ...operation })),
    )
    expect(new Set(operations.map((one) => one.operationId)).size).toBe(operations.length)
    for (const { path, operationId, parameters, responses, summary } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1])
      expect(
        parameters.filter((one) => one.in === 'path').map((one) => one.name),
        operationId,
      ).toEqual(inPath)
      expect(
        parameters.every((one) => one.in !== 'path' || one.required),
        operationId,
      ).toBe(true)
      expect(Object.keys(responses), operationId).toEqual(
        expect.arrayContaining(['400', '401', '403', '404', '409', '413', '415', '422', '429', '500']),
      )
      expect(
        Object.keys(responses).some((status) => /^20[014]$/.test(status)),
        operationId,
      ).toBe(true)
      expect(summary.length, operationId).toBeGreaterThan(2)
    }
    for (const [, target] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = (target ?? '')
        .split('/')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document)
      expect(found, target).toBeTypeOf('object')
    }
  })
})

type Operation = {
  operationId: string
  summary: string
  parameters: { name: string; in: string; required: boolean }[]
  responses: Record<string, unknown>
}
type OpenApi = {
  openapi: string
  info: object
  servers: unknown
  paths: Record<string, Record<string, Operation>>
}

describeEachDialect('the API at work', (place) => {
  const held = testDesk(place, { settings: { SAGOT_LIMITS: 'off' } })
  let world: World
  let trying: Undoing
  beforeAll(async () => {
    world = await makeWorld(held.desk)
    trying = await undoing(held.desk)
  })

  /** What each endpoint needs to be done: the record of the rights table on which it is. */
  const on: Record<string, string> = {
    'POST /tickets': 'a new one, for an address',
    'POST /tickets/{number}/rating': 'the owner’s solved ticket',
    'POST /tickets/{number}/escalations': 'the plain ticket',
    'POST /escalations/{number}/close': 'a resolved one',
    'GET /articles/{slug}': 'a public article',
    'PUT /articles/{slug}': 'a public article',
    'POST /articles/{slug}/publish': 'a draft of the agent',
    'POST /articles/{slug}/archive': 'a public article',
    'POST /articles/{slug}/votes': 'a public article',
    'POST /forum/topics/{number}/accept': "the owner's topic",
  }

  it('gives what was promised, by the names that were promised', async () => {
    const wrong: string[] = []
    for (const [name, { status = 200, gives }] of Object.entries(promised)) {
      const token = world.tokens[name.endsWith('/rating') ? 'owner' : 'admin']
      const sent = requests[name]?.(world, on[name] ?? 'a record') ?? {}
      const { result } = await trying.undone(() => askApi(trying.desk, name, token, sent))
      if (result.status !== status) wrong.push(`${name}: ${result.status} ${result.text}`)
      else
        for (const each of words(gives))
          if (!(each in JSON.parse(result.text))) wrong.push(`${name} does not give ${each}`)
      if (!/^application\/json/.test(result.headers.get('content-type') ?? ''))
        wrong.push(`${name} gives no JSON`)
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it.each(['/tickets', '/escalations', '/articles', '/forum/topics'])(
    'pages through %s without a gap and without a repeat',
    async (path) => {
      const list = async (query: Record<string, string>) => {
        const { status, text } = await askApi(held.desk, `GET ${path}`, world.tokens.admin, { query })
        expect(status, text).toBe(200)
        return JSON.parse(text) as { items: { id?: string; number?: number }[]; next_cursor: string | null }
      }
      const whole = await list({ limit: '100' })
      expect(whole.next_cursor).toBeNull()
      const found: typeof whole.items = []
      for (let cursor: string | null = ''; cursor !== null && found.length <= 100; ) {
        const next: typeof whole = await list({ limit: '2', ...(cursor && { cursor }) })
        found.push(...next.items)
        cursor = next.next_cursor
      }
      expect(found).toEqual(whole.items)
      expect(found.length).toBeGreaterThan(2)
      const bad = await askApi(held.desk, `GET ${path}`, world.tokens.admin, {
        query: { cursor: 'bm9uc2Vuc2U' },
      })
      expect([bad.status, JSON.parse(bad.text).error.fields]).toEqual([422, { cursor: [expect.any(String)] }])
    },
  )
})
