import type { APIRoute } from 'astro'
import { hueSheet, isAllowedHue } from '#styles/hue.ts'

/** A company's own hue as a served sheet: a style attribute would break the security policy. */
export const GET: APIRoute = ({ url }) => {
  const hue = Number(url.searchParams.get('h') ?? Number.NaN)
  if (!isAllowedHue(hue)) return new Response(null, { status: 404 })
  const headers = {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  }
  return new Response(hueSheet(hue), { headers })
}
