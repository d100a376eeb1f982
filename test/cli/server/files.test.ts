import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Files } from '../../../src/cli/server/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'sagot-files-'))
const style = 'body { color: teal }\n'.repeat(100)
mkdirSync(join(folder, 'client/_astro'), { recursive: true })
writeFileSync(join(folder, 'client/_astro/a.Cj3.css'), style)
writeFileSync(join(folder, 'client/mark.png'), 'not really')
writeFileSync(join(folder, 'client/a.js.map'), '{}')
writeFileSync(join(folder, 'secret'), 'secret')
const files = new Files(join(folder, 'client'))

const server = createServer((request, response) => {
  if (!files.answer(request, response)) response.writeHead(404).end()
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

async function read(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get({ port, path, headers, agent: false }, resolve).on('error', reject),
  )
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(await answer.toArray()) }
}

describe('a file of the build', () => {
  it('is sent with its type, for ever when its name says what is in it', async () => {
    const css = await read('/_astro/a.Cj3.css?x=1')
    expect(css.body.toString()).toBe(style)
    expect(css.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(css.headers['cache-control']).toContain('immutable')
    expect((await read('/mark.png')).headers['cache-control']).not.toContain('immutable')
    expect((await read('/_astro/a.Cj3.css', { 'If-None-Match': String(css.headers.etag) })).status).toBe(304)
  })

  it('is packed once for those who can unpack it', async () => {
    await read('/_astro/a.Cj3.css', { 'Accept-Encoding': 'gzip' })
    await pause(100)
    const packed = await read('/_astro/a.Cj3.css', { 'Accept-Encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.body).toString()).toBe(style)
    expect(
      (await read('/mark.png', { 'Accept-Encoding': 'gzip' })).headers['content-encoding'],
    ).toBeUndefined()
  })

  it('is only what lies in the folder: no way leads out, no source map is shown', async () => {
    for (const path of ['/../secret', '/%2e%2e/secret', '/_astro/../../secret', '/_astro', '/', '/a.js.map'])
      expect((await read(path)).status, path).toBe(404)
  })
})
