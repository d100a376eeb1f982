import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '#config.ts'
import { ask } from '#search/ask.ts'
import { indexOf } from '#search/indexing.ts'
import { visitorActor } from '#work/permissions.ts'
import { openDesk } from '../../../src/desk.ts'
import { databaseUrl, runOn } from '../../support/databases.ts'
import { startPostgres } from '../../support/postgres.ts'
import { startServer } from '../../support/server.ts'
import { tokenOf } from './api.ts'
import { atMost, type Line, plain } from './lines.ts'
import { quantile } from './metrics.ts'

const rounds = 20
const most = 1000
/** ms */
const giveUp = 10_000
const between = 5

/**
 * From the moment the API has answered "published" to the first answer that holds the article, by the clock: in the process that
 * published, and in a second one on the same database.
 */
export async function* fresh(): AsyncGenerator<Line> {
  yield* measured('SQLite', {})
  const postgres = await startPostgres()
  const name = `sagot_bench_${process.pid}`
  await runOn(postgres.url, `create database ${name}`)
  try {
    yield* measured('PostgreSQL', { DATABASE_URL: databaseUrl(postgres.url, name) })
  } finally {
    await runOn(postgres.url, `drop database if exists ${name} with (force)`)
    await postgres.stop()
  }
}

async function* measured(database: string, settings: Record<string, string>): AsyncGenerator<Line> {
  const server = await startServer({ SAGOT_LIMITS: 'off', LOG_LEVEL: 'error', ...settings })
  const second = await openDesk({
    config: readConfig(
      { ...settings, SAGOT_DATA: server.data, SAGOT_SECRET: 'bench', LOG_LEVEL: 'error' },
      '/nonexistent',
    ),
    works: false,
  })
  try {
    const author = await tokenOf(server, 'author')
    const publisher = await tokenOf(server, 'publisher')
    await indexOf(second).caughtUp()
    const here: number[] = []
    const there: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const word = `fresh${round}${database.toLowerCase()}`
      const post = async (token: Headers, path: string, body: object) => {
        const answer = await fetch(`${server.url}/api/v1${path}`, {
          method: 'POST',
          headers: token,
          body: JSON.stringify(body),
        })
        if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`)
        return (await answer.json()) as { slug: string }
      }
      const { slug } = await post(author, '/articles', { title: `About ${word}`, resolution: 'Look here.' })
      await post(publisher, `/articles/${slug}/publish`, { audience: 'public', checklist: {} })
      const published = performance.now()
      const found = async (look: () => Promise<boolean>) => {
        while (!(await look()) && performance.now() - published < giveUp) await pause(between)
        return performance.now() - published
      }
      const took = await Promise.all([
        found(async () => {
          const answer = await fetch(`${server.url}/api/v1/search?q=${word}`)
          return ((await answer.json()) as { results: object[] }).results.length > 0
        }),
        found(async () => (await ask(second, visitorActor, { text: word, locale: 'en' })).length > 0),
      ])
      here.push(took[0])
      there.push(took[1])
    }
    yield plain(
      `fresh on ${database}: found where it was published, p50`,
      `${quantile(here, 0.5).toFixed(0)} ms`,
    )
    yield atMost(
      `fresh on ${database}: found where it was published, most`,
      Math.max(...here),
      most,
      ' ms',
      0,
    )
    yield plain(
      `fresh on ${database}: found in a second process, p50`,
      `${quantile(there, 0.5).toFixed(0)} ms`,
    )
    yield atMost(`fresh on ${database}: found in a second process, most`, Math.max(...there), most, ' ms', 0)
  } finally {
    indexOf(second).stop()
    await second.close()
    await server.close()
  }
}
