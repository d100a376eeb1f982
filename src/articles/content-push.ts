import { basename, resolve } from 'node:path'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { Invalid } from '#work/errors.ts'
import { ensureAreas } from './content-areas.ts'
import { FileError } from './content-file.ts'
import {
  type Found,
  idOf,
  keyOf,
  lookThrough,
  pathOf,
  readWhole,
  reasonOf,
  type Unread,
} from './content-folder.ts'
import { illustrated } from './content-images.ts'
import { knownIn, type Mark, marksOf, usedSlugs } from './content-known.ts'
import { orderOf, type Usual } from './content-order.ts'
import { chooseSlugs, type Slugs } from './content-slugs.ts'
import { type PushedFile, type PushOutcome, push } from './pushing.ts'

export type PushOptions = Usual &
  Readonly<{
    /** Under which name the folder's files are known; default the folder's own. */
    source?: string
    /** The language of files that do not say; default `en`. */
    locale?: string
    dryRun?: boolean
    progress?: (done: number, of: number, what: 'looking' | 'pushing') => void
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

type Setting = Readonly<{
  desk: Desk
  actor: Actor
  folder: string
  source: string
  slugs: Slugs
  areas: ReadonlyMap<string, string>
  known: ReadonlyMap<string, Mark>
  options: PushOptions
  report: PushReport
}>

const BATCH = 25

/** Makes the folder's Markdown files articles, or brings those from before up to date. Doing it again changes nothing. */
export async function pushFolder(
  desk: Desk,
  actor: Actor,
  folder: string,
  options: PushOptions = {},
): Promise<PushReport> {
  const source = options.source ?? basename(resolve(folder))
  const { files, unread } = await lookThrough(folder, options.locale ?? 'en', (done, of) =>
    options.progress?.(done, of, 'looking'),
  )
  const known = await marksOf(desk, source)
  const report: PushReport = {
    source,
    made: [],
    changed: [],
    same: 0,
    conflicts: [],
    gone: goneOf(files, known),
    failed: [...unread],
  }
  const wanted = files.filter((found) => isWanted(found, known.get(keyOf(found)), report))
  const slugs = chooseSlugs(files, known, await usedSlugs(desk))
  if (options.dryRun) {
    for (const found of wanted)
      report[known.has(keyOf(found)) ? 'changed' : 'made'].push(
        pathOf({ key: found.name.key, locale: found.locale }),
      )
    return report
  }
  const wishes = wanted.map((found) => ({ name: found.area ?? options.area ?? null, said: found.areaNames }))
  const areas = await ensureAreas(desk, actor, wishes)
  const setting = { desk, actor, folder, source, slugs, areas, known, options, report }
  let done = 0
  const first = wanted.filter(({ locale }) => locale === (options.locale ?? 'en'))
  // Originals before what is made from them.
  for (const part of [first, wanted.filter(({ locale }) => locale !== (options.locale ?? 'en'))])
    await inBatches(part, async (batch) => {
      await pushBatch(setting, batch)
      done += batch.length
      options.progress?.(done, wanted.length, 'pushing')
    })
  return report
}

/** Two batches at a time: one is read and rendered while the other is written. */
async function inBatches(wanted: readonly Found[], run: (batch: Found[]) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < wanted.length) {
      const batch = wanted.slice(next, next + BATCH)
      next += BATCH
      await run(batch)
    }
  }
  await Promise.all([lane(), lane()])
}

async function pushBatch(setting: Setting, batch: readonly Found[]): Promise<void> {
  const { desk, actor, folder, known, slugs, areas, options, report } = setting
  const ids = batch.flatMap((found) => known.get(keyOf(found))?.id ?? [])
  const articles = await knownIn(desk, ids)
  const orders: PushedFile[] = []
  const paths = new Map<string, string>()
  for (const found of batch) {
    const { path } = found.name
    try {
      const whole = await readWhole(folder, found.name)
      const mark = known.get(keyOf(found))
      const article = articles.get(mark?.id ?? '')
      // The revision that was compared: a later one is somebody's edit, and the push must find it in its way.
      const there = mark && article ? { ...article, revision: mark.revision } : null
      const order = orderOf(found, whole, there, slugs, areas, options)
      paths.set(idOf(order), path)
      orders.push(await illustrated(desk, actor, folder, path, order))
    } catch (error) {
      report.failed.push({ path, reason: goneSince(error) ? 'articles.file.gone' : reasonOf(error) })
    }
  }
  for (const outcome of await write(setting, orders, paths)) {
    const list = outcome.did === 'conflict' ? report.conflicts : report[outcome.did]
    list.push(pathOf(outcome))
  }
}

/** One transaction for all; when one of them is refused, each by itself, so that the others come in and it is named. */
async function write(
  setting: Setting,
  orders: readonly PushedFile[],
  paths: ReadonlyMap<string, string>,
): Promise<PushOutcome[]> {
  const { desk, actor, source, report } = setting
  if (orders.length === 0) return []
  try {
    return await act(desk, actor, push, { source, files: [...orders] })
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const [only] = orders
    if (orders.length === 1 && only) {
      const [reason = 'articles.file.refused'] = Object.values(error.fields).flat()
      report.failed.push({ path: paths.get(idOf(only)) ?? only.key, reason })
      return []
    }
    const outcomes: PushOutcome[] = []
    for (const one of orders) outcomes.push(...(await write(setting, [one], paths)))
    return outcomes
  }
}

function goneSince(error: unknown): boolean {
  return !(error instanceof FileError) && (error as NodeJS.ErrnoException).code === 'ENOENT'
}

function goneOf(files: readonly Found[], known: ReadonlyMap<string, Mark>): string[] {
  const here = new Set(files.map(keyOf))
  return [...known].flatMap(([id, mark]) => (here.has(id) ? [] : [pathOf(mark)]))
}

function isWanted(found: Found, known: Mark | undefined, report: PushReport): boolean {
  if (!known) return true
  if (known.hash === found.hash) {
    report.same += 1
    return false
  }
  const putAway = known.confidence === 'archived' && found.confidence !== 'archived'
  const touched = known.revision !== known.sourceRevision || putAway
  if (touched) report.conflicts.push(pathOf({ key: found.name.key, locale: found.locale }))
  return !touched
}
