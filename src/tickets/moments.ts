import type { Locale } from '#i18n/locales.ts'
import { moment } from '#ui/time.ts'
import type { Desk } from '#work/desk.ts'
import { workspaceOf } from '#workspace/settings.ts'

/** An instant as a letter says it: in the reader's language, the workspace's zone, seen from now. */
export async function momentFor(desk: Desk, locale: Locale, at: string): Promise<string> {
  const { timeZone: zone } = await workspaceOf(desk)
  return moment(new Date(at), { locale, zone, now: new Date(desk.clock()) })
}
