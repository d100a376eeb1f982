import type { APIRoute } from 'astro'
import { areasOf } from '#areas/queries.ts'
import { partsOf } from '#articles/feeding.ts'
import { PART, pagesOf, sitemapIndex, urlset } from '#articles/sitemap.ts'
import { streamed } from '#doors/streamed.ts'

const TYPE = 'application/xml; charset=utf-8'

/** All public pages; where one file cannot hold them, the list of the files that do. */
export const GET: APIRoute = async ({ locals: { desk } }) => {
  const [parts, areas] = await Promise.all([partsOf(desk, PART), areasOf(desk, 'en')])
  if (parts.length > 1)
    return new Response(sitemapIndex(desk, ['pages', ...parts]), { headers: { 'Content-Type': TYPE } })
  return streamed(urlset(desk, pagesOf(desk, areas)), TYPE)
}
