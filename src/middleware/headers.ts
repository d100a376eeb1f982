import type { MiddlewareHandler } from 'astro'

/** What every page's answer carries; `sagot serve` adds what every answer carries. */
export const headers: MiddlewareHandler = async (context, next) => {
  const response = await next()
  const { actor, desk } = context.locals
  const isPrivate = actor && actor.kind !== 'visitor'
  if (!response.headers.has('Cache-Control'))
    response.headers.set('Cache-Control', isPrivate ? 'private, no-store' : 'no-cache')
  response.headers.append('Vary', 'Cookie')
  if (response.headers.get('Content-Type') === 'text/html')
    response.headers.set('Content-Type', 'text/html; charset=utf-8')
  const csp = response.headers.get('Content-Security-Policy')
  if (csp && desk?.config.url.protocol === 'https:') {
    response.headers.set('Content-Security-Policy', `${csp}; upgrade-insecure-requests`)
  }
  return response
}
