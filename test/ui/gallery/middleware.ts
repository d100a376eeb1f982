import { defineMiddleware } from 'astro:middleware'
import { scene } from './scene.ts'

/** Who looks, in which language and theme, is said in the address: `?l=hr&role=agent&theme=dark`. */
export const onRequest = defineMiddleware((context, next) => {
  const { searchParams, pathname } = context.url
  if (pathname === '/theme') return new Response(null, { status: 303, headers: { location: '/portal' } })
  const locale = searchParams.get('l')
  const role = searchParams.get('role')
  const theme = searchParams.get('theme')
  Object.assign(
    context.locals,
    scene({
      locale: locale === 'fil' || locale === 'hr' ? locale : 'en',
      role: role === 'none' ? null : role === 'customer' ? 'customer' : 'admin',
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      flash: searchParams.has('flash') ? { key: 'ui.copy.done' } : null,
    }),
  )
  return next()
})
