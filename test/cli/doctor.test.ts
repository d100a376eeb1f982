import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '#config.ts'
import { examineSettings, listSettings } from '../../src/cli/doctor/settings.ts'
import { examineClock, examineDisk, examineMail } from '../../src/cli/doctor/surroundings.ts'
import { openMailbox } from '../support/mailbox.ts'

const data = mkdtempSync(join(tmpdir(), 'sagot-doctor-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))
const config = (settings: Record<string, string>) => readConfig({ SAGOT_DATA: data, ...settings }, 'none')
const states = (findings: { about: string; state: string }[]) =>
  findings.map((each) => `${each.about} ${each.state}`)
const sound = {
  version: '',
  pending: [],
  faults: [],
  advice: [],
  careless: [],
  behind: [],
  deadJobs: 0,
  waitingLetters: 2,
}

describe('sagot doctor', () => {
  it('shows where each value comes from, and no secret', () => {
    const settings = {
      SMTP_URL: 'smtp://me:hunter2@mail.example.com',
      SAGOT_SECRET: 'hunter2',
      DATABASE_URL: 'postgres://a:hunter2@db/x',
    }
    const shown = listSettings(config(settings), new Map([['SMTP_URL', '.env']]))
    expect(JSON.stringify(shown)).not.toContain('hunter2')
    expect(shown.find((each) => each.name === 'SMTP_URL')).toMatchObject({
      value: 'smtp://me:***@mail.example.com',
      origin: '.env',
    })
    expect(shown.find((each) => each.name === 'PORT')).toMatchObject({ value: '4321', origin: 'default' })
  })

  it('finds a mistyped name, and a server that strangers reach without its address', () => {
    expect(states(examineSettings(config({}), new Map()))).toEqual(['settings ok'])
    const open = config({ HOST: '0.0.0.0' })
    const findings = examineSettings(open, new Map([['SAGOT_ULR', 'environment']]))
    expect(states(findings)).toEqual(['SAGOT_ULR mend', 'SAGOT_URL mend'])
    expect(findings[0]?.how).toContain('SAGOT_URL')
    expect(states(examineSettings(config({ SAGOT_URL: 'http://help.example.com' }), new Map()))).toEqual([
      'SAGOT_URL mend',
    ])
  })

  it('tries the mail server', async () => {
    const mailbox = await openMailbox()
    const there = config({ SMTP_URL: mailbox.url })
    expect(states(await examineMail(there, null))).toEqual(['mail ok'])
    await mailbox.close()
    expect(states(await examineMail(there, null))).toEqual(['mail mend'])
    expect((await examineMail(config({}), { ...sound, now: null, newestEvent: null }))[0]?.says).toContain(
      '2 letters',
    )
  })

  it('writes to the disk and compares clocks', async () => {
    expect(states(await examineDisk(config({})))).toContain('disk ok')
    expect(states(await examineDisk({ ...config({}), data: join(data, 'gone') }))).toEqual(['disk mend'])
    const now = Date.parse('2026-11-21T12:00:00.000Z')
    const at = (seconds: number) => new Date(now + seconds * 1000).toISOString()
    expect(states(examineClock({ ...sound, now: at(1), newestEvent: at(-5) }, now))).toEqual(['clock ok'])
    expect(states(examineClock({ ...sound, now: at(-30), newestEvent: null }, now))).toEqual(['clock mend'])
    expect(states(examineClock({ ...sound, now: null, newestEvent: at(3600) }, now))).toEqual(['clock mend'])
  })
})
