import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrations } from '../db/migrations/index.ts'
import { gateOf, gates } from '../src/middleware/gates.ts'
import { cycles, type Source, sourcesIn, target } from './support/sources.ts'

const sources = sourcesIn('src')

/** Lowest first; a folder imports from lower ranks only. Folders of one line never import each other. */
const ranks = [
  ['config'],
  ['db'],
  ['work'],
  ['i18n', 'markdown', 'files', 'styles'],
  ['mail', 'jobs'],
  ['ui'],
  ['doors'],
  ['workspace'],
  ['people'],
  ['areas'],
  ['tickets', 'articles', 'forum'],
  ['origins'],
  ['escalations'],
  ['search', 'attempts', 'notices', 'live', 'reports'],
  ['importing'],
  ['followers', 'jobs.ts', 'endpoints'],
  ['desk'],
  ['layouts'],
  ['fetch', 'middleware', 'pages', 'actions', 'cli'],
]
/** Only type imports may look up: two files gather the slices' types. */
const gathering = ['src/db/schema.ts', 'src/work/events.ts']

const folder = (path: string) =>
  path === 'src/jobs.ts' ? 'jobs.ts' : (path.split('/')[1] ?? '').replace(/\.ts$/, '')
const rank = (path: string) => ranks.findIndex((line) => line.includes(folder(path)))
const where = (found: (source: Source) => boolean) => sources.filter(found).map((source) => source.path)

describe('the house', () => {
  it('knows the rank of every file', () => {
    expect(where(({ path }) => rank(path) < 0 && path !== 'src/env.d.ts')).toEqual([])
  })

  it('imports downwards only, and nothing sideways', () => {
    const up = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, typeOnly }) => {
        const to = target(path, specifier)
        if (!to?.startsWith('src/') || folder(to) === folder(path)) return []
        if (gathering.includes(path) && typeOnly) return []
        return rank(to) < rank(path) || topmost(path) ? [] : [`${path} → ${to}`]
      }),
    )
    expect(up).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(cycles(sources).map((circle) => circle.join(' → '))).toEqual([])
  })

  it('lets only doors know Astro', () => {
    const isDoor = /\.astro$|^src\/(pages|layouts|middleware|doors|actions|fetch\.ts)|\/(actions|loader)\.ts$/
    expect(
      where(
        ({ path, imports }) =>
          !isDoor.test(path) && imports.some((each) => each.specifier.startsWith('astro:')),
      ),
    ).toEqual([])
  })

  it('keeps SQL out of pages, components, forms and words', () => {
    const without = /\.astro$|^src\/(pages|layouts|middleware|actions|cli|ui|i18n|markdown)\/|\/actions\.ts$/
    const sql = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`/
    expect(where(({ path, text }) => without.test(path) && sql.test(text))).toEqual([])
  })

  it('keeps SQL out of what is pure or passes on: nouns, events, tables and endpoints', () => {
    const slices = ranks.slice(ranks.findIndex((line) => line.includes('workspace'))).flat()
    const pure = /\/(events|schema|api)\.ts$|\/(ticket|article|escalation|topic|area|promise|attempt)\.ts$/
    const sql = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
    expect(
      where(({ path, text }) => slices.includes(folder(path)) && pure.test(path) && sql.test(text)),
    ).toEqual([])
  })

  it('calls things by what they do, and exports them by name', () => {
    const vague = /(^|[/-])(handle\w*|process\w*|managers?|helpers?|utils?)[.-]|-services?\./
    expect(where(({ path }) => vague.test(path))).toEqual([])
    const asked = ['src/fetch.ts']
    expect(
      where(
        ({ path, text }) => path.endsWith('.ts') && !asked.includes(path) && /^export default\b/m.test(text),
      ),
    ).toEqual([])
  })

  it('reads the environment in one place', () => {
    expect(
      where(
        ({ path, text }) =>
          path !== 'src/config.ts' &&
          !path.startsWith('src/cli/') &&
          /process\.env\b|import\.meta\.env\b/.test(text),
      ),
    ).toEqual([])
  })

  it('keeps files small', () => {
    const lines = ({ text }: Source) => text.trimEnd().split('\n').length
    const isData = (path: string) => /\/(schema|openapi)[\w-]*\.ts$|^src\/i18n\//.test(path)
    const long = [
      ...sources.filter(
        (each) => !isData(each.path) && lines(each) > (each.path.endsWith('.astro') ? 150 : 200),
      ),
      ...sourcesIn('test', /\.(test|walk)\.ts$/).filter((each) => lines(each) > 250),
    ]
    expect(long.map((each) => `${each.path}: ${lines(each)} lines`)).toEqual([])
  })

  it('has a gate for every page', () => {
    const patterns = sources
      .filter(({ path }) => path.startsWith('src/pages/'))
      .map(({ path }) =>
        path
          .replace(/^src\/pages/, '')
          .replace(/\.(ts|astro)$/, '')
          .replace(/\/index$/, ''),
      )
    expect(patterns.filter((pattern) => gateOf(pattern || '/') === null)).toEqual([])
    expect(Object.keys(gates).filter((pattern) => !patterns.includes(pattern))).toEqual([])
  })

  it('has a test of its slice for every file of verbs', () => {
    const verbs = where(({ path, text }) => /=\s*verb\(/.test(text) && path !== 'src/work/verb.ts')
    const tried = new Set(
      sourcesIn('test', /\.test\.ts$/).flatMap(({ path, imports }) =>
        imports
          .map((each) => target(path, each.specifier))
          .filter((to) => to?.split('/')[1] === path.split('/')[1]),
      ),
    )
    expect(verbs.filter((path) => !tried.has(path))).toEqual([])
  })

  it('has migrations that stand alone and in order', () => {
    const outside = sourcesIn('db/migrations').flatMap(({ path, imports }) =>
      imports
        .filter((each) => target(path, each.specifier)?.startsWith('src/'))
        .map((each) => `${path} → ${each.specifier}`),
    )
    expect(outside).toEqual([])
    const names = Object.keys(migrations)
    expect(names).toEqual([...names].sort())
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, at) => at + 1))
  })

  it('leaves the migrations as they were shipped', () => {
    const hash = (name: string) =>
      createHash('sha256')
        .update(readFileSync(`db/migrations/${name}.ts`))
        .digest('hex')
    const now = Object.fromEntries([...Object.keys(migrations), 'ddl'].map((name) => [name, hash(name)]))
    expect(now).toEqual(JSON.parse(readFileSync('db/migrations/frozen.json', 'utf8')))
  })
})

/** The topmost files compose the site: pages use layouts, middleware and each other's parts. */
function topmost(path: string): boolean {
  return rank(path) === ranks.length - 1
}
