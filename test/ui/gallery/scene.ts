import { type Locale, localPath } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import type { Role } from '#work/actor.ts'
import { permissionMap } from '#work/permissions.ts'

interface Scene {
  locale?: Locale
  role?: Role | null
  theme?: 'light' | 'dark' | 'auto'
  flash?: App.Locals['flash']
}

/** What middleware hands to a page, for components that are shown by themselves. */
export function scene({
  locale = 'en',
  role = 'agent',
  theme = 'auto',
  flash = null,
}: Scene = {}): Partial<App.Locals> {
  const name = role === 'customer' ? 'Liza Santos' : 'Ana Kovač'
  return {
    desk: { config: { url: new URL('http://help.parola.example') } } as App.Locals['desk'],
    actor: { kind: 'visitor', may: permissionMap[role ?? 'visitor'] },
    viewer: role && { id: 'p1', name, email: 'ana.kovac@parola.example', role, locale, shortcuts: true },
    locale,
    t: translator(locale),
    path: (path) => localPath(locale, path),
    theme,
    flash,
    workspace: {
      name: 'Parola Help',
      timeZone: 'Asia/Manila',
      hue: null,
      phones: [],
    } as unknown as App.Locals['workspace'],
  }
}
