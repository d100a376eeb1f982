import type { MiddlewareHandler } from 'astro'
import { respond } from '#doors/api.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The one check against forms sent from elsewhere: every unsafe request that could carry a cookie must come from our own pages.
 * Requests with a bearer token carry no cookie that is read, so they pass.
 */
export const origin: MiddlewareHandler = ({ request, locals, url }, next) => {
  if (SAFE.has(request.method)) return next()
  if (request.headers.get('authorization')?.startsWith('Bearer ') && url.pathname.startsWith('/api/'))
    return next()
  if (isOurs(request, locals.desk.config)) return next()
  return respond(403, { error: { code: 'origin', message: locals.t('error.origin') } })
}

export function isOurs(request: Request, config: { url: URL; urlIsSet: boolean; port: number }): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  const from = request.headers.get('origin')
  if (!from) return site === 'same-origin' || isApiVisitor(request)
  return from === config.url.origin || (!config.urlIsSet && loopbacks(config.port).includes(from))
}

// A visitor of the API (no token, no browser, no cookie) may search: there is no session to abuse.
function isApiVisitor(request: Request): boolean {
  return new URL(request.url).pathname.startsWith('/api/') && !request.headers.has('cookie')
}

function loopbacks(port: number): string[] {
  return [`http://127.0.0.1:${port}`, `http://[::1]:${port}`, `http://localhost:${port}`]
}
