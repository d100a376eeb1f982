import type { IncomingMessage, ServerResponse } from 'node:http'

/** Longest request target, bytes. */
const LONGEST = 4096
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** Probes come by address, from machines that do not know our name. */
const probes = new Set(['/healthz', '/readyz'])

export type Address = Readonly<{ url: URL; urlIsSet: boolean }>

/** Answers what no page needs to see: a method, length or host that is not ours. True when it did. */
export function refuse(request: IncomingMessage, response: ServerResponse, address: Address): boolean {
  const target = request.url ?? ''
  const path = target.split('?', 1)[0] ?? ''
  if (target.length > LONGEST) return answer(response, 414, 'The address is too long.')
  if (!methods.has(request.method ?? '')) return answer(response, 405, 'This method is not used here.')
  if (!isReadable(target)) return answer(response, 400, 'The address cannot be read.')
  if (!target.startsWith('/')) return answer(response, 400, 'The address of a request begins with a slash.')
  if (!probes.has(path) && !isOurs(request.headers.host, address)) {
    return answer(response, 421, `This is not the address of this server. It is ${address.url.origin}.`)
  }
  return false
}

function isReadable(target: string): boolean {
  try {
    decodeURI(target)
    return true
  } catch {
    return false
  }
}

/** Whether a Host header names us: the host of SAGOT_URL; while that is unset, every name of the loopback at its port. */
export function isOurs(host: string | undefined, { url, urlIsSet }: Address): boolean {
  if (!host || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`${url.protocol}//${host}`)) return false
  const named = new URL(`${url.protocol}//${host}`)
  if (named.host === url.host) return true
  return !urlIsSet && named.port === url.port && ['localhost', '127.0.0.1', '[::1]'].includes(named.hostname)
}

function answer(response: ServerResponse, status: number, words: string): true {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    .end(`${words}\n`)
  return true
}

const off = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/** The headers every answer carries; a page may replace one of them by its own. */
export function baseHeaders(url: URL): [string, string][] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', off.map((feature) => `${feature}=()`).join(', ')],
    [
      'Content-Security-Policy',
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ],
    ...(url.protocol === 'https:'
      ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as [string, string]]
      : []),
  ]
}
