import { randomUUID } from 'node:crypto'
import type { APIContext, MiddlewareHandler } from 'astro'
import { takeFlash } from '#doors/flash.ts'
import { acceptedLocale, isLocale, type Locale, localeFor, localPath } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { actorOf, type Viewer } from '#people/actors.ts'
import { readBearer } from '#people/bearer.ts'
import { readGuest } from '#people/guests.ts'
import { readSession, sessionCookie } from '#people/sessions.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { theDesk } from '../desk.ts'
import { addressOf } from './address.ts'

/** Who asks, in which language, at which desk: everything a page may know before it reads anything. */
export const locals: MiddlewareHandler = async (context, next) => {
  // A rewritten request brings its own along.
  if (context.locals.problem) return next()
  const desk = await theDesk()
  const isApi = context.url.pathname.startsWith('/api/')
  const sessionId = context.cookies.get(sessionCookie(desk))?.value ?? null
  const known = sessionId && !isApi ? await personBehind(desk, sessionId) : null
  const bearer = await readBearer(desk, isApi ? context.request.headers.get('authorization') : null)
  const actor: Actor = known?.actor ?? (isApi ? bearer.actor : await readGuest(desk, context.cookies))
  const locale = localeOf(context, known?.viewer ?? null)
  const theme = context.cookies.get('theme')?.value
  const visit = context.cookies.get('visit')?.value ?? null
  Object.assign(context.locals, {
    desk,
    actor,
    bearer,
    viewer: known?.viewer ?? null,
    locale,
    t: translator(locale),
    path: (path: string) => localPath(locale, path),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    flash: isApi ? null : takeFlash(context),
    workspace: await workspaceOf(desk),
    sessionId: known ? sessionId : null,
    visit: visit && /^[A-Za-z0-9_-]{22}$/.test(visit) ? visit : null,
    optedOut: context.request.headers.get('sec-gpc') === '1' || context.request.headers.get('dnt') === '1',
    sequence: desk.sequence(),
    requestId: randomUUID(),
    clientAddress: addressOf(context, desk.config.trustedProxies),
  } satisfies App.Locals)
  return next()
}

async function personBehind(desk: Desk, sessionId: string): Promise<{ actor: Actor; viewer: Viewer } | null> {
  const personId = await readSession(desk, sessionId)
  return personId ? actorOf(desk, personId) : null
}

/** On the portal the address says the language; elsewhere the person's own, then the cookie, then the browser. */
function localeOf(context: APIContext, viewer: Viewer | null): Locale {
  if (context.routePattern.startsWith('/[...locale]')) {
    const prefix = context.params['locale']
    return isLocale(prefix) ? prefix : 'en'
  }
  const portal = /^\/(fil|hr)(\/|$)/.exec(context.originPathname)?.[1]
  if (portal) return localeFor(portal)
  const cookie = context.cookies.get('locale')?.value
  if (viewer) return localeFor(viewer.locale)
  return isLocale(cookie) ? cookie : acceptedLocale(context.request.headers.get('accept-language'))
}
