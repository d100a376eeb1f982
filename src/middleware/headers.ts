import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'astro'

/** Headers of every answer, and the one place where what nobody expected is logged and becomes a page with a reference. */
export const headers: MiddlewareHandler = async (context, next) => {
  let response: Response
  try {
    response = await next()
  } catch (error) {
    const reference = randomUUID().slice(0, 8)
    context.locals.desk?.log.error({ err: error, reference, path: context.url.pathname, method: context.request.method }, 'a request failed')
    Object.assign(context.locals, { reference })
    throw error
  }
  const { actor, desk } = context.locals
  const isPrivate = actor && actor.kind !== 'visitor'
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', isPrivate ? 'private, no-store' : 'no-cache')
  response.headers.append('Vary', 'Cookie')
  const csp = response.headers.get('Content-Security-Policy')
  if (csp && desk?.config.url.protocol === 'https:') {
    response.headers.set('Content-Security-Policy', `${csp}; upgrade-insecure-requests`)
  }
  return response
}
