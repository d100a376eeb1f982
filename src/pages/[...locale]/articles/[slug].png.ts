import type { APIRoute } from 'astro'
import { areaById } from '#areas/queries.ts'
import { cardTag, pictureOf } from '#articles/card/drawing.ts'
import { reach } from '#articles/reading.ts'
import { localeFor } from '#i18n/locales.ts'
import { Missing } from '#work/errors.ts'
import { visitorActor } from '#work/permissions.ts'

/** The picture beside a shared link. Whoever asks gets what visitors may see: links are shown to everybody. */
export const GET: APIRoute = async ({ locals, params, request, redirect }) => {
  const { desk, workspace, locale, path } = locals
  const reached = await reach(desk, visitorActor, params['slug'] ?? '', locale)
  if (reached.kind === 'elsewhere')
    return redirect(path(`/articles/${reached.slug}.png`), reached.lasting ? 301 : 302)
  if (reached.kind === 'withdrawn') return new Response(null, { status: 410 })
  if (reached.kind === 'missing') throw new Missing()
  const { title, area_id: areaId, locale: own } = reached.article
  const area = areaId ? await areaById(desk, areaId, localeFor(own)) : null
  const { name: company, hue } = workspace
  const card = { title, area: area?.name ?? '', company, host: desk.config.url.host, hue }
  const headers = {
    'Content-Type': 'image/png',
    'Cache-Control': 'no-cache',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: `"${cardTag(card)}"`,
  }
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  return new Response(await pictureOf(card), { headers })
}
