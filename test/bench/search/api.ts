import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseUrl, runOn } from '../../support/databases.ts'
import { startPostgres } from '../../support/postgres.ts'
import { type Server, startServer } from '../../support/server.ts'
import type { Line } from './lines.ts'
import type { Ranker } from './ranker.ts'
import { judged, scores } from './ranking.ts'
import type { Judged } from './sets.ts'

const locales: Record<string, string> = { stackfaq: 'en', 'hr-kb': 'hr', 'tl-ui': 'fil' }
const longest = 200
const k = 20
/** ms */
const patience = 60_000

/** The same figures through the API of a running Sagot, its articles pushed from files, on each database. */
export async function* throughApi(sets: readonly Judged[], folder: string): AsyncGenerator<Line> {
  const some = sets.filter(({ name }) => locales[name])
  const postgres = await startPostgres()
  const name = `sagot_bench_api_${process.pid}`
  try {
    for (const set of some) {
      yield* measured(set, folder, 'SQLite', {})
      await runOn(postgres.url, `create database ${name}`)
      yield* measured(set, folder, 'PostgreSQL', { DATABASE_URL: databaseUrl(postgres.url, name) })
      await runOn(postgres.url, `drop database if exists ${name} with (force)`)
    }
  } finally {
    await runOn(postgres.url, `drop database if exists ${name} with (force)`)
    await postgres.stop()
  }
}

async function* measured(
  set: Judged,
  folder: string,
  database: string,
  settings: Record<string, string>,
): AsyncGenerator<Line> {
  const server = await startServer({ SAGOT_LIMITS: 'off', LOG_LEVEL: 'error', ...settings })
  try {
    const locale = locales[set.name] ?? 'en'
    const out = ['--audience', 'public', '--confidence', 'validated', '--locale', locale]
    await run(server, 'content', 'push', written(set, join(folder, `${set.name}-${database}`)), ...out)
    const api = ranker(server, set, locale)
    await followed(api, set)
    for (const line of judged(set.name, await scores(api, set)))
      yield { ...line, what: `${line.what}, API, ${database}` }
  } finally {
    await server.close()
  }
}

/** Resolves when the documents pushed last are found: the index reads what was pushed in order. */
async function followed(api: Ranker, set: Judged): Promise<void> {
  const end = performance.now() + patience
  const last = set.docs.slice(-3)
  const isThere = async ({ id, body }: (typeof last)[number]) =>
    (await api.ask({ id, text: body, k })).ranked.includes(id)
  while (!(await Promise.all(last.map(isThere))).some(Boolean)) {
    if (performance.now() > end) throw new Error(`${set.name}: the index did not follow`)
    await pause(100)
  }
  await pause(1000)
}

/** A Markdown file a document, its place as address; a document without a title gets one that says nothing. */
function written(set: Judged, folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const [i, { title, body }] of set.docs.entries()) {
    const head = ['---', `title: ${JSON.stringify(title || `№ ${i}`)}`, `slug: d${i}`, '---']
    writeFileSync(join(folder, `d${i}.md`), `${head.join('\n')}\n\n${plainMarkdown(body)}\n`)
  }
  return folder
}

const plainMarkdown = (text: string) => text.replace(/[\\`*_{}[\]()#+\-!<>|~&]/g, '\\$&')

function ranker(server: Server, set: Judged, locale: string): Ranker {
  return {
    about: {},
    ask: async ({ text }) => {
      const q = encodeURIComponent(text.slice(0, longest))
      const answer = await fetch(
        `${server.url}/api/v1/search?scope=articles&locale=${locale}&limit=${k}&q=${q}`,
      )
      if (!answer.ok) throw new Error(`GET /search: ${answer.status} ${await answer.text()}`)
      const { results } = (await answer.json()) as { results: { url: string }[] }
      return {
        ranked: results.map(({ url }) => set.docs[Number(url.slice(url.lastIndexOf('/') + 2))]?.id ?? url),
      }
    },
    stop: async () => {},
  }
}

export async function run(server: Server, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await server.sagot(...args)
  if (code !== 0) throw new Error(`sagot ${args.join(' ')} failed: ${stderr}`)
  return stdout
}

/** The headers of a new administrator's token. */
export async function tokenOf(server: Server, name: string): Promise<Headers> {
  const email = `${name}@example.com`
  await run(server, 'people', 'add', '--email', email, '--name', name, '--role', 'admin')
  const made = await run(
    server,
    'token',
    'create',
    '--person',
    email,
    '--name',
    name,
    '--scopes',
    'read,write,admin',
    '--json',
  )
  const { token } = JSON.parse(made) as { token: string }
  return new Headers({ 'Content-Type': 'application/json', Authorization: `Bearer ${token}` })
}
