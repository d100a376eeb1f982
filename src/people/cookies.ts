import type { APIContext } from 'astro'
import { GUEST_DAYS, guestCookie } from './guests.ts'
import { LASTING } from './session-adapter.ts'
import { sessionCookie } from './sessions.ts'

type Context = Pick<APIContext, 'cookies' | 'locals'>

function keep(context: Context, name: string, value: string, maxAge: number): void {
  const secure = context.locals.desk.config.url.protocol === 'https:'
  context.cookies.set(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge })
}

/** Lets this browser be the guest of one ticket. */
export function keepGuest(context: Context, key: string): void {
  keep(context, guestCookie(context.locals.desk), key, GUEST_DAYS * 86_400)
}

/** Lets this browser carry a session; the table says when it ends, the cookie only outlives it. */
export function keepSession(context: Context, id: string): void {
  keep(context, sessionCookie(context.locals.desk), id, LASTING.customer.all)
}

export function dropSession(context: Context): void {
  context.cookies.delete(sessionCookie(context.locals.desk), { path: '/' })
}

export function dropGuest(context: Context): void {
  context.cookies.delete(guestCookie(context.locals.desk), { path: '/' })
}
