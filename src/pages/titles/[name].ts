import type { APIRoute } from 'astro'
import { locales } from '#i18n/locales.ts'
import { titlesFile } from '#search/titles.ts'

/** Titles for the search in the browser. An older name gets the titles of now, kept for a moment only. */
export const GET: APIRoute = async ({ params, locals }) => {
  const name = params['name'] ?? ''
  const locale = locales.find((each) => name.startsWith(`${each}-`))
  if (!locale) return new Response(null, { status: 404 })
  const file = await titlesFile(locals.desk, locale)
  const cache = file.name === name ? 'public, max-age=31536000, immutable' : 'no-cache'
  return new Response(file.body, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': cache },
  })
}
