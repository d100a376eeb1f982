/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import { getViteConfig } from 'astro/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Two suites in one run: rules and components first, then the built server in a real browser, one file at a time. */
export default getViteConfig({
  root,
  test: {
    root,
    reporters: ['default', './test/support/reporter.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    globalSetup: ['./test/support/databases.ts'],
    projects: [
      { extends: true, test: { name: 'rules', include: ['test/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'walk',
          include: ['test/**/*.walk.ts'],
          testTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
