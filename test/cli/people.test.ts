import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#config.ts'
import { readBearer } from '#people/bearer.ts'
import { openLink } from '#people/links.ts'
import { migrateNow } from '../../src/cli/migrate.ts'
import { openDesk } from '../../src/desk.ts'

const data = mkdtempSync(join(tmpdir(), 'sagot-cli-'))
const env = { PATH: process.env.PATH, SAGOT_DATA: data, LOG_LEVEL: 'silent', PORT: '4459' }
const config = () => readConfig(env, 'none')

function sagot(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) =>
    execFile(process.execPath, ['src/cli/sagot.ts', ...args], { env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  )
}

describe('sagot people and sagot token', () => {
  beforeAll(() => migrateNow(config()))
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  const marija = [
    'people',
    'add',
    '--email',
    'Marija@Parola.example',
    '--name',
    'Marija Perić',
    '--role',
    'admin',
  ]

  it('adds somebody once, and says so the second time', async () => {
    expect(await sagot(...marija)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Added Marija Perić'),
    })
    expect(await sagot(...marija)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('is there already'),
    })
    const again = await sagot(...marija, '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ added: false })
  })

  it('ends with 2 for wrong usage and 1 for who or what is not there', async () => {
    expect((await sagot('people', 'add', '--email', 'x', '--name', 'x', '--role', 'agent')).code).toBe(2)
    expect(
      (await sagot('people', 'add', '--email', 'x@y.example', '--name', 'x', '--role', 'boss')).code,
    ).toBe(2)
    const lost = await sagot(
      'people',
      'add',
      '--email',
      'x@y.example',
      '--name',
      'x',
      '--role',
      'agent',
      '--team',
      'Nowhere',
    )
    expect(lost).toMatchObject({ code: 1, stderr: expect.stringContaining('no team named Nowhere') })
    expect(await sagot('people', 'link', 'nobody@parola.example')).toMatchObject({ code: 1, stdout: '' })
  })

  it('makes a link that signs in and a token that speaks, each printed alone', async () => {
    const { stdout: link } = await sagot('people', 'link', 'marija@parola.example')
    const made = await sagot(
      'token',
      'create',
      '--person',
      'marija@parola.example',
      '--name',
      'Sync',
      '--scopes',
      'read,write',
      '--json',
    )
    const { token } = JSON.parse(made.stdout) as { token: string }
    const desk = await openDesk({ config: config(), follows: false })
    try {
      expect(await openLink(desk, link.trim().split('/').at(-1))).toMatchObject({
        purpose: 'sign-in',
        email: 'marija@parola.example',
      })
      expect(await readBearer(desk, `Bearer ${token}`)).toMatchObject({
        valid: true,
        scopes: ['read', 'write'],
      })
    } finally {
      await desk.close()
    }
  })
})
