/**
 * Pushes folders of real articles into a fresh SQLite database and asks for each title in its own language, as it is written and
 * without its marks. Prints files a second, memory, and the share that is among the first three.
 *
 *   node test/bench/titles.ts [--most N] <folder> [<folder> …]
 *
 * `--most` asks for at most N titles of each language, spread evenly over all.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pushFolder } from '#articles/content-push.ts'
import { readConfig } from '#config.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { localeFor } from '#i18n/locales.ts'
import { archiving } from '#search/archiving.ts'
import { ask } from '#search/ask.ts'
import { searching } from '#search/followers.ts'
import { followOnce } from '#work/follow.ts'
import { systemActor, visitorActor } from '#work/permissions.ts'
import { openDesk } from '../../src/desk.ts'

const { values, positionals: folders } = parseArgs({
  options: { most: { type: 'string' } },
  allowPositionals: true,
})
const most = Number(values.most ?? Number.POSITIVE_INFINITY)
const data = mkdtempSync(join(tmpdir(), 'sagot-titles-'))
const url = `sqlite:${join(data, 'titles.sqlite')}`
const place = openDatabase(url)
await migrate(place)
await place.close()
const settings = { DATABASE_URL: url, SAGOT_DATA: data, SAGOT_SECRET: 'bench', LOG_LEVEL: 'silent' }
const desk = await openDesk({ config: readConfig(settings, '/nonexistent'), follows: false })
try {
  for (const folder of folders) {
    const started = performance.now()
    const report = await pushFolder(desk, systemActor('bench'), resolve(folder), { audience: 'public' })
    const seconds = (performance.now() - started) / 1000
    const { made, failed } = report
    const memory = Math.round(process.memoryUsage().rss / 1024 / 1024)
    console.log(
      `${report.source}: ${made.length} made, ${failed.length} failed, ${seconds.toFixed(1)} s, ${Math.round(made.length / seconds)} files/s, ${memory} MB`,
    )
  }
  for (const follower of [searching, archiving]) while (await followOnce(desk, follower));
  const rows = await desk.reader
    .selectFrom('article')
    .select(['id', 'locale', 'title', 'slug'])
    .where('source', 'is not', null)
    .execute()
  const bare = (title: string) =>
    title.normalize('NFKD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  for (const [locale, all] of Map.groupBy(rows, (row) => row.locale)) {
    const titles = all.filter((_, at) => at % Math.ceil(all.length / most || 1) === 0)
    let marked = 0
    let plain = 0
    for (const row of titles) {
      if (await isFound(row, row.title)) marked += 1
      if (await isFound(row, bare(row.title))) plain += 1
    }
    const share = (n: number) => `${((100 * n) / titles.length).toFixed(1)} % (${n} of ${titles.length})`
    console.log(`${locale}: among the first three ${share(marked)}, without marks ${share(plain)}`)
  }
} finally {
  await desk.close()
  rmSync(data, { recursive: true, force: true })
}

/** Two articles of the same title answer the same question: either counts. */
async function isFound(row: { title: string; slug: string; locale: string }, text: string): Promise<boolean> {
  const found = await ask(desk, visitorActor, {
    text,
    locale: localeFor(row.locale),
    language: row.locale,
    scope: 'articles',
    limit: 3,
  })
  return found.some((one) => one.title === row.title || one.url.endsWith(`/articles/${row.slug}`))
}
