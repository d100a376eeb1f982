import type { APIRoute } from 'astro'

const closed = [
  '/desk',
  '/admin',
  '/api/',
  '/search',
  '/suggestions',
  '/signals',
  '/live',
  '/t/',
  '/*/t/',
  '/account',
  '/tickets',
  '/*/tickets',
  '/sign-in',
  '/sign-up',
  '/reset',
  '/notices',
  '/link/',
  '/*/link/',
  '/*/search',
  '/*/account',
  '/*/sign-in',
  '/*/sign-up',
  '/*/reset',
  '/*/notices',
]

export const GET: APIRoute = ({ locals: { desk } }) =>
  new Response(
    `User-agent: *\n${closed.map((path) => `Disallow: ${path}`).join('\n')}\nSitemap: ${new URL('/sitemap.xml', desk.config.url).href}\n`,
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  )
