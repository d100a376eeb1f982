import { createServer, get, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { compressing } from '../../../src/cli/server/compress.ts'
import { drain } from '../../../src/cli/server/listen.ts'
import { Streams } from '../../../src/cli/server/streams.ts'

const text = 'Sagot na minsan lang hinahanap. '.repeat(200)
const open: Server[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await drain([server], 0)
})

async function serving(listener: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

async function fetched(port: number, headers: Record<string, string> = {}) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get({ port, headers }, resolve).on('error', reject),
  )
  const body = Buffer.concat(await answer.toArray())
  return { headers: answer.headers, body }
}

const whole: RequestListener = (request, response) => {
  compressing(request, response)
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': ['a=1', 'b=2'] })
    .end(text)
}

it('packs a page as its reader accepts it, and says so', async () => {
  const { port } = await serving(whole)
  const br = await fetched(port, { 'Accept-Encoding': 'gzip, deflate, br' })
  expect(br.headers['content-encoding']).toBe('br')
  expect(br.headers.vary).toBe('Accept-Encoding')
  expect(br.headers['set-cookie']).toEqual(['a=1', 'b=2'])
  expect(brotliDecompressSync(br.body).toString()).toBe(text)
  const gzip = await fetched(port, { 'Accept-Encoding': 'gzip, br;q=0' })
  expect(gunzipSync(gzip.body).toString()).toBe(text)
  expect((await fetched(port)).body.toString()).toBe(text)
})

it('packs a file that is piped, without the length it no longer has', async () => {
  const { port } = await serving((request, response) => {
    compressing(request, response)
    response
      .setHeader('Content-Type', 'text/css')
      .setHeader('Content-Length', text.length)
      .setHeader('ETag', '"a"')
    response.write(text.slice(0, 10))
    response.end(text.slice(10))
  })
  const { headers, body } = await fetched(port, { 'Accept-Encoding': 'gzip' })
  expect(headers['content-length']).toBeUndefined()
  expect(headers.etag).toBe('W/"a"')
  expect(gunzipSync(body).toString()).toBe(text)
})

it('leaves pictures, small answers and empty ones as they are', async () => {
  const { port } = await serving((request, response) => {
    compressing(request, response)
    if (request.url === '/304') response.writeHead(304).end()
    else response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Length': text.length }).end(text)
  })
  const picture = await fetched(port, { 'Accept-Encoding': 'br' })
  expect(picture.headers['content-encoding']).toBeUndefined()
  expect(picture.headers['content-length']).toBe(String(text.length))
})

it('sends an event stream piece by piece, and tells its reader when to come back', async () => {
  const streams = new Streams()
  const { port, server } = await serving((request, response) => {
    compressing(request, response)
    streams.watch(response)
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('data: 1\n\n')
  })
  const answer = await new Promise<IncomingMessage>((resolve) =>
    get({ port, headers: { 'Accept-Encoding': 'br' } }, resolve),
  )
  const pieces = answer[Symbol.asyncIterator]()
  expect(String((await pieces.next()).value)).toBe('data: 1\n\n')
  expect(streams.size).toBe(1)
  streams.end()
  expect(String((await pieces.next()).value)).toMatch(/^retry: \d{4}\n\n$/)
  expect((await pieces.next()).done).toBe(true)
  expect(await drain([server], 2000)).toBe('finished')
  expect(streams.size).toBe(0)
})

it('finishes requests in hand before it closes, and cuts off who never ends', async () => {
  const release = Promise.withResolvers<void>()
  const arrived = Promise.withResolvers<void>()
  const { port, server } = await serving(async (_request, response) => {
    arrived.resolve()
    await release.promise
    response.end('done')
  })
  const answer = fetched(port, { Connection: 'keep-alive' })
  await arrived.promise
  const closing = drain([server], 5000)
  await pause(50)
  release.resolve()
  expect((await answer).body.toString()).toBe('done')
  expect(await closing).toBe('finished')

  const never = await serving(() => {})
  const idle = connect(never.port, '127.0.0.1').on('error', () => {})
  idle.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await pause(50)
  expect(await drain([never.server], 100)).toBe('cut off')
})
