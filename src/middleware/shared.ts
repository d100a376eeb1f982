import type { MiddlewareHandler } from 'astro'

/** Pages that every visitor sees alike, by route pattern, with the parameters they read. Everything else is made for its reader. */
const alike: Record<string, readonly string[]> = {
  '/[...locale]': [],
  '/[...locale]/articles/[slug]': [],
  '/[...locale]/areas/[slug]': [],
  '/[...locale]/forum': [],
  '/[...locale]/forum/[number]/[slug]': [],
}

/** Marks what `sagot serve` may keep and send to the next visitor; it never keeps an answer that sets a cookie. */
export const shared: MiddlewareHandler = async (context, next) => {
  const response = await next()
  const { actor, viewer, flash } = context.locals
  const parameters = alike[context.routePattern]
  const isAlike =
    parameters && [...context.url.searchParams.keys()].every((name) => parameters.includes(name))
  if (isAlike && actor?.kind === 'visitor' && !viewer && !flash)
    response.headers.set('X-Sagot-Cache', 'visitors')
  return response
}
