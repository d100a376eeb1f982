import { type Locale, locales, localPath } from '#i18n/locales.ts'

/** The path of a portal page without its language. */
export function barePath(pathname: string): string {
  const [, first = '', ...rest] = pathname.split('/')
  return first === 'fil' || first === 'hr' ? `/${rest.join('/')}` : pathname
}

/** The same page in each language; for pages whose address differs only by its prefix. */
export function sameInAll(pathname: string): { locale: Locale; href: string }[] {
  const path = barePath(pathname)
  return locales.map((locale) => ({ locale, href: localPath(locale, path) }))
}
