import type { APIRoute } from 'astro'
import { areasOf } from '#areas/queries.ts'
import { type Address, addresses } from '#articles/feeding.ts'
import { isLocale, locales, localPath } from '#i18n/locales.ts'
import { escaped } from '#markdown/plain.ts'

/** What one sitemap may hold is 50,000; the pages of areas and languages need some of it. */
const MOST = 45_000

export const GET: APIRoute = async ({ locals: { desk } }) => {
  const at = (locale: string, path: string) =>
    escaped(new URL(isLocale(locale) ? localPath(locale, path) : path, desk.config.url).href)
  const [families, areas] = await Promise.all([addresses(desk, MOST), areasOf(desk, 'en')])
  const pages = ['/', '/articles', '/forum', ...areas.map((area) => `/areas/${area.slug}`)].map((path) =>
    locales.map((locale) => ({ locale, path })),
  )
  const article = ({ locale, slug, updatedAt }: Address) => ({ locale, path: `/articles/${slug}`, updatedAt })
  const urls = [...pages, ...families.map((family) => family.map(article))].flatMap(
    (family: { locale: string; path: string; updatedAt?: string }[]) => {
      const links =
        family.length > 1
          ? family
              .map(
                ({ locale, path }) =>
                  `<xhtml:link rel="alternate" hreflang="${escaped(locale)}" href="${at(locale, path)}"/>`,
              )
              .join('')
          : ''
      return family.map(
        ({ locale, path, updatedAt }) =>
          `<url><loc>${at(locale, path)}</loc>${updatedAt ? `<lastmod>${updatedAt}</lastmod>` : ''}${links}</url>`,
      )
    },
  )
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
