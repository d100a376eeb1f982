import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDialect } from '../support/dialects.ts'
import { type Server, startServer } from '../support/server.ts'

describeEachDialect('the built server', ({ url, dialect }) => {
  let server: Server
  beforeAll(async () => {
    // Left to itself it keeps an SQLite file in its own folder.
    server = await startServer(dialect === 'postgres' ? { DATABASE_URL: url } : {})
  })
  afterAll(() => server?.close())

  it('answers with the base headers, on pages, on refusals and on what is not there', async () => {
    for (const path of ['/healthz', '/readyz', '/nothing-here', '/_astro/nothing.js']) {
      const { headers } = await fetch(server.url + path)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('x-powered-by'), path).toBeNull()
    }
  })

  it('stops cleanly when told to, and comes back on the same data after a kill', async () => {
    expect(await server.stop()).toBe(0)
    await expect(fetch(server.url)).rejects.toThrow()
    const before = Date.now()
    await server.restart()
    expect(Date.now() - before).toBeLessThan(10_000)
    await server.kill()
    await server.restart()
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  it('says in plain words that a setting is wrong', async () => {
    const { code, stderr } = await server.sagot('migrate', '--port')
    expect(code).toBe(2)
    expect(stderr).toContain("unknown option '--port'")
  })
})
