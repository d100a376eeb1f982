import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type Server = Readonly<{
  /** `http://localhost:PORT` */
  url: string
  /** SAGOT_DATA of this server; goes when it closes. */
  data: string
  pid(): number
  /** Everything it wrote so far: the log, a JSON object a line. */
  log(): string
  /** Resolves with the first match in what it wrote, also with one that is there already. Rejects after `PATIENCE`. */
  says(words: RegExp): Promise<RegExpExecArray>
  /** Runs `sagot …` beside it, on the same data. */
  sagot(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }>
  /** SIGTERM; resolves with the exit code when the process is gone. */
  stop(): Promise<number>
  /** kill -9. */
  kill(): Promise<void>
  /** Serves again on the same port and data. */
  restart(): Promise<void>
  /** Stops if need be and removes the data. */
  close(): Promise<void>
}>

type Settings = Record<string, string>

/** How long a start may take, ms; a slow machine must not fail a test. */
const PATIENCE = 60_000
const entry = resolve('src/cli/sagot.ts')
/** As the launcher starts it. */
const flags = ['--disable-proto=delete', '--max-semi-space-size=8']

/** The built server as a process of its own on a free port, with a data folder of its own, migrated and ready. */
export async function startServer(settings: Settings = {}, options: string[] = []): Promise<Server> {
  if (!existsSync('dist/server/entry.mjs'))
    throw new Error('There is no build to test: run "npm run build" first.')
  const data = settings.SAGOT_DATA ?? mkdtempSync(join(tmpdir(), 'sagot-server-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...clean(),
    NODE_ENV: 'production',
    SAGOT_DATA: data,
    PORT: String(port),
    LOG_LEVEL: 'info',
    ...settings,
  }
  let child: ChildProcess | null = null
  let written = ''
  const listening = new Set<() => void>()

  const sagot = (...args: string[]) => outcome(start(args, env))
  const gone = async (signal: NodeJS.Signals): Promise<number> => {
    const process = child
    child = null
    if (!process || process.exitCode !== null || process.signalCode !== null) return process?.exitCode ?? 0
    const exit = new Promise<number>((done) => process.once('exit', (code) => done(code ?? -1)))
    process.kill(signal)
    return exit
  }
  const hear = (chunk: Buffer) => {
    written += chunk
    for (const look of listening) look()
  }
  const says = (words: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const end = (then: () => void) => {
        clearTimeout(timer)
        listening.delete(look)
        then()
      }
      const look = () => {
        const match = words.exec(written)
        if (match) end(() => resolve(match))
      }
      const timer = setTimeout(
        () => end(() => reject(new Error(`The server did not say ${words}:\n${written}`))),
        PATIENCE,
      )
      listening.add(look)
      look()
    })
  // However the run ends, nothing of it goes on serving.
  process.once('exit', () => child?.kill('SIGKILL'))
  const serve = async () => {
    const process = start(['serve', ...options], env)
    child = process
    for (const stream of [process.stdout, process.stderr]) stream?.on('data', hear)
    await ready(url, process, () => written)
  }

  try {
    const migrated = await sagot('migrate')
    if (migrated.code !== 0) throw new Error(`sagot migrate failed: ${migrated.stderr}`)
    await serve()
  } catch (error) {
    rmSync(data, { recursive: true, force: true })
    throw error
  }
  return {
    url,
    data,
    pid: () => child?.pid ?? 0,
    log: () => written,
    says,
    sagot,
    stop: () => gone('SIGTERM'),
    kill: async () => void (await gone('SIGKILL')),
    restart: serve,
    close: async () => {
      await gone('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [...flags, entry, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

const hidden = [
  'DATABASE_URL',
  'SAGOT_URL',
  'HOST',
  'SAGOT_SECRET',
  'SMTP_URL',
  'MAIL_FROM',
  'IMAP_URL',
  'SAGOT_LIMITS',
]

/** Nothing of the developer's own installation reaches the server under test: what is set empty here also hides `.env`. */
function clean(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env
  return { PATH, HOME, TMPDIR, LANG, ...Object.fromEntries(hidden.map((name) => [name, ''])) }
}

async function outcome(child: ChildProcess): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => (stdout += chunk))
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  const code = await new Promise<number>((done) => child.once('close', (code) => done(code ?? -1)))
  return { code, stdout, stderr }
}

/** Resolves when /readyz says so; rejects with what the process wrote when it ends before. */
async function ready(url: string, child: ChildProcess, written: () => string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (child.exitCode === null && Date.now() < end) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await pause(30)
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not become ready:\n${written()}`)
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
