import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { localeFor, localPath } from '#i18n/locales.ts'
import { FrontMatterError } from '#markdown/front-matter.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { ensureAreas } from './content-areas.ts'
import { type ContentFile, FileError, readContentFile } from './content-file.ts'
import { replaceLinks } from './content-links.ts'
import { type FileName, isMarkdown, keyBehind, nameFiles } from './content-names.ts'
import type { Audience, Confidence } from './article.ts'
import { type PushedFile, push } from './pushing.ts'
import { slugOf } from './slugs.ts'
import { parts } from './text.ts'

export type PushOptions = Readonly<{
  /** Under which name the folder's files are known; default the folder's own. */
  source?: string
  /** The language of files that do not say; default `en`. */
  locale?: string
  audience?: Audience
  confidence?: Confidence
  area?: string
  dryRun?: boolean
  progress?: (done: number, of: number) => void
}>

export type PushReport = {
  source: string
  made: string[]
  changed: string[]
  same: number
  /** Changed here and in the folder since the last push: nothing was written. */
  conflicts: string[]
  /** Once pushed, not in the folder any more: the article stays. */
  gone: string[]
  failed: { path: string; reason: string }[]
}

type Found = { name: FileName; locale: string; hash: string; file: ContentFile }
type Known = Awaited<ReturnType<typeof knownOf>>[number]

const BATCH = 25

/** Makes the folder's Markdown files articles, or brings those from before up to date. Doing it again changes nothing. */
export async function pushFolder(desk: Desk, actor: Actor, folder: string, options: PushOptions = {}): Promise<PushReport> {
  const source = options.source ?? basename(resolve(folder))
  const report: PushReport = { source, made: [], changed: [], same: 0, conflicts: [], gone: [], failed: [] }
  const files = await readFiles(folder, options.locale ?? 'en', report)
  const known = new Map((await knownOf(desk, source)).map((row) => [`${row.source_key}\n${row.locale}`, row]))
  const wanted = files.filter((found) => isWanted(found, known.get(idOf(found)), report))
  const here = new Set(files.map(idOf))
  report.gone = [...known.values()].filter((row) => !here.has(`${row.source_key}\n${row.locale}`)).map((row) => `${row.source_key} (${row.locale})`)
  const slugs = await chooseSlugs(desk, files, known)
  const areas = options.dryRun ? new Map<string, string>() : await ensureAreas(desk, actor, wanted.map(({ file }) => ({ name: file.area ?? options.area ?? null, said: file.areaNames })))
  const orders = wanted.map((found) => orderOf(found, known.get(idOf(found)) ?? null, slugs, areas, options))
  if (options.dryRun) {
    for (const order of orders) report[order.replaces ? 'changed' : 'made'].push(pathOf(order))
    return report
  }
  await inBatches(orders, async (batch) => {
    for (const outcome of await act(desk, actor, push, { source, files: batch })) {
      const list = outcome.did === 'conflict' ? report.conflicts : outcome.did === 'made' ? report.made : report.changed
      list.push(pathOf(outcome))
    }
    options.progress?.(report.made.length + report.changed.length, orders.length)
  })
  return report
}

const pathOf = (one: { key: string; locale: string }) => `${one.key} (${one.locale})`
const idOf = ({ name, locale }: Found) => `${name.key}\n${locale}`

/** Two batches at a time: one is rendered while the other is written. */
async function inBatches(orders: PushedFile[], run: (batch: PushedFile[]) => Promise<void>): Promise<void> {
  const batches = Array.from({ length: Math.ceil(orders.length / BATCH) }, (_, at) => orders.slice(at * BATCH, (at + 1) * BATCH))
  const lane = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await run(batch)
  }
  await Promise.all([lane(), lane()])
}

function isWanted(found: Found, known: Known | undefined, report: PushReport): boolean {
  if (!known) return true
  if (known.source_hash === found.hash) {
    report.same += 1
    return false
  }
  const isTouched = known.revision !== known.source_revision || (known.confidence === 'archived' && found.file.confidence !== 'archived')
  if (isTouched) report.conflicts.push(pathOf({ key: found.name.key, locale: found.locale }))
  return !isTouched
}

async function readFiles(folder: string, locale: string, report: PushReport): Promise<Found[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && isMarkdown(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/[/\\]+$/, '').length + 1).split(sep).join('/'))
    .filter((path) => !/(^|\/)(\.|node_modules\/)/.test(path))
    .sort()
  const files: Found[] = []
  for (const name of nameFiles(paths)) {
    try {
      const text = await readFile(join(folder, name.path), 'utf8')
      const file = readContentFile(text, name.key)
      const own = Intl.getCanonicalLocales(file.locale ?? name.locale ?? locale)[0] ?? locale
      files.push({ name, locale: own, hash: createHash('sha256').update(text).digest('base64url'), file })
    } catch (error) {
      const reason = error instanceof FileError ? `articles.file.${error.reason}` : error instanceof FrontMatterError ? `markdown.front-matter.${error.reason}` : error instanceof RangeError ? 'articles.locale.format' : null
      if (!reason) throw error
      report.failed.push({ path: name.path, reason })
    }
  }
  // The default language first: the others are made from it.
  return files.sort((one, other) => Number(other.locale === locale) - Number(one.locale === locale))
}

function knownOf(desk: Desk, source: string) {
  return desk.reader
    .selectFrom('article')
    .select(['id', 'source_key', 'locale', 'source_hash', 'source_revision', 'source_front', 'revision', 'confidence', 'slug'])
    .where('source', '=', source)
    .execute()
}

/** The address of every file's article, also of those to be made, so that links between files can be written. */
async function chooseSlugs(desk: Desk, files: Found[], known: Map<string, Known>): Promise<Map<string, string>> {
  const taken = new Set((await desk.reader.selectFrom('article_slug').select('slug').execute()).map((row) => row.slug))
  const slugs = new Map<string, string>()
  // By key alone: the first language stands for those that have none of their own.
  const set = (found: Found, slug: string) => slugs.set(idOf(found), slug).set(found.name.key, slugs.get(found.name.key) ?? slug)
  for (const found of files) {
    const there = known.get(idOf(found))
    if (there) {
      set(found, found.file.slug || there.slug)
      continue
    }
    const base = found.file.slug || slugOf(found.file.title) || slugOf(found.name.key) || 'article'
    let slug = base
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
    taken.add(slug)
    set(found, slug)
  }
  return slugs
}

function orderOf(found: Found, known: Known | null, slugs: Map<string, string>, areas: Map<string, string>, options: PushOptions): PushedFile {
  const { file, name, locale, hash } = found
  const linked = (markdown: string) =>
    replaceLinks(markdown, (target) => {
      const key = keyBehind(target, name)
      const slug = key === null ? undefined : (slugs.get(`${key}\n${locale}`) ?? slugs.get(key))
      if (!slug) return null
      const place = target.split('#')[1]
      return localPath(localeFor(locale), `/articles/${slug}`) + (place ? `#user-content-${place}` : '')
    })
  const base = known?.source_front ? (JSON.parse(known.source_front) as ContentFile['front']) : {}
  const state = <T>(key: 'audience' | 'confidence', said: T | null, usual: T): T | null =>
    known ? (file.front[key] === base[key] ? null : said) : (said ?? usual)
  const area = file.area ?? options.area ?? null
  return {
    title: file.title,
    summary: file.summary,
    body: linked(file.body),
    ...(Object.fromEntries(parts.map((part) => [part, linked(file[part])])) as Pick<ContentFile, (typeof parts)[number]>),
    locale,
    key: name.key,
    hash,
    front: JSON.stringify(file.front),
    areaId: area ? (areas.get(area) ?? null) : null,
    audience: state('audience', file.audience, options.audience ?? 'internal'),
    confidence: state('confidence', file.confidence, options.confidence ?? 'unvalidated'),
    slug: known ? file.slug : (slugs.get(idOf(found)) ?? ''),
    redirects: file.redirects,
    aliases: file.aliases,
    replaces: known ? { id: known.id, revision: known.revision } : null,
  }
}
