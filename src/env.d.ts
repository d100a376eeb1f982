/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    desk: import('#work/desk.ts').Desk
    actor: import('#work/actor.ts').Actor
    /** Whom a request of the API speaks for; a visitor everywhere else. */
    bearer: import('#people/bearer.ts').Bearer
    /** Who is signed in; null for visitors and guests. */
    viewer: import('#people/actors.ts').Viewer | null
    locale: import('#i18n/locales.ts').Locale
    t: import('#i18n/t.ts').T
    /** The address of a portal page in the page's language. */
    path: (path: string) => string
    theme: 'light' | 'dark' | 'auto'
    /** What the page before says when it is done: a key and its values. */
    flash: { key: string; values?: Record<string, string | number>; tone?: 'done' | 'failed' } | null
    /** The company and the zone its times are shown in. */
    workspace: import('#workspace/settings.ts').Workspace
    /** The id in the session cookie; never shown. */
    sessionId: string | null
    /** The key of this visit's self-help signals, if there is one. */
    visit: string | null
    /** Sec-GPC, DNT or a setting says: nothing is kept of this visit. */
    optedOut: boolean
    /** What went wrong, while the page that says so is made. */
    problem?: import('./middleware/problems.ts').Problem
    /** The newest event when the request came: what a page reads is at least as new, so a stream from here on misses nothing. */
    sequence: number
    requestId: string
    clientAddress: string
  }
}
