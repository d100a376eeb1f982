import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Server, startServer } from '../support/server.ts'

const STREAMS = 500
const REQUESTS = 200

let server: Server
beforeAll(async () => {
  server = await startServer({ SAGOT_LIMITS: 'off', SAGOT_TRUSTED_PROXIES: '1' })
})
afterAll(() => server?.close())

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })
const open = (path: string, headers = {}) =>
  new Promise<IncomingMessage>((resolve, reject) =>
    get(server.url + path, { agent, headers }, resolve).on('error', reject),
  )
const topic = '/live?on=topic:00000000-0000-7000-8000-000000000000'

it('told to stop, finishes what is in hand, sends every stream away in peace, and ends within ten seconds', async () => {
  const streams = await Promise.all(
    // Each from an address of its own: one address may hold only a few.
    Array.from({ length: STREAMS }, (_, at) =>
      open(topic, { 'X-Forwarded-For': `10.0.${at >> 8}.${at & 255}` }),
    ),
  )
  expect(streams.map((each) => each.statusCode).filter((status) => status !== 200)).toEqual([])
  const goodbyes = streams.map(async (stream) => Buffer.concat(await stream.toArray()).toString())

  const answers = Array.from({ length: REQUESTS }, async () => {
    const answer = await open('/').catch((error: NodeJS.ErrnoException) => error)
    if (answer instanceof Error) return answer.code ?? answer.message
    const { length } = Buffer.concat(await answer.toArray())
    return answer.complete && length > 0 && (answer.statusCode ?? 500) < 500
      ? 'whole'
      : `broken ${answer.statusCode}`
  })
  // Long enough for all of them to arrive, too short for all to be answered.
  await pause(30)
  const before = Date.now()
  const code = await server.stop()
  expect(Date.now() - before).toBeLessThan(15_000)
  expect(code).toBe(0)

  const got = Object.groupBy(await Promise.all(answers), (answer) => answer)
  // Who knocks after the door was shut is not in hand; everybody else got a whole answer.
  expect(Object.keys(got).filter((answer) => answer !== 'ECONNREFUSED')).toEqual(['whole'])
  for (const goodbye of await Promise.all(goodbyes)) expect(goodbye).toMatch(/retry: \d{4}\n\n$/)
})
