export const locales = ['en', 'fil', 'hr'] as const
export type Locale = (typeof locales)[number]

export const localeNames: Record<Locale, string> = { en: 'English', fil: 'Filipino', hr: 'Hrvatski' }

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The interface language for any BCP-47 tag: `hr-HR` → `hr`, `tl` → `fil`, what we do not speak → English. */
export function localeFor(tag: string | null | undefined): Locale {
  const language = (tag ?? '').toLowerCase().split('-')[0]
  if (language === 'tl') return 'fil'
  return isLocale(language) ? language : 'en'
}

/** The best of our languages for an Accept-Language header. */
export function acceptedLocale(header: string | null): Locale {
  const wishes = (header ?? '')
    .slice(0, 400)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .sort((one, other) => other.quality - one.quality)
  const spoken = wishes.find(
    ({ tag }) =>
      isLocale(localeFor(tag)) && ['en', 'fil', 'tl', 'hr'].includes(tag.toLowerCase().split('-')[0] ?? ''),
  )
  return localeFor(spoken?.tag)
}

/** The address of a portal page in a language: English has no prefix. */
export function localPath(locale: Locale, path: string): string {
  return locale === 'en' ? path : `/${locale}${path === '/' ? '' : path}`
}
