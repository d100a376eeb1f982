import { basename, resolve } from 'node:path'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import type { Audience, Confidence } from './article.ts'
import { ensureAreas } from './content-areas.ts'
import type { ContentFile } from './content-file.ts'
import { type Found, idOf, pathOf, readFolder, type Unread } from './content-folder.ts'
import { illustrated } from './content-images.ts'
import { replaceLinks } from './content-links.ts'
import { addressBehind, chooseSlugs, type Slugs } from './content-slugs.ts'
import { type PushedFile, push } from './pushing.ts'
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
  failed: Unread[]
}

type Known = Awaited<ReturnType<typeof knownOf>>[number]

const BATCH = 25

/** Makes the folder's Markdown files articles, or brings those from before up to date. Doing it again changes nothing. */
export async function pushFolder(
  desk: Desk,
  actor: Actor,
  folder: string,
  options: PushOptions = {},
): Promise<PushReport> {
  const source = options.source ?? basename(resolve(folder))
  const { files, unread } = await readFolder(folder, options.locale ?? 'en')
  const rows = await knownOf(desk, source)
  const known = new Map(rows.map((row) => [idOf({ key: row.source_key ?? '', locale: row.locale }), row]))
  const report: PushReport = {
    source,
    made: [],
    changed: [],
    same: 0,
    conflicts: [],
    gone: goneOf(files, rows),
    failed: unread,
  }
  const wanted = files.filter((found) => isWanted(found, known.get(keyOf(found)), report))
  const used = await desk.reader.selectFrom('article_slug').select('slug').execute()
  const slugs = chooseSlugs(
    files,
    known,
    used.map((row) => row.slug),
  )
  const wishes = wanted.map(({ file }) => ({ name: file.area ?? options.area ?? null, said: file.areaNames }))
  const areas = options.dryRun ? new Map<string, string>() : await ensureAreas(desk, actor, wishes)
  const orders = wanted.map((found) => orderOf(found, known.get(keyOf(found)) ?? null, slugs, areas, options))
  if (options.dryRun) {
    for (const order of orders) report[order.replaces ? 'changed' : 'made'].push(pathOf(order))
    return report
  }
  let done = 0
  const pathOfOrder = new Map(wanted.map((found) => [keyOf(found), found.name.path]))
  await inBatches(orders, async (bare) => {
    const batch = await Promise.all(
      bare.map((order) => illustrated(desk, actor, folder, pathOfOrder.get(idOf(order)) ?? '', order)),
    )
    for (const outcome of await act(desk, actor, push, { source, files: batch })) {
      const list = outcome.did === 'conflict' ? report.conflicts : report[outcome.did]
      list.push(pathOf(outcome))
    }
    done += batch.length
    options.progress?.(done, orders.length)
  })
  return report
}

const keyOf = ({ name, locale }: Found) => idOf({ key: name.key, locale })

/** Two batches at a time: one is rendered while the other is written. */
async function inBatches(
  orders: readonly PushedFile[],
  run: (batch: PushedFile[]) => Promise<void>,
): Promise<void> {
  const count = Math.ceil(orders.length / BATCH)
  const batches = Array.from({ length: count }, (_, at) => orders.slice(at * BATCH, (at + 1) * BATCH))
  const lane = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await run(batch)
  }
  await Promise.all([lane(), lane()])
}

function goneOf(files: readonly Found[], rows: readonly Known[]): string[] {
  const here = new Set(files.map(keyOf))
  return rows
    .map((row) => ({ key: row.source_key ?? '', locale: row.locale }))
    .filter((row) => !here.has(idOf(row)))
    .map(pathOf)
}

function isWanted(found: Found, known: Known | undefined, report: PushReport): boolean {
  if (!known) return true
  if (known.source_hash === found.hash) {
    report.same += 1
    return false
  }
  const putAway = known.confidence === 'archived' && found.file.confidence !== 'archived'
  const touched = known.revision !== known.source_revision || putAway
  if (touched) report.conflicts.push(pathOf({ key: found.name.key, locale: found.locale }))
  return !touched
}

function knownOf(desk: Desk, source: string) {
  return desk.reader
    .selectFrom('article')
    .select([
      'id',
      'source_key',
      'locale',
      'source_hash',
      'source_revision',
      'source_front',
      'revision',
      'confidence',
      'slug',
    ])
    .where('source', '=', source)
    .execute()
}

function orderOf(
  found: Found,
  known: Known | null,
  slugs: Slugs,
  areas: ReadonlyMap<string, string>,
  options: PushOptions,
): PushedFile {
  const { file, name, locale, hash } = found
  const linked = (markdown: string) =>
    replaceLinks(markdown, (target) => addressBehind(target, name, locale, slugs))
  const base = known?.source_front ? (JSON.parse(known.source_front) as ContentFile['front']) : {}
  // What the desk decided stays, unless the file says something else than it did the last time.
  const state = <T>(key: 'audience' | 'confidence', said: T | null, usual: T): T | null =>
    known ? (file.front[key] === base[key] ? null : said) : (said ?? usual)
  const area = file.area ?? options.area ?? null
  return {
    title: file.title,
    summary: file.summary,
    body: linked(file.body),
    ...(Object.fromEntries(parts.map((part) => [part, linked(file[part])])) as Pick<
      ContentFile,
      (typeof parts)[number]
    >),
    locale,
    key: name.key,
    hash,
    front: JSON.stringify(file.front),
    areaId: area ? (areas.get(area) ?? null) : null,
    audience: state('audience', file.audience, options.audience ?? 'internal'),
    confidence: state('confidence', file.confidence, options.confidence ?? 'unvalidated'),
    slug: known ? file.slug : (slugs.get(keyOf(found)) ?? ''),
    redirects: file.redirects,
    aliases: file.aliases,
    pictures: [],
    replaces: known ? { id: known.id, revision: known.revision } : null,
  }
}
