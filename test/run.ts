/**
 * `npm test` (types, lint, build, every suite, the built server in a browser) and `npm run check` (types, lint, house rules).
 * Everything runs even after a failure; the last line adds it all up. `npm test -- <file>` runs only that suite.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Figures = { passed: number; failed: number; skipped: number }

const [what, ...chosen] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'sagot-figures-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const results: Figures[] = []
if (chosen.length === 0) {
  results.push(await check('types', 'astro', 'check'), await check('lint', 'biome', 'check', '.'))
  if (what === 'test') results.push(await check('build', 'node', 'src/cli/launch.mjs', 'build'))
}
results.push(await suites(what === 'check' ? ['test/house.test.ts'] : chosen))

const sum = (key: keyof Figures) => results.reduce((total, result) => total + result[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exitCode = sum('failed') === 0 ? 0 : 1

async function check(name: string, file: string, ...args: string[]): Promise<Figures> {
  console.log(`\n${name} …`)
  const code = await run(file, args)
  if (code !== 0) console.log(`${name}: not in order, see above`)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

async function suites(files: string[]): Promise<Figures> {
  const figures = join(folder, 'figures.json')
  const args = ['run', '--config', 'test/vitest.config.ts', ...files]
  const code = await run('vitest', args, { SAGOT_TEST_FIGURES: figures })
  const counted: Figures = existsSync(figures)
    ? JSON.parse(readFileSync(figures, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 }
  // A run that fails without a failed test (a suite that found no files, an error outside every test) still fails.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

/** Runs a program of node_modules/.bin, which the launcher put first on PATH, to its end. */
function run(file: string, args: string[], settings: Record<string, string> = {}): Promise<number> {
  const child = spawn(file, args, { stdio: 'inherit', env: { ...process.env, ...settings } })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.once('SIGTERM', pass).once('SIGINT', pass)
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      process.off('SIGTERM', pass).off('SIGINT', pass)
      resolve(code ?? 1)
    })
  })
}
