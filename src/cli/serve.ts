import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { flushSignals } from '#attempts/recording.ts'
import { readConfig } from '#config.ts'
import type { PageCache } from '#doors/page-cache.ts'
import type { Desk } from '#work/desk.ts'
import { migrateNow } from './migrate.ts'
import { Usage } from './said.ts'
import { compressing } from './server/compress.ts'
import { Files } from './server/files.ts'
import { baseHeaders, refuse } from './server/gate.ts'
import { drain, listen } from './server/listen.ts'
import { sendKept } from './server/pages.ts'
import { Streams } from './server/streams.ts'

/** How long a stop waits for requests in hand, ms; the whole stop stays below ten seconds. */
const PATIENCE = 8000
const built = new URL('../../dist/server/entry.mjs', import.meta.url)
const client = fileURLToPath(new URL('../../dist/client/', import.meta.url))
const inRequest = new AsyncLocalStorage<string>()

export const command = new Command('serve')
  .description('Serve the portal and the desk until told to stop (SIGTERM or Ctrl+C).')
  .option('--prepare', 'first bring the database and the shipped manual up to date, and welcome who is first')
  .action(serve)

async function serve(options: { prepare?: boolean }): Promise<void> {
  if (!existsSync(built))
    throw new Usage('There is no build yet: run "npm run build", or "npm start", which does it.')
  const stopped = Promise.withResolvers<string>()
  const reason = stopped.promise.catch((error: unknown) => ({ error }))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopped.resolve(signal))
  // Before the adapter's own listener, which keeps silent about everything outside a request.
  process.on('unhandledRejection', (reason) => {
    console.error(reason)
    if (!inRequest.getStore()) stopped.reject(reason)
  })

  if (options.prepare) await migrateNow(readConfig())
  const { handler } = (await import(built.href)) as { handler: RequestListener }
  const desk = await (globalThis as { [key: symbol]: Promise<Desk> })[Symbol.for('sagot.desk')]
  if (!desk) throw new Error('The build did not open the desk.')
  const streams = new Streams()
  const servers = await listen(answering(handler, desk, streams), desk.config.port, desk.config.host).catch(
    (error: unknown) => desk.close().then(() => Promise.reject(inWords(error, desk.config.port))),
  )
  desk.log.info({ url: desk.config.url.origin }, 'ready')
  say(`ready at ${desk.config.url.origin}`)
  if (options.prepare) await prepared(desk)

  const why = await reason
  streams.end()
  const end = await drain(servers, PATIENCE)
  desk.log.info({ why, end }, 'stopped serving')
  await flushSignals(desk)
  await desk.close()
  process.exit(typeof why === 'string' ? 0 : 1)
}

/** A welcome that fails must not take the server with it. */
async function prepared(desk: Desk): Promise<void> {
  const { welcome } = await import('./welcome.ts')
  await welcome(desk, say).catch((error: unknown) => desk.log.error({ err: error }, 'the welcome failed'))
}

function say(words: string): void {
  process.stderr.write(`sagot: ${words}\n`)
}

function inWords(error: unknown, port: number): unknown {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return isTaken
    ? new Usage(`Port ${port} is taken. Is Sagot running already? If not, set PORT to another.`)
    : error
}

function answering(handler: RequestListener, desk: Desk, streams: Streams): RequestListener {
  const { url } = desk.config
  const headers = baseHeaders(url)
  const files = new Files(client)
  const pages = (globalThis as { [key: symbol]: PageCache | undefined })[Symbol.for('sagot.pages')]
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    if (refuse(request, response, desk.config)) return
    // While the last are served, whoever shares out the work sends the next elsewhere.
    if (streams.isEnding && request.url === '/readyz') return void response.writeHead(503).end('stopping\n')
    // What the sender wrote under this name is overwritten: it is how the site learns whose connection this is.
    request.headers['x-sagot-socket'] = request.socket.remoteAddress ?? ''
    if (files.answer(request, response)) return
    compressing(request, response)
    if (sendKept(pages, request, response)) return
    streams.watch(response)
    inRequest.run(request.url ?? '', () => handler(request, response))
  }
}
