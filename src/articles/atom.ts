import { type Locale, localPath } from '#i18n/locales.ts'
import { translator } from '#i18n/t.ts'
import { escaped } from '#markdown/plain.ts'
import type { newest } from './feeding.ts'

/** As XML may hold it: some control characters cannot even be escaped. */
const xml = (text: string) => escaped(text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ''))

type Article = Awaited<ReturnType<typeof newest>>[number]

/** Where the feed of a language is, of one area or of all. */
export function feedAddress(locale: Locale, area?: string): string {
  return `/feed.xml?locale=${locale}${area ? `&area=${encodeURIComponent(area)}` : ''}`
}

/** The newest articles as an Atom feed (RFC 4287), the newest first. */
export function atom(
  base: URL,
  company: string,
  locale: Locale,
  area: { slug: string; name: string } | null,
  articles: readonly Article[],
): string {
  const t = translator(locale)
  const at = (path: string) => escaped(new URL(path, base).href)
  const page = (path: string) => at(localPath(locale, path))
  const home = area ? `/areas/${area.slug}` : '/'
  const title = t('articles.feed.title', { company })
  const updated =
    articles
      .map((article) => article.updated_at)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z'
  const entries = articles.map(
    ({ id, title, slug, published_at: published, updated_at: changed, summary }) =>
      `<entry><id>urn:uuid:${id}</id><title>${xml(title)}</title><link href="${page(`/articles/${slug}`)}"/>
<published>${published}</published><updated>${changed}</updated><summary>${xml(summary)}</summary></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${page(home)}</id><title>${xml(area ? `${area.name} · ${title}` : title)}</title><author><name>${xml(company)}</name></author>
<link href="${page(home)}"/><link rel="self" href="${at(feedAddress(locale, area?.slug))}"/>
<updated>${updated}</updated>
${entries.join('\n')}
</feed>
`
}
