import { createHash } from 'node:crypto'
import type { Desk } from '#work/desk.ts'

/** Bytes that all kept pages may take together. */
const ROOM = 32 * 1024 * 1024
/** How long a page is kept when no event empties the cache, ms: counts on it are at most that old. */
const FRESH = 60_000
/** Cookies of ours under which a page is the same for everybody; any other makes it somebody's own. */
const NEUTRAL = new Set(['visit', 'theme', 'locale'])
const OURS = /^(?:__Host-)?(?:session|guest|flash|visit|theme|locale|consent|[a-z-]*sagot[a-z-]*)$/

/** The pages that visitors share, by their address without its language, and the parameters they read. */
const routes: readonly (readonly [path: RegExp, parameters: readonly string[]])[] = [
  [/^\/$/, []],
  [/^\/articles$/, []],
  [/^\/articles\/[^/]+$/, []],
  [/^\/areas\/[^/]+$/, ['after']],
  [/^\/forum\/\d+\/[^/]+$/, []],
  [/^\/feed\.xml$/, ['locale', 'area']],
  [/^\/sitemap\.xml$/, []],
  [/^\/sitemaps\/[^/]+\.xml$/, []],
  [/^\/llms\.txt$/, []],
]

/** News that changes what such a page shows. */
const news = /^(?:article\.(?!voted$)|area\.|topic\.|ticket\.from_topic$|workspace\.)/

export type Kept = {
  body: Uint8Array<ArrayBuffer>
  headers: [string, string][]
  tag: string
  at: number
  size: number
}
/** As much of a request as decides which page it asks for. */
export type Asked = { method: string; url: string; headers: Pick<Headers, 'get' | 'has'> }

/** Keeps what a visitor without an account sees on declared pages, until an event says that it changed. */
export class PageCache {
  readonly #pages = new Map<string, Kept>()
  readonly #pending = new Map<string, Promise<Kept | null>>()
  readonly #clock: () => number
  #size = 0
  #emptied = 0

  constructor(desk: Pick<Desk, 'clock' | 'subscribe'>) {
    this.#clock = desk.clock
    desk.subscribe((events) => {
      if (events.some((event) => news.test(event.type))) this.empty()
    })
  }

  /** The kept answer, else the one that `make` gives, kept for the next visitor where that is allowed. */
  async answer(request: Request, make: () => Promise<Response>): Promise<Response> {
    const key = keyOf(request)
    if (key === null) return make()
    const pending = this.#pending.get(key)
    const known = this.#find(key) ?? (pending ? await pending : null)
    if (known) return respond(known, request)
    // What was made for the first who asked cannot be kept: everybody gets their own.
    if (pending) return make()
    const { promise, resolve } = Promise.withResolvers<Kept | null>()
    this.#pending.set(key, promise)
    try {
      const emptied = this.#emptied
      const response = await make()
      const page = await keepable(response, this.#clock())
      if (page && emptied === this.#emptied) this.#keep(key, page)
      resolve(page)
      return page ? respond(page, request) : response
    } finally {
      resolve(null)
      if (this.#pending.get(key) === promise) this.#pending.delete(key)
    }
  }

  /** The kept page alone, for whoever can send it without making a `Request` and a `Response` of it first. */
  kept(asked: Asked): Kept | null {
    const key = keyOf(asked)
    return key === null ? null : this.#find(key)
  }

  empty(): void {
    this.#emptied += 1
    this.#pages.clear()
    // Whoever asks from now on gets a page made from now on.
    this.#pending.clear()
    this.#size = 0
  }

  get size(): number {
    return this.#size
  }

  #find(key: string): Kept | null {
    const page = this.#pages.get(key)
    if (!page) return null
    this.#drop(key, page)
    if (this.#clock() - page.at > FRESH) return null
    this.#keep(key, page)
    return page
  }

  #keep(key: string, page: Kept): void {
    const before = this.#pages.get(key)
    if (before) this.#drop(key, before)
    this.#pages.set(key, page)
    this.#size += page.size
    for (const [oldest, other] of this.#pages) {
      if (this.#size <= ROOM) break
      this.#drop(oldest, other)
    }
  }

  #drop(key: string, page: Kept): void {
    if (this.#pages.delete(key)) this.#size -= page.size
  }
}

/** Under what a request's page is kept; null when it is not for everybody. */
export function keyOf(request: Asked): string | null {
  if (request.method !== 'GET' || request.headers.has('authorization')) return null
  const cookies = cookiesOf(request.headers.get('cookie') ?? '')
  if ([...cookies.keys()].some((name) => OURS.test(name) && !NEUTRAL.has(name))) return null
  const { pathname, searchParams } = new URL(request.url)
  const bare = pathname.replace(/^\/(?:fil|hr)(?=\/|$)/, '') || '/'
  const route = routes.find(([path]) => path.test(bare.length > 1 ? bare.replace(/\/$/, '') : bare))
  if (!route) return null
  const names = [...searchParams.keys()]
  if (names.some((name) => !route[1].includes(name)) || new Set(names).size !== names.length) return null
  const theme = cookies.get('theme')
  const quiet = request.headers.get('sec-gpc') === '1' || request.headers.get('dnt') === '1'
  searchParams.sort()
  return JSON.stringify([
    pathname,
    searchParams.toString(),
    theme === 'light' || theme === 'dark' ? theme : '',
    quiet,
  ])
}

function cookiesOf(header: string): Map<string, string> {
  return new Map(
    header.split(';').flatMap((pair) => {
      const at = pair.indexOf('=')
      return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const] : []
    }),
  )
}

async function keepable(response: Response, at: number): Promise<Kept | null> {
  if (
    response.status !== 200 ||
    response.headers.has('set-cookie') ||
    /no-store|private/.test(response.headers.get('cache-control') ?? '')
  )
    return null
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = [...response.headers].filter(([name]) => name !== 'content-length')
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { body, headers, tag, at, size: body.length + JSON.stringify(headers).length + 300 }
}

function respond(page: Kept, request: Request): Response {
  const headers = new Headers([...page.headers, ['ETag', page.tag]])
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .some((tag) => tag.trim() === page.tag)
  return known
    ? new Response(null, { status: 304, headers })
    : new Response(page.body, { status: 200, headers })
}
