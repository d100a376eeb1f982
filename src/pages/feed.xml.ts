import type { APIRoute } from 'astro'
import { areaBySlug } from '#areas/queries.ts'
import { atom } from '#articles/atom.ts'
import { newest } from '#articles/feeding.ts'
import { localeFor } from '#i18n/locales.ts'
import { Missing } from '#work/errors.ts'

/** The newest public articles of a language, of one area with `?area=`. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { desk, workspace } = locals
  const locale = localeFor(url.searchParams.get('locale'))
  const slug = url.searchParams.get('area')
  const area = slug === null ? null : await areaBySlug(desk, slug, locale)
  if (slug !== null && !area) throw new Missing()
  const articles = await newest(desk, locale, 30, area?.id)
  return new Response(atom(desk.config.url, workspace.name, locale, area, articles), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
