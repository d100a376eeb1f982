import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one line of three figures; inside `npm test`, which adds its other checks, hands the figures on. */
export default class Closing implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) count.failed += 1
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state !== 'pending') count[state] += 1
      }
    }
    const file = process.env.SAGOT_TEST_FIGURES
    if (file) writeFileSync(file, JSON.stringify(count))
    else console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  }
}
