import { isLocale, locales, localPath } from '#i18n/locales.ts'
import { escaped } from '#markdown/plain.ts'
import { type Address, addresses } from './feeding.ts'

/** Articles in one file: with five languages each it holds the 50,000 addresses that a sitemap may have. */
export const PART = 10_000

type Desk = Parameters<typeof addresses>[0] & { config: { url: URL } }
type Page = { locale: string; path: string; updatedAt?: string }

const OPENING = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
`

/** The pages that are always there, in each language of the interface. */
export function pagesOf(desk: Desk, areas: readonly { slug: string }[]): string {
  return ['/', '/articles', '/forum', ...areas.map((area) => `/areas/${area.slug}`)]
    .map((path) =>
      familyOf(
        desk,
        locales.map((locale) => ({ locale, path })),
      ),
    )
    .join('')
}

/** A sitemap of those pages and of the articles from one on, written as it is read. */
export async function* urlset(desk: Desk, pages: string, from = ''): AsyncGenerator<string> {
  yield OPENING + pages
  for await (const families of addresses(desk, PART, from))
    yield families.map((family) => familyOf(desk, family.map(pageOf))).join('')
  yield '</urlset>\n'
}

/** The list of the parts, when there are several. */
export function sitemapIndex(desk: Desk, parts: readonly string[]): string {
  const maps = parts.map(
    (part) =>
      `<sitemap><loc>${escaped(new URL(`/sitemaps/${part}.xml`, desk.config.url).href)}</loc></sitemap>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.join('')}</sitemapindex>
`
}

const pageOf = ({ locale, slug, updatedAt }: Address): Page => ({
  locale,
  path: `/articles/${slug}`,
  updatedAt,
})

function familyOf(desk: Desk, family: readonly Page[]): string {
  const at = ({ locale, path }: Page) =>
    escaped(new URL(isLocale(locale) ? localPath(locale, path) : path, desk.config.url).href)
  const link = (tag: string, page: Page) =>
    `<xhtml:link rel="alternate" hreflang="${escaped(tag)}" href="${at(page)}"/>`
  const first = family.find(({ locale }) => locale === 'en') ?? family[0]
  const links =
    family.length > 1 && first
      ? [...family.map((page) => link(page.locale, page)), link('x-default', first)].join('')
      : ''
  return family
    .map(
      (page) =>
        `<url><loc>${at(page)}</loc>${page.updatedAt ? `<lastmod>${page.updatedAt}</lastmod>` : ''}${links}</url>\n`,
    )
    .join('')
}
