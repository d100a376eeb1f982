import { randomUUID } from 'node:crypto'
import type { APIContext, MiddlewareHandler } from 'astro'
import { movedFrom } from '#articles/old-addresses.ts'
import { ApiError } from '#doors/api-error.ts'
import { isExpected } from '#work/errors.ts'

/** What went wrong, for the page that says so. */
export type Problem = { status: number; code: string; values: Record<string, string | number> }

/** Turns what a page throws into a page that says what happened and what to do. What nobody expected is logged with a reference. */
export const problems: MiddlewareHandler = async (context, next) => {
  try {
    return await next()
  } catch (error) {
    if (context.locals.problem) throw error
    const problem = problemOf(context, error)
    const moved = problem.status === 404 ? await movedTo(context) : null
    if (moved) return context.redirect(moved, 301)
    return say(context, problem, error instanceof ApiError ? error.headers : {})
  }
}

/** Where an address of the site that stood here before leads now. Such addresses are none of the pages that are listed by their pattern. */
function movedTo({ request, routePattern, url, locals }: APIContext): Promise<string | null> | null {
  const isOld = request.method === 'GET' && routePattern.startsWith('/[...locale]')
  return isOld ? movedFrom(locals.desk, locals.actor, url.pathname) : null
}

function problemOf(context: APIContext, error: unknown): Problem {
  if (isExpected(error)) return { status: error.status, code: error.code, values: error.values }
  if (error instanceof ApiError) return { status: error.status, code: error.code, values: error.values }
  const reference = randomUUID().slice(0, 8)
  const { method } = context.request
  context.locals.desk.log.error(
    { err: error, reference, method, path: context.url.pathname },
    'a request failed',
  )
  return { status: 500, code: 'unexpected', values: { reference } }
}

export async function say(
  context: APIContext,
  problem: Problem,
  headers: Record<string, string> = {},
): Promise<Response> {
  context.locals.problem = problem
  // A request of its own: the body of the first may have been read already.
  const request = new Request(new URL('/problem', context.url), { headers: context.request.headers })
  const page = await context.rewrite(request)
  const response = new Response(page.body, { status: problem.status, headers: page.headers })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
