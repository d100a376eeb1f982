import node from '@astrojs/node'
import { defineConfig } from 'astro/config'

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
  vite: { build: { cssCodeSplit: false } },
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
