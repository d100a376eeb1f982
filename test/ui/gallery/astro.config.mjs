import { fileURLToPath } from 'node:url'
import shared from '../../../astro.config.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The product's own settings over pages that show every component: for tests and for looking, never shipped. */
export default {
  ...shared,
  root,
  srcDir: './test/ui/gallery',
  outDir: './.cache/gallery',
  cacheDir: './.cache/gallery-astro',
  vite: { cacheDir: `${root}/.cache/gallery-vite` },
}
