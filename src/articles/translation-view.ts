import type { T } from '#i18n/t.ts'
import type { Reason } from './translations.ts'

/** "12 missing", "1 begun", "3 behind": what a language lacks, in words; nothing for what is not. */
export function countsOf(counts: Record<Reason, number> | undefined, t: T): string[] {
  if (!counts) return []
  const behind = counts.content + counts.major + counts.withdrawn
  return [
    ...(counts.missing ? [t('articles.translations.n.missing', { n: counts.missing })] : []),
    ...(counts.started ? [t('articles.translations.n.started', { n: counts.started })] : []),
    ...(behind ? [t('articles.translations.n.behind', { n: behind })] : []),
  ]
}

/** Where an article is said in another language, the original beside it. */
export function sideAddress(articleId: string, locale: string): string {
  return `/desk/articles/${articleId}/translate/${locale}`
}

/** A language's name in another one. */
export function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
}
