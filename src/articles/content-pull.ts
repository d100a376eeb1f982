import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { readBase, standsAs, writeBase } from './content-base.ts'
import { hashOf, pathsIn } from './content-folder.ts'
import { type Home, homesIn } from './content-homes.ts'
import { type Full, fileOf, fullOf } from './content-out.ts'
import { unstore } from './content-pictures.ts'
import { type PulledFile, pulled } from './pulling.ts'

export type PullOptions = Readonly<{
  source?: string
  /** The language of files that do not say; default `en`. */
  locale?: string
  dryRun?: boolean
  progress?: (done: number, of: number) => void
}>
export type PullReport = {
  source: string
  written: string[]
  same: number
  /** Changed in the folder only: the next push brings them in. */
  ahead: string[]
  /** Changed on both sides: the file was left alone. */
  conflicts: string[]
}

const BATCH = 50

/**
 * Writes the articles into the folder as Markdown with front matter, so that a push brings them back: as the file was, byte for
 * byte, where nothing changed here since. Files changed in the folder are left alone.
 */
export async function pullInto(
  desk: Desk,
  actor: Actor,
  folder: string,
  options: PullOptions = {},
): Promise<PullReport> {
  const source = options.source ?? basename(resolve(folder))
  if (!options.dryRun) await mkdir(folder, { recursive: true })
  const report: PullReport = { source, written: [], same: 0, ahead: [], conflicts: [] }
  const paths = await pathsIn(folder).catch(() => [])
  const homes = await homesIn(desk, source, paths, options.locale ?? 'en')
  const bySlug = new Map(homes.map((home) => [home.slug, home.path]))
  for (let at = 0; at < homes.length; at += BATCH) {
    const batch = homes.slice(at, at + BATCH)
    const notes: PulledFile[] = []
    for (const [home, row] of await fullOf(desk, batch)) {
      const outcome = await pullOne(desk, folder, source, home, row, fileOf(row, home, bySlug), options)
      if (outcome.note) notes.push(outcome.note)
      if (outcome.did === 'same') report.same += 1
      else report[outcome.did].push(home.path)
    }
    if (notes.length && !options.dryRun) await act(desk, actor, pulled, { source, files: notes })
    options.progress?.(Math.min(at + BATCH, homes.length), homes.length)
  }
  return report
}

type Outcome = { did: 'written' | 'same' | 'ahead' | 'conflicts'; note: PulledFile | null }

async function pullOne(
  desk: Desk,
  folder: string,
  source: string,
  home: Home,
  row: Full,
  text: string,
  { dryRun = false }: PullOptions,
): Promise<Outcome> {
  const file = join(folder, home.path)
  const there = await readFile(file, 'utf8').catch(() => null)
  const isOurs = row.source === source
  const base = isOurs ? readBase(row.source_front) : null
  const untouched = isOurs && row.revision === row.source_revision && (!base || standsAs(base, row))
  const asItWas = there !== null && isOurs && row.source_hash === hashOf(there)
  const note = noteOf(home, row, text)
  if (there === text) return { did: 'same', note: asItWas ? null : note }
  if (untouched && there !== null) return { did: asItWas ? 'same' : 'ahead', note: null }
  if (there !== null && !asItWas) return { did: 'conflicts', note: null }
  if (dryRun) return { did: 'written', note: null }
  await mkdir(dirname(file), { recursive: true })
  await unstore(desk, folder, home.path, row, text)
  await writeFile(file, text)
  return { did: 'written', note: base?.text === text && untouched ? null : note }
}

function noteOf(home: Home, row: Full, text: string): PulledFile {
  const { audience, confidence, area } = row
  return {
    articleId: row.id,
    key: home.key,
    hash: hashOf(text),
    front: writeBase({ path: home.path, text, audience, confidence, area }),
    revision: row.revision,
  }
}
