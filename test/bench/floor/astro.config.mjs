import node from '@astrojs/node'
import { defineConfig } from 'astro/config'

/** The floor: the least an Astro server page can be over the same SQL. */
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  session: false,
  devToolbar: { enabled: false },
})
