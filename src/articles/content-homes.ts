import type { Desk } from '#work/desk.ts'
import { readBase } from './content-base.ts'
import { idOf } from './content-folder.ts'
import { type FileName, isLanguage, nameFiles } from './content-names.ts'

/** Rows read at a time: their files are in memory for so long. */
const BATCH = 100

/** Where an article's file lies, and where it is known from. */
export type Home = Readonly<{
  id: string
  rootId: string
  slug: string
  locale: string
  path: string
  key: string
}>

type Row = Awaited<ReturnType<typeof rowsAfter>>[number]
type Wish = Omit<Home, 'path' | 'key'> & { path: string | null; area: string | null; root: string }

/**
 * Where each article of a source, and each that comes from no file, lies in the folder: where it came from, else where its file
 * is now, else by area and address of its original, with the language as its folder or the end of its name, as the others have it.
 */
export async function homesIn(
  desk: Pick<Desk, 'reader'>,
  source: string,
  paths: readonly string[],
  locale: string,
): Promise<Home[]> {
  const wishes: Wish[] = []
  const here = new Map(nameFiles(paths).map((name) => [idIn(name, locale), name.path]))
  for (let after = ''; ; ) {
    const rows = await rowsAfter(desk, source, after)
    for (const row of rows) wishes.push(wishOf(row, here))
    after = rows.at(-1)?.id ?? ''
    if (rows.length < BATCH) break
  }
  const certain = [...new Set([...paths, ...wishes.flatMap(({ path }) => path ?? [])])]
  const folders = certain.every((path) => path.includes('/') && isLanguage(path.split('/')[0] ?? ''))
  const taken = new Set(certain)
  const placed = wishes.map((wish) => ({ ...wish, path: wish.path ?? placeFor(wish, folders, taken) }))
  const names = nameFiles([...new Set([...certain, ...placed.map(({ path }) => path)])])
  const keys = new Map(names.map(({ path, key }) => [path, key]))
  return placed.map(({ area: _, root: __, ...home }) => ({ ...home, key: keys.get(home.path) ?? home.path }))
}

function wishOf(row: Row, here: ReadonlyMap<string, string>): Wish {
  const known =
    row.source_key === null ? undefined : here.get(idOf({ key: row.source_key, locale: row.locale }))
  const { id, slug, locale } = row
  const path = known ?? readBase(row.source_front)?.path ?? null
  return { id, rootId: row.root_id, slug, locale, path, area: row.area_slug, root: row.root_slug }
}

function placeFor({ area, root, locale }: Wish, folders: boolean, taken: Set<string>): string {
  const named = (number: number) => {
    const key = `${area ?? 'articles'}/${root}${number > 1 ? `-${number}` : ''}`
    return folders ? `${locale}/${key}.md` : `${key}.${locale}.md`
  }
  let number = 1
  while (taken.has(named(number))) number += 1
  taken.add(named(number))
  return named(number)
}

const idIn = (name: FileName, locale: string) => idOf({ key: name.key, locale: name.locale ?? locale })

function rowsAfter(desk: Pick<Desk, 'reader'>, source: string, after: string) {
  return desk.reader
    .selectFrom('article as a')
    .leftJoin('area as r', 'r.id', 'a.area_id')
    .innerJoin('article as o', 'o.id', 'a.root_id')
    .select(['a.id', 'a.root_id', 'a.slug', 'a.locale', 'a.source_key', 'a.source_front'])
    .select(['r.slug as area_slug', 'o.slug as root_slug'])
    .where((eb) => eb.or([eb('a.source', 'is', null), eb('a.source', '=', source)]))
    .where('a.confidence', '!=', 'archived')
    .where('a.id', '>', after)
    .orderBy('a.id')
    .limit(BATCH)
    .execute()
}
