import type { APIContext } from 'astro'
import { dropGuest, dropSession, keepSession } from './cookies.ts'
import { deviceOf } from './device.ts'
import { safeNext } from './next.ts'
import { beginSession, endSession } from './sessions.ts'

type Somebody = Readonly<{ personId: string; role: string }>

/** Begins a session of its own in this browser, whatever cookie came in, and says where to go on. */
export async function enter(
  context: APIContext,
  somebody: Somebody,
  next: string | null | undefined,
): Promise<string> {
  await renew(context, somebody.personId)
  dropGuest(context)
  return safeNext(next) ?? (somebody.role === 'customer' ? context.locals.path('/tickets') : '/desk')
}

/** Puts a new session in the place of the one that is open here. */
export async function renew(context: APIContext, personId: string): Promise<void> {
  const { desk, sessionId } = context.locals
  if (sessionId) await endSession(desk, sessionId)
  keepSession(
    context,
    await beginSession(desk, personId, deviceOf(context.request.headers.get('user-agent'))),
  )
}

/** Ends the session of this browser and forgets what it may have opened as a guest. */
export async function leave(context: APIContext): Promise<void> {
  const { desk, sessionId } = context.locals
  if (sessionId) await endSession(desk, sessionId)
  dropSession(context)
  dropGuest(context)
}
