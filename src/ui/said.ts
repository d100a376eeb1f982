import type { Said } from './time.ts'

/** How this page says times: its language, the workspace's zone, and now. */
export function said(locals: App.Locals, now?: Date): Said {
  return { locale: locals.locale, zone: locals.workspace.timeZone, now: now ?? new Date() }
}
