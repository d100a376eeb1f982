import type { APIRoute } from 'astro'
import { areasOf } from '#areas/queries.ts'
import { partsOf } from '#articles/feeding.ts'
import { PART, pagesOf, urlset } from '#articles/sitemap.ts'
import { streamed } from '#doors/streamed.ts'
import { Missing } from '#work/errors.ts'

/** One part of the sitemap: the pages that are always there, or the articles from one on. */
export const GET: APIRoute = async ({ locals: { desk }, params }) => {
  const part = params['part'] ?? ''
  if (part !== 'pages' && !(await partsOf(desk, PART)).includes(part)) throw new Missing()
  // '~' stands behind every id.
  const chunks =
    part === 'pages' ? urlset(desk, pagesOf(desk, await areasOf(desk, 'en')), '~') : urlset(desk, '', part)
  return streamed(chunks, 'application/xml; charset=utf-8')
}
