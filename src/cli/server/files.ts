import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { chosen } from './compress.ts'
import { packedBy } from './packing.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

type File = Readonly<{ body: Buffer; type: string; tag: string; cache: string }>

/**
 * The files of the build, read once: they are few, small, and do not change while the server runs. Only what was there at the
 * start is ever sent, by its exact name; there is no way from an address into the file system.
 */
export class Files {
  readonly #files: ReadonlyMap<string, File>

  constructor(folder: string) {
    this.#files = new Map(existsSync(folder) ? read(folder) : [])
  }

  /** True when the address was a file's and the answer is on its way. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const file = this.#files.get(request.url?.split('?', 1)[0] ?? '')
    if (!file) return false
    response
      .setHeader('Content-Type', file.type)
      .setHeader('Cache-Control', file.cache)
      .setHeader('ETag', file.tag)
    if (request.headers['if-none-match'] === file.tag) {
      response.writeHead(304).end()
      return true
    }
    const isText = /^text|svg|json/.test(file.type)
    const encoding = isText ? chosen(request.headers['accept-encoding']) : null
    const small = encoding && packedBy(file, encoding)
    if (isText) response.setHeader('Vary', 'Accept-Encoding')
    if (small) response.setHeader('Content-Encoding', encoding)
    const body = small ?? file.body
    response.setHeader('Content-Length', body.length).writeHead(200)
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}

function read(folder: string): [string, File][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const body = readFileSync(path)
      const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      const address = encodeURI(`/${path.slice(folder.length).split(sep).filter(Boolean).join('/')}`)
      // Names below _astro carry a digest of what is in them.
      const cache = address.startsWith('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600'
      return [address, { body, type: types[extname(entry.name)] ?? '', tag, cache }]
    })
}
