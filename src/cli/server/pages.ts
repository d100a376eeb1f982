import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { chosen, type Encoding } from './compress.ts'

/** A page says by this header that every visitor may get the same; it never leaves the house. */
const MARK = 'X-Sagot-Cache'
/** Most the kept pages may weigh together, bytes. */
const ROOM = 32 * 1024 * 1024
/** Longest a page is kept when nothing happens, ms: it says how long ago something was. */
const LONGEST = 60_000
/** Cookies that do not change what a visitor sees; with any other the page is made for its reader. */
const harmless = new Set(['visit', 'theme', 'locale'])

type Page = Readonly<{
  headers: OutgoingHttpHeaders
  body: Buffer
  tag: string
  until: number
  packed: Map<Encoding, Buffer>
}>

/**
 * Pages that are the same for every visitor, kept as they were sent until anything happens at the desk. The site decides
 * which (decisions: declared routes and parameters, never with a Set-Cookie); here they only skip being made again.
 */
export class Pages {
  readonly #kept = new Map<string, Page>()
  #weight = 0
  #generation = 0

  /** Answers with a kept page, or watches the answer that is about to be made. True when it answered. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const key = keyOf(request)
    const page = key === null ? undefined : this.#kept.get(key)
    if (key !== null && page && performance.now() < page.until) {
      // Read last, thrown out last.
      this.#kept.delete(key)
      this.#kept.set(key, page)
      send(page, request, response)
      return true
    }
    this.#watch(key, response)
    return false
  }

  /** Forgets everything, also what is being made right now from what was true before. */
  clear(): void {
    this.#kept.clear()
    this.#weight = 0
    this.#generation += 1
  }

  #watch(key: string | null, response: ServerResponse): void {
    const generation = this.#generation
    const { writeHead, write, end } = response
    const chunks: Buffer[] = []
    let keeping = false
    response.writeHead = ((status: number, ...rest: (string | OutgoingHttpHeaders | undefined)[]) => {
      const headers = rest.find((each) => typeof each === 'object') ?? {}
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) response.setHeader(name, value)
      keeping =
        key !== null && status === 200 && response.hasHeader(MARK) && !response.hasHeader('Set-Cookie')
      response.removeHeader(MARK)
      return writeHead.call(response, status)
    }) as ServerResponse['writeHead']
    response.write = ((chunk: Uint8Array | string, ...rest: []) => {
      const taken = write.call(response, chunk, ...rest)
      if (keeping) chunks.push(Buffer.from(chunk))
      return taken
    }) as ServerResponse['write']
    response.end = ((chunk?: unknown, ...rest: []) => {
      const done = end.call(response, chunk as never, ...rest)
      if (keeping && (typeof chunk === 'string' || chunk instanceof Uint8Array))
        chunks.push(Buffer.from(chunk))
      if (keeping && key !== null && generation === this.#generation)
        this.#keep(key, response, Buffer.concat(chunks))
      return done
    }) as ServerResponse['end']
  }

  #keep(key: string, response: ServerResponse, body: Buffer): void {
    const { 'content-encoding': _, 'content-length': __, vary: ___, ...headers } = response.getHeaders()
    const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    this.#drop(key)
    const page = {
      headers,
      body,
      tag,
      until: performance.now() + LONGEST,
      packed: new Map<Encoding, Buffer>(),
    }
    this.#kept.set(key, page)
    this.#weight += body.length
    void pack(page)
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= ROOM) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#weight -= this.#kept.get(key)?.body.length ?? 0
    this.#kept.delete(key)
  }
}

/** What makes two requests of visitors the same; null for everybody who is known by a cookie or asks for something else. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || headers.authorization || headers.range) return null
  let theme = ''
  for (const cookie of headers.cookie?.split(';') ?? []) {
    const [name = '', value = ''] = cookie.trim().split('=', 2)
    if (name && !harmless.has(name)) return null
    if (name === 'theme') theme = value
  }
  const optedOut = headers['sec-gpc'] === '1' || headers.dnt === '1'
  return `${url}\n${theme.slice(0, 10)}\n${optedOut}`
}

/** Packs a kept page once, in the background; until then it is packed as it goes out. */
async function pack({ body, packed }: Page): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  packed.set('br', await promisify(brotliCompress)(body, { params }))
  packed.set('gzip', await promisify(gzip)(body, { level: 8 }))
}

function send(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const encoding = chosen(request.headers['accept-encoding'])
  const packed = encoding && page.packed.get(encoding)
  const headers = { ...page.headers, etag: page.tag, vary: packed ? 'Cookie, Accept-Encoding' : 'Cookie' }
  if (request.headers['if-none-match'] === page.tag) response.writeHead(304, headers).end()
  else if (packed)
    response
      .writeHead(200, { ...headers, 'content-encoding': encoding, 'content-length': packed.length })
      .end(packed)
  else response.writeHead(200, { ...headers, 'content-length': page.body.length }).end(page.body)
}
