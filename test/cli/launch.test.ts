import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const data = mkdtempSync(join(tmpdir(), 'sagot-launch-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

async function launched(args: string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, SAGOT_DATA: data, DATABASE_URL: '', ...settings }
  const child = spawn(process.execPath, ['src/cli/launch.mjs', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (said.stdout += chunk))
  child.stderr.on('data', (chunk) => (said.stderr += chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, ...said }
}

describe('the launcher', () => {
  it('needs nothing but Node, because nothing may be installed yet', () => {
    const text = readFileSync('src/cli/launch.mjs', 'utf8')
    const imports = [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map(
      (found) => found[1] ?? found[2],
    )
    expect(imports.length).toBeGreaterThan(3)
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([])
  })

  it('names its commands when it is asked for one it does not have', async () => {
    const { code, stderr } = await launched(['constructor'])
    expect(code).toBe(2)
    expect(stderr).toContain('start, demo, test')
  })

  it('leaves stdout to the command, and hands on how it ended', async () => {
    const migrated = await launched(['sagot', 'migrate', '--json'])
    expect(migrated.code).toBe(0)
    expect((JSON.parse(migrated.stdout) as { migrated: string[] }).migrated).toContain('0001-kernel')
    expect((await launched(['sagot', 'migrate', '--nonsense'])).code).toBe(2)
    const wrong = await launched(['sagot', 'migrate'], { PORT: 'x' })
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toBe(
      'PORT: expected a whole number from 0 to 65535, got "x". Mend it in the environment or in .env.\n',
    )
  })
})
