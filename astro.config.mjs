import { fileURLToPath } from 'node:url'
import node from '@astrojs/node'
import { defineConfig } from 'astro/config'

const source = (path) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

/** Lucide's icons ask this module of their package for a component. */
const icons = {
  name: 'icons',
  enforce: 'pre',
  resolveId: (id) => (id === '../createLucideIcon' ? '\0icons' : null),
  load: (id) =>
    id === '\0icons' ? `export { createLucideIcon as default } from '${source('ui/icon.ts')}'` : null,
}

export default defineConfig({
  output: 'server',
  // `sagot serve` owns the server and sends the files of the build itself. A page is whole before it is sent: one that fails
  // on the way is then an error page, not half a page.
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true, bodySizeLimit: 32 * 1024 * 1024 }),
  session: false,
  trailingSlash: 'ignore',
  // Articles are rendered by src/markdown; colours by style attribute would break the content security policy.
  markdown: { syntaxHighlight: false },
  // One stylesheet for the whole site, fetched once: nothing inline has to be hashed for the policy on every request.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { cssCodeSplit: false },
    // Pages write icons, custom elements and `<Tag>` in a shorter way than the packages do: docs/decisions/100.
    resolve: { alias: [{ find: /^astro\/compiler-runtime$/, replacement: source('ui/runtime.ts') }] },
    plugins: [icons],
  },
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  i18n: { locales: ['en', 'fil', 'hr'], defaultLocale: 'en', routing: 'manual' },
  security: {
    checkOrigin: false,
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "frame-src 'self'",
        "object-src 'none'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
})
