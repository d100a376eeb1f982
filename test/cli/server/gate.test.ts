import { request as ask, createServer, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baseHeaders, isOurs, refuse } from '../../../src/cli/server/gate.ts'

const unset = (port: number) => ({ url: new URL(`http://localhost:${port}`), urlIsSet: false })
const set = { url: new URL('https://help.example.com'), urlIsSet: true }

describe('whose address it is', () => {
  it('is ours by every name of the loopback while no address is set', () => {
    for (const host of ['localhost:4321', '127.0.0.1:4321', '[::1]:4321'])
      expect(isOurs(host, unset(4321))).toBe(true)
    for (const host of [
      'localhost',
      'localhost:80',
      'evil.test:4321',
      'localhost.evil.test:4321',
      '',
      undefined,
    ])
      expect(isOurs(host, unset(4321))).toBe(false)
  })

  it('is only the address that is set, with or without its usual port', () => {
    expect(isOurs('help.example.com', set)).toBe(true)
    expect(isOurs('HELP.example.com:443', set)).toBe(true)
    for (const host of [
      'help.example.com:8443',
      'localhost',
      '127.0.0.1',
      'help.example.com@evil.test',
      'a b',
    ])
      expect(isOurs(host, set)).toBe(false)
  })
})

describe('at the gate', () => {
  const server = createServer((request, response) => {
    for (const [name, value] of baseHeaders(set.url)) response.setHeader(name, value)
    if (!refuse(request, response, set)) response.end('in')
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const send = (options: RequestOptions) =>
    new Promise<{ status: number | undefined; headers: IncomingHttpHeaders }>((resolve, reject) => {
      const host = { Host: 'help.example.com' }
      ask({ port: (server.address() as AddressInfo).port, headers: host, ...options }, (answer) => {
        answer.resume().on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }))
      })
        .on('error', reject)
        .end()
    })

  it('lets honest requests in', async () => {
    expect((await send({ path: '/?q=a' })).status).toBe(200)
    expect((await send({ path: `/${'a'.repeat(4000)}` })).status).toBe(200)
  })

  it('refuses a foreign host, except to probes', async () => {
    expect((await send({ path: '/', headers: { Host: 'evil.test' } })).status).toBe(421)
    expect((await send({ path: '/healthz', headers: { Host: '10.0.0.7:4321' } })).status).toBe(200)
    expect((await send({ path: '/healthz/../', headers: { Host: 'evil.test' } })).status).toBe(421)
  })

  it('refuses methods nobody uses, addresses that are too long, and whole addresses as path', async () => {
    expect((await send({ path: '/', method: 'TRACE' })).status).toBe(405)
    expect((await send({ path: `/${'a'.repeat(4096)}` })).status).toBe(414)
    expect((await send({ path: 'http://evil.test/' })).status).toBe(400)
    expect((await send({ path: '/%E0%A4%A' })).status).toBe(400)
  })

  it('puts the base headers on refusals too', async () => {
    const { headers } = await send({ path: '/', headers: { Host: 'evil.test' } })
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toContain('max-age=31536000')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-powered-by']).toBeUndefined()
  })
})
