import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, Script } from 'node:vm'
import type { Desk } from '#work/desk.ts'
import type { World } from './world.ts'

export type Seen = Readonly<{ status: number; text: string; to: string; bytes: number; type: string }>
/** What a form sends; `from` is another site whose page sends it. */
export type Sending = Readonly<{ fields?: Record<string, string>; json?: unknown; from?: string }>
export type Site = Readonly<{
  /** Asks as somebody, with the cookie their browser would hold. */
  ask(who: string, path: string, post?: Sending): Promise<Seen>
  close(): Promise<void>
}>

// Past the test runner, which would read the build as source of its own.
const load = new Script('(address) => import(address)', {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}).runInThisContext() as (address: string) => Promise<{ handler: RequestListener }>

/** The built site in this process, at this desk: what a request changes can so be taken back. */
export async function openSite(desk: Desk, world: World): Promise<Site> {
  const built = resolve('dist/server/entry.mjs')
  if (!existsSync(built)) throw new Error('There is no build to test: run "npm run build" first.')
  const slots = globalThis as { [key: symbol]: unknown }
  slots[Symbol.for('sagot.desk')] = Promise.resolve(desk)
  process.env.ASTRO_NODE_AUTOSTART = 'disabled'
  const { handler } = await load(pathToFileURL(built).href)
  const server = await listening(handler, desk.config.port)
  const { url } = desk.config
  return {
    ask: async (who, path, post) => {
      const origin = post?.from ?? url.origin
      const site = post?.from ? 'cross-site' : 'same-origin'
      const headers = {
        cookie: cookieOf(who, world),
        ...(post ? { origin, 'sec-fetch-site': site } : {}),
        ...(post?.json ? { 'content-type': 'application/json' } : {}),
      }
      const body = post?.json ? JSON.stringify(post.json) : new URLSearchParams(post?.fields)
      const stop = new AbortController()
      const answer = await fetch(new URL(path, url), {
        headers,
        redirect: 'manual',
        signal: stop.signal,
        ...(post ? { method: 'POST', body } : {}),
      })
      const type = answer.headers.get('content-type') ?? ''
      // A stream has no end: its being there is the answer.
      const bytes = type.startsWith('text/event-stream')
        ? new Uint8Array()
        : new Uint8Array(await answer.arrayBuffer())
      if (type.startsWith('text/event-stream')) stop.abort()
      const to = answer.headers.get('location') ?? ''
      const said = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
      const text = new TextDecoder().decode(bytes)
      return { status: answer.status, text: `${said}\n${text}`, to, bytes: without(text, path).length, type }
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** An answer without what it says back of the address it was asked by: its path, and its words in the search box. */
function without(text: string, path: string): string {
  return text
    .replaceAll(path, '')
    .replaceAll(encodeURIComponent(path), '')
    .replace(/type="search" value="[^"]*"/g, '')
}

function cookieOf(who: string, world: World): string {
  if (who === 'typed' || who === 'link') return `guest=${world.guestKeys[who]}`
  const session = world.sessions[who as keyof World['sessions']]
  return session ? `session=${session}` : 'visit=none'
}

function listening(handler: RequestListener, port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((request, response) => {
      request.headers['x-sagot-socket'] = '127.0.0.1'
      handler(request, response)
    })
    server.once('error', fail).listen(port, '127.0.0.1', () => done(server))
  })
}
