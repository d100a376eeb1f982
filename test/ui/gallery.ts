import { execFile } from 'node:child_process'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Files } from '../../src/cli/server/files.ts'

/** Builds the gallery with the product's own settings and serves it on a free port. */
export async function openGallery(): Promise<{ url: string; close: () => Promise<void> }> {
  const cli = ['node_modules/astro/bin/astro.mjs', 'build', '--config', 'test/ui/gallery/astro.config.mjs']
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', VITEST: '' }
  await promisify(execFile)(process.execPath, cli, { env })
  const entry = new URL('../../.cache/gallery/server/entry.mjs', import.meta.url).href
  const { handler } = (await import(/* @vite-ignore */ entry)) as { handler: RequestListener }
  const files = new Files(fileURLToPath(new URL('../../.cache/gallery/client/', import.meta.url)))
  const server: Server = createServer(
    (request, response) => files.answer(request, response) || handler(request, response),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
