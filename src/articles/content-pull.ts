import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, posix, resolve } from 'node:path'
import type { Data } from '#markdown/front-matter.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { readContentFile, writeContentFile } from './content-file.ts'
import { hashOf, idOf, pathsIn } from './content-folder.ts'
import { replaceLinks } from './content-links.ts'
import { nameFiles } from './content-names.ts'
import { pulled } from './pulling.ts'
import { type ArticleText, parts } from './text.ts'

export type PullOptions = Readonly<{
  source?: string
  dryRun?: boolean
  progress?: (done: number, of: number) => void
}>
export type PullReport = {
  source: string
  written: string[]
  same: number /** Changed on both sides: the file was left alone. */
  conflicts: string[]
}

type Row = Awaited<ReturnType<typeof articlesOf>>[number]

/** Writes the articles into the folder as Markdown with front matter, so that a push brings them back. Files changed since are left alone. */
export async function pullInto(
  desk: Desk,
  actor: Actor,
  folder: string,
  options: PullOptions = {},
): Promise<PullReport> {
  const source = options.source ?? basename(resolve(folder))
  await mkdir(folder, { recursive: true })
  const report: PullReport = { source, written: [], same: 0, conflicts: [] }
  const rows = await articlesOf(desk, source)
  const here = new Map(
    nameFiles(await pathsIn(folder)).map((name) => [
      idOf({ key: name.key, locale: name.locale ?? 'en' }),
      name.path,
    ]),
  )
  const homes = new Map(rows.map((row) => [row.slug, pathFor(row, here)]))
  const aliases = await wordingsOf(desk)
  for (const [at, row] of rows.entries()) {
    const path = homes.get(row.slug) ?? ''
    const outcome = await pullOne(
      desk,
      actor,
      { folder, path, source, row, text: fileOf(row, path, homes, aliases) },
      options.dryRun ?? false,
    )
    if (outcome === 'same') report.same += 1
    else report[outcome].push(path)
    options.progress?.(at + 1, rows.length)
  }
  return report
}

type One = { folder: string; path: string; source: string; row: Row; text: string }

async function pullOne(
  desk: Desk,
  actor: Actor,
  { folder, path, source, row, text }: One,
  dry: boolean,
): Promise<'written' | 'same' | 'conflicts'> {
  const file = join(folder, path)
  const there = await readFile(file, 'utf8').catch(() => null)
  const isOurs = row.source === source
  if (
    there === text ||
    (there !== null && isOurs && row.revision === row.source_revision && row.source_hash === hashOf(there))
  )
    return 'same'
  if (there !== null && !(isOurs && row.source_hash === hashOf(there))) return 'conflicts'
  if (dry) return 'written'
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  const { key = '' } = nameFiles([path])[0] ?? {}
  const front = JSON.stringify(readContentFile(text, key).front)
  await act(desk, actor, pulled, {
    articleId: row.id,
    source,
    key: keyIn(path),
    hash: hashOf(text),
    revision: row.revision,
    front,
  })
  return 'written'
}

/** `en/crew-card/pin.md` → `crew-card/pin`: the language folder is no part of the key. */
function keyIn(path: string): string {
  return path.replace(/\.md$/, '').split('/').slice(1).join('/')
}

function articlesOf(desk: Desk, source: string) {
  return desk.reader
    .selectFrom('article as a')
    .leftJoin('area as r', 'r.id', 'a.area_id')
    .innerJoin('article_revision as v', (join) =>
      join.onRef('v.article_id', '=', 'a.id').onRef('v.number', '=', 'a.revision'),
    )
    .innerJoin('article as o', 'o.id', 'a.root_id')
    .select([
      'a.id',
      'a.slug',
      'a.locale',
      'a.root_id',
      'a.audience',
      'a.confidence',
      'a.revision',
      'a.source',
      'a.source_key',
      'a.source_hash',
      'a.source_revision',
      'a.source_front',
    ])
    .select([
      'v.title',
      'v.summary',
      'v.issue',
      'v.environment',
      'v.cause',
      'v.resolution',
      'v.body',
      'r.name as area',
      'r.slug as area_slug',
      'o.slug as root_slug',
    ])
    .where((eb) => eb.or([eb('a.source', 'is', null), eb('a.source', '=', source)]))
    .where('a.confidence', '!=', 'archived')
    .orderBy('a.id')
    .execute()
}

async function wordingsOf(desk: Desk): Promise<Map<string, string[]>> {
  const rows = await desk.reader
    .selectFrom('article_alias')
    .select(['root_id', 'locale', 'text'])
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const found = new Map<string, string[]>()
  for (const row of rows)
    found.set(`${row.root_id}\n${row.locale}`, [
      ...(found.get(`${row.root_id}\n${row.locale}`) ?? []),
      row.text,
    ])
  return found
}

/** Where an article's file lies: where it came from, else by language, area and address of its original. */
function pathFor(row: Row, here: ReadonlyMap<string, string>): string {
  const known =
    row.source_key === null ? undefined : here.get(idOf({ key: row.source_key, locale: row.locale }))
  return known ?? `${row.locale}/${row.source_key ?? `${row.area_slug ?? 'articles'}/${row.root_slug}`}.md`
}

function fileOf(
  row: Row,
  path: string,
  homes: ReadonlyMap<string, string>,
  aliases: ReadonlyMap<string, string[]>,
): string {
  const relative = (target: string) => {
    const [, slug = '', place] = /^(?:\/(?:fil|hr))?\/articles\/([^#?]+)(#.*)?$/.exec(target) ?? []
    const home = homes.get(slug)
    return home
      ? posix.relative(posix.dirname(path), home) + (place?.replace('#user-content-', '#') ?? '')
      : null
  }
  const back = (markdown: string) => replaceLinks(markdown, relative)
  const text = {
    title: row.title,
    summary: row.summary,
    body: back(row.body),
    ...Object.fromEntries(parts.map((part) => [part, back(row[part])])),
  } as ArticleText
  const front = row.source_front ? (JSON.parse(row.source_front) as Data) : {}
  return writeContentFile(text, front, {
    area: row.area,
    audience: row.audience,
    confidence: row.confidence,
    aliases: inOrder(aliases.get(`${row.root_id}\n${row.locale}`) ?? [], front.aliases),
    summary: row.summary !== '',
  })
}

/** The wordings as the file had them, new ones behind. */
function inOrder(wordings: readonly string[], before: Data[string] | undefined): string[] {
  const listed = Array.isArray(before) ? before : []
  const place = (text: string) => (listed.includes(text) ? listed.indexOf(text) : listed.length)
  return [...wordings].sort((one, other) => place(one) - place(other))
}
