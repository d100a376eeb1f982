import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compressing } from '../../../src/cli/server/compress.ts'
import { Pages } from '../../../src/cli/server/pages.ts'

const text = 'Sagot na minsan lang hinahanap. '.repeat(100)
let pages: Pages
let made = 0
/** What the page does while it is made. */
let meanwhile = () => {}

const server = createServer((request, response) => {
  compressing(request, response)
  if (pages.answer(request, response)) return
  made += 1
  meanwhile()
  const { searchParams, pathname } = new URL(request.url ?? '/', 'http://localhost')
  const headers: Record<string, string> = { 'Content-Type': 'text/html; charset=utf-8' }
  if (pathname !== '/unmarked') headers['X-Sagot-Cache'] = 'visitors'
  if (pathname === '/cookie') headers['Set-Cookie'] = 'a=1'
  response.writeHead(searchParams.has('missing') ? 404 : 200, headers)
  response.write(text.slice(0, 100))
  response.end(`${text.slice(100)}${made}`)
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  pages = new Pages()
  made = 0
  meanwhile = () => {}
})

async function read(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get({ port, path, headers }, resolve).on('error', reject),
  )
  const body = Buffer.concat(await answer.toArray())
  const plain = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
  return { status: answer.statusCode, headers: answer.headers, body: plain.toString() }
}

describe('pages that are the same for every visitor', () => {
  it('are made once, whatever they are packed in, and never show the mark', async () => {
    for (const headers of [{}, {}, { 'Accept-Encoding': 'gzip' }, { Cookie: 'visit=abc; locale=hr' }]) {
      const page = await read('/a', headers as Record<string, string>)
      expect(page.body).toBe(`${text}1`)
      expect(page.headers['x-sagot-cache']).toBeUndefined()
    }
    expect(made).toBe(1)
  })

  it('are made again for another address, theme or wish not to be counted', async () => {
    await read('/a')
    await read('/a?x=1')
    await read('/a', { Cookie: 'theme=dark' })
    await read('/a', { 'Sec-GPC': '1' })
    expect(made).toBe(4)
  })

  it('are never shown to who is known, nor kept from what was made for them', async () => {
    await read('/a', { Cookie: '__Host-session=x' })
    await read('/a', { Cookie: 'flash=x; theme=dark' })
    expect((await read('/a')).body).toBe(`${text}3`)
    expect((await read('/a', { Cookie: '__Host-guest=x' })).body).toBe(`${text}4`)
  })

  it('are not kept when unmarked, missing, or when they set a cookie', async () => {
    for (const path of ['/unmarked', '/a?missing', '/cookie']) {
      await read(path)
      const before = made
      await read(path)
      expect(made, path).toBe(before + 1)
    }
  })

  it('are forgotten when something happens, also while they are made', async () => {
    await read('/a')
    pages.clear()
    meanwhile = () => pages.clear()
    await read('/a')
    meanwhile = () => {}
    expect((await read('/a')).body).toBe(`${text}3`)
    expect((await read('/a')).body).toBe(`${text}3`)
  })

  it('need not be sent again to who has them', async () => {
    await read('/a')
    const { headers } = await read('/a')
    expect((await read('/a', { 'If-None-Match': String(headers.etag) })).status).toBe(304)
  })
})
