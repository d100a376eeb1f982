import { defineMiddleware } from 'astro:middleware'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { scene } from './scene.ts'

// An empty desk, for the parts that count what waits there.
const folder = mkdtempSync(join(tmpdir(), 'sagot-gallery-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const place = openDatabase(`sqlite:${join(folder, 'empty.sqlite')}`)
await migrate(place)

/** Who looks, in which language and theme, is said in the address: `?l=hr&role=agent&theme=dark`. */
export const onRequest = defineMiddleware((context, next) => {
  const { searchParams, pathname } = context.url
  if (pathname === '/theme') return new Response(null, { status: 303, headers: { location: '/portal' } })
  // The beacon of the self-help signals.
  if (pathname === '/signals') return new Response(null, { status: 204 })
  const locale = searchParams.get('l')
  const role = searchParams.get('role')
  const theme = searchParams.get('theme')
  const locals = scene({
    locale: locale === 'fil' || locale === 'hr' ? locale : 'en',
    role: role === 'none' ? null : role === 'customer' ? 'customer' : 'admin',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    flash: searchParams.has('flash') ? { key: 'ui.copy.done' } : null,
  })
  Object.assign(context.locals, locals, { desk: { ...locals.desk, reader: place.reader } })
  return next()
})
