import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const require = createRequire(import.meta.url)

/** A headless Chromium: the one that npm installed, or the one CHROMIUM_PATH names. */
export async function launchChromium(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH
  return chromium.launch(path ? { executablePath: path, args: ['--no-sandbox'] } : await fromNpm())
}

/** Where the package has no Chromium for, a browser test is skipped with this reason; null: run it. */
export const withoutBrowser =
  process.env.CHROMIUM_PATH || (process.platform === 'linux' && process.arch === 'x64')
    ? null
    : `no Chromium comes through npm for ${process.platform}-${process.arch}: set CHROMIUM_PATH`

async function fromNpm(): Promise<LaunchOptions> {
  const pack = join(require.resolve('@sparticuz/chromium'), '../..')
  const { version } = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8')) as { version: string }
  const folder = resolve('.cache', `chromium-${version}`)
  if (!existsSync(join(folder, 'ok'))) await unpack(join(pack, 'bin'), folder)
  return {
    executablePath: join(folder, 'chromium'),
    // Not the package's own list: it switches the same-origin rule off, which would hide faults of ours.
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

/** Unpacks beside and renames, so that two runs at once or one that was cut off leave nothing half done. */
async function unpack(from: string, folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`
  mkdirSync(beside, { recursive: true })
  const { TMPDIR } = process.env
  // `inflate` writes to the system's temporary folder, which is this one for as long as it works.
  process.env.TMPDIR = beside
  try {
    const { inflate } = await import('@sparticuz/chromium')
    for (const file of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(join(from, file))
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
  // The package's own fonts.conf names a folder elsewhere: pages would show no text at all.
  const fonts = `<dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fontcache</cachedir>`
  writeFileSync(join(beside, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`)
  writeFileSync(join(beside, 'ok'), '')
  try {
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(join(folder, 'ok'))) throw error
  }
}
