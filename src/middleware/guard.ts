import type { MiddlewareHandler } from 'astro'
import { isLocale } from '#i18n/locales.ts'
import { isStaff } from '#work/actor.ts'
import { Missing } from '#work/errors.ts'
import { gateOf } from './gates.ts'

/**
 * The first of the three gates: which area of the site is for whom, by the pattern of the route and never by the text of the address.
 * A pattern that stands nowhere is closed.
 */
export const guard: MiddlewareHandler = (context, next) => {
  const { routePattern, locals, params } = context
  if (routePattern.startsWith('/[...locale]') && !isPrefix(params['locale'])) return notFound()
  const gate = gateOf(routePattern)
  if (!gate) return notFound()
  if (gate === 'public') return next()
  const { actor } = locals
  if (actor.kind !== 'person') return signIn(context)
  if (gate === 'signed-in') return next()
  return isStaff(actor) && actor.may.has(gate) ? next() : notFound()
}

function isPrefix(prefix: string | undefined): boolean {
  return prefix === undefined || (isLocale(prefix) && prefix !== 'en')
}

function signIn(context: Parameters<MiddlewareHandler>[0]): Response | Promise<Response> {
  if (context.request.method !== 'GET') return new Response(null, { status: 401 })
  const to = context.locals.path('/sign-in')
  return context.redirect(`${to}?next=${encodeURIComponent(context.url.pathname + context.url.search)}`, 303)
}

// Thrown, so that every way of not being there ends in the same page.
function notFound(): never {
  throw new Missing()
}
