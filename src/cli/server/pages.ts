import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Asked, Kept, PageCache } from '#doors/page-cache.ts'
import { chosen, type Encoding } from './compress.ts'

const packed = new WeakMap<Kept, Map<Encoding, Buffer>>()

/**
 * Sends a page that the visitors' cache keeps, without making a request and an answer of the web's kind around it: that is
 * most of what such a page costs. True when it did.
 */
export function sendKept(
  pages: PageCache | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const page = pages?.kept(asked(request))
  if (!page) return false
  for (const [name, value] of page.headers) response.setHeader(name, value)
  response.setHeader('ETag', page.tag)
  if (request.headers['if-none-match']?.split(',').some((tag) => tag.trim() === page.tag)) {
    response.writeHead(304).end()
    return true
  }
  const encoding = chosen(request.headers['accept-encoding'])
  const small = encoding && packedBy(page, encoding)
  if (small) response.appendHeader('Vary', 'Accept-Encoding').setHeader('Content-Encoding', encoding)
  const body = small ?? page.body
  response.setHeader('Content-Length', body.length).writeHead(200).end(body)
  return true
}

function asked({ method = '', url = '/', headers }: IncomingMessage): Asked {
  const get = (name: string) => {
    const value = headers[name]
    return value === undefined ? null : String(value)
  }
  return {
    method,
    url: `http://localhost${url}`,
    headers: { get, has: (name) => headers[name] !== undefined },
  }
}

/** The page packed once and for all; null until that is done, which happens in the background. */
function packedBy(page: Kept, encoding: Encoding): Buffer | null {
  const known = packed.get(page)
  if (known) return known.get(encoding) ?? null
  const fresh = new Map<Encoding, Buffer>()
  packed.set(page, fresh)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length }
  void promisify(brotliCompress)(page.body, { params }).then((body) => fresh.set('br', body))
  void promisify(gzip)(page.body, { level: 8 }).then((body) => fresh.set('gzip', body))
  return null
}
