import type { APIRoute } from 'astro'
import { readForm } from '#doors/body.ts'
import { ownPath } from '#people/next.ts'

const YEAR = 31_536_000

/** Keeps light or dark in a cookie; `auto` forgets it, and the device decides again. */
export const POST: APIRoute = async ({ request, cookies, locals, redirect }) => {
  const fields = await readForm(request, null)
  const theme = fields.text('theme')
  if (theme === 'light' || theme === 'dark') {
    const secure = locals.desk.config.url.protocol === 'https:'
    cookies.set('theme', theme, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: YEAR })
  } else cookies.delete('theme', { path: '/' })
  return redirect(ownPath(fields.text('back')) ?? '/', 303)
}
