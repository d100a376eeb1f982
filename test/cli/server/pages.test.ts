import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PageCache } from '#doors/page-cache.ts'
import { compressing } from '../../../src/cli/server/compress.ts'
import { sendKept } from '../../../src/cli/server/pages.ts'

const text = 'Sagot na minsan lang hinahanap. '.repeat(100)
const pages = new PageCache({ clock: Date.now, subscribe: () => () => {} })
let made = 0

const server = createServer(async (request, response) => {
  compressing(request, response)
  if (sendKept(pages, request, response)) return
  made += 1
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'X-Made': String(made) }
  const asked = new Request(`http://localhost${request.url}`, {
    headers: request.headers as Record<string, string>,
  })
  const answer = await pages.answer(asked, async () => new Response(text, { headers }))
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

async function read(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const options = { port, path, headers, agent: false }
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get(options, resolve).on('error', reject),
  )
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(await answer.toArray()) }
}

describe('a page that is kept for visitors', () => {
  it('is sent as it was made, whole or packed, and not at all to who has it', async () => {
    await read('/articles/a')
    const again = await read('/articles/a')
    expect(again.body.toString()).toBe(text)
    expect(again.headers['x-made']).toBe('1')
    expect(again.headers['content-length']).toBe(String(Buffer.byteLength(text)))

    await read('/articles/a', { 'Accept-Encoding': 'br' })
    await pause(100)
    const packed = await read('/articles/a', { 'Accept-Encoding': 'br' })
    expect(packed.headers['content-encoding']).toBe('br')
    expect(packed.headers.vary).toContain('Accept-Encoding')
    expect(brotliDecompressSync(packed.body).toString()).toBe(text)

    const known = await read('/articles/a', { 'If-None-Match': String(again.headers.etag) })
    expect(known.status).toBe(304)
    expect(known.body.length).toBe(0)
    expect(made).toBe(1)
  })

  it('is made anew for who is known, and after something happened', async () => {
    await read('/articles/a', { Cookie: '__Host-session=x' })
    expect(made).toBe(2)
    expect((await read('/articles/a', { Cookie: 'visit=x' })).headers['x-made']).toBe('1')
    pages.empty()
    expect((await read('/articles/a')).headers['x-made']).toBe('3')
  })
})
