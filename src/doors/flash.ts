import type { APIContext } from 'astro'

export type Flash = { key: string; values?: Record<string, string | number>; tone?: 'done' | 'failed' }

/** What the next page says once. Only keys of our own sentences travel, never text. */
export function setFlash(context: APIContext, flash: Flash): void {
  const value = Buffer.from(JSON.stringify(flash)).toString('base64url')
  context.cookies.set('flash', value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: context.locals.desk.config.url.protocol === 'https:',
    maxAge: 60,
  })
}

export function takeFlash(context: APIContext): Flash | null {
  const value = context.cookies.get('flash')?.value
  if (!value) return null
  context.cookies.delete('flash', { path: '/' })
  try {
    const flash: unknown = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))
    return isFlash(flash) ? flash : null
  } catch {
    return null
  }
}

function isFlash(value: unknown): value is Flash {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    value.key.length < 80
  )
}
