import type { APIRoute } from 'astro'
import { readForm } from '#doors/body.ts'
import { safeNext } from '#people/next.ts'

const YEAR = 365 * 24 * 3600

/** Keeps light, dark or as on the device in a cookie, so that the next page comes in it at once. */
export const POST: APIRoute = async ({ request, cookies, redirect, locals }) => {
  const fields = await readForm(request, null)
  const theme = fields.text('theme')
  const secure = locals.desk.config.url.protocol === 'https:'
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  if (theme === 'light' || theme === 'dark') cookies.set('theme', theme, { ...options, maxAge: YEAR })
  else cookies.delete('theme', options)
  return redirect(safeNext(fields.text('back')) ?? '/', 303)
}
