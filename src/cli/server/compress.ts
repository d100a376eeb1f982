import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Transform } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'
type Write = (chunk: Uint8Array | string, ...rest: unknown[]) => boolean
type End = (chunk?: unknown, ...rest: unknown[]) => ServerResponse

const compressible =
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|xml|[\w.-]+\+(?:xml|json))|image\/svg)/
/** Below this many bytes compression costs more than it saves. */
const SMALLEST = 1024

/**
 * Compresses the answer when its reader accepts that and its type gains by it. Works on the answer as it is written,
 * so that a page which streams still streams. Event streams and what is compressed already pass as they are.
 */
export function compressing(request: IncomingMessage, response: ServerResponse): void {
  const encoding = request.method === 'HEAD' ? null : chosen(request.headers['accept-encoding'])
  const writeHead = response.writeHead
  const write = response.write.bind(response) as Write
  const end = response.end.bind(response) as End
  let packer: Transform | null = null

  response.writeHead = ((status: number, ...rest: (string | OutgoingHttpHeaders | undefined)[]) => {
    const headers = rest.find((each) => typeof each === 'object') ?? {}
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value)
    if (isWorthwhile(response, status)) {
      response.appendHeader('Vary', 'Accept-Encoding')
      if (encoding) packer = pack(response, encoding, write, end)
    }
    return writeHead.call(response, status)
  }) as ServerResponse['writeHead']
  response.write = ((chunk, ...rest) => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    return packer ? packer.write(chunk) : write(chunk, ...rest)
  }) as Write as ServerResponse['write']
  response.end = ((chunk, ...rest) => {
    if (!response.headersSent && chunk && typeof chunk !== 'function') response.writeHead(response.statusCode)
    if (!packer) return end(chunk, ...rest)
    packer.end(typeof chunk === 'function' ? undefined : chunk)
    return response
  }) as End as ServerResponse['end']
}

function pack(response: ServerResponse, encoding: Encoding, write: Write, end: End): Transform {
  // A middling quality: a page of 30 kB in half a millisecond, off the main thread.
  const packer =
    encoding === 'br'
      ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : createGzip({ level: 6 })
  response.setHeader('Content-Encoding', encoding)
  response.removeHeader('Content-Length')
  const tag = response.getHeader('ETag')
  if (typeof tag === 'string' && !tag.startsWith('W/')) response.setHeader('ETag', `W/${tag}`)
  packer.on('data', (chunk: Buffer) => write(chunk) || packer.pause())
  packer.on('drain', () => response.emit('drain'))
  packer.once('end', () => end()).on('error', () => response.destroy())
  response.on('drain', () => packer.resume()).once('close', () => packer.destroy())
  return packer
}

function isWorthwhile(response: ServerResponse, status: number): boolean {
  if (status < 200 || [204, 206, 304].includes(status) || response.hasHeader('Content-Encoding')) return false
  const length = response.getHeader('Content-Length')
  if (length !== undefined && Number(length) < SMALLEST) return false
  return compressible.test(String(response.getHeader('Content-Type') ?? ''))
}

/** Brotli before gzip; a weight of nought is a refusal. */
export function chosen(accepted: string | string[] | undefined): Encoding | null {
  if (typeof accepted !== 'string') return null
  const names = accepted
    .split(',')
    .map((each) => each.trim().split(';'))
    .filter(([, weight]) => !/^\s*q=0(?:\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name)
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null
}
