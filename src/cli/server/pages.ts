import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Asked, PageCache } from '#doors/page-cache.ts'
import { chosen } from './compress.ts'
import { packedBy } from './packing.ts'

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
