import { defineMiddleware } from 'astro:middleware'
import { Kysely } from 'kysely'
import { migrate } from '#db/migrate.ts'
import type { Place } from '#db/open.ts'
import type { Schema } from '#db/schema.ts'
import { sqliteDialect } from '#db/sqlite.ts'
import { scene } from './scene.ts'

// An empty desk, for the parts that count what waits there.
const empty = new Kysely<Schema>({ dialect: sqliteDialect(':memory:', 'writer') })
await migrate({ dialect: 'sqlite', writer: empty } as Place)

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
  Object.assign(context.locals, locals, { desk: { ...locals.desk, reader: empty } })
  return next()
})
