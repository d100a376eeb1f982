import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { type Server, startServer } from '../support/server.ts'
import { type Manner, Somebody } from './somebody.ts'

/** How long telling the story may take where others work beside it, ms; alone it takes a quarter of a minute. */
export const TELLING = 180_000

export type Cast =
  | 'Ana Kovač'
  | 'Jun Reyes'
  | 'Lea Marković'
  | 'Maja Grgić'
  | 'Marija Perić'
  | 'Davor Šimunović'
  | 'Liza Santos'

export type Parola = Readonly<{
  server: Server
  /** Lets one of the cast in, by the link that the demo prints for them. */
  comesAs(browser: Browser, name: Cast, manner?: Manner): Promise<Somebody>
}>

/** The demo company and its 90 days, served from a copy of their own. The story is told once a run. */
export async function openParola(settings: Record<string, string> = {}): Promise<Parola> {
  const told = await toldOnce()
  const data = mkdtempSync(join(inject('databases').folder, 'parola-'))
  cpSync(told, data, { recursive: true })
  const links = readFileSync(join(told, 'links.txt'), 'utf8')
  const server = await startServer({ SAGOT_DATA: data, SAGOT_LIMITS: 'off', ...settings })
  const comesAs = async (browser: Browser, name: Cast, manner: Manner = {}) => {
    // The demo lets each come in their own language; the tests read English.
    const path = new RegExp(`${name} .*?(/link/\\S+)`).exec(links)?.[1] ?? ''
    const somebody = await Somebody.comes(browser, server.url, 'en', manner)
    await somebody.opens(path)
    await somebody.sends('people.signInByLink')
    return somebody
  }
  return { server, comesAs }
}

async function toldOnce(): Promise<string> {
  const folder = join(inject('databases').folder, 'parola')
  if (existsSync(join(folder, 'links.txt'))) return folder
  mkdirSync(folder, { recursive: true })
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, SAGOT_DATA: folder, LOG_LEVEL: 'silent', DATABASE_URL: '', SAGOT_URL: '' }
  const story = ['--disable-proto=delete', 'src/cli/sagot.ts', 'demo']
  const { stdout } = await promisify(execFile)(process.execPath, story, { env, maxBuffer: 1e8 })
  writeFileSync(join(folder, 'links.txt'), stdout)
  return folder
}
