import type { Desk } from '#work/desk.ts'
import { idOf } from './content-folder.ts'
import type { Known } from './content-order.ts'

type Reading = Pick<Desk, 'reader'>

/** What is kept in mind of every article of a source while its folder is compared: no text. */
export type Mark = Readonly<{
  id: string
  key: string
  locale: string
  slug: string
  hash: string | null
  revision: number
  sourceRevision: number | null
  confidence: string
}>

/** The articles that files of a source stand for, by key and language. */
export async function marksOf(desk: Reading, source: string): Promise<Map<string, Mark>> {
  const rows = await desk.reader
    .selectFrom('article')
    .select([
      'id',
      'source_key',
      'locale',
      'slug',
      'source_hash',
      'revision',
      'source_revision',
      'confidence',
    ])
    .where('source', '=', source)
    .execute()
  const marks = rows.map((row) => ({
    id: row.id,
    key: row.source_key ?? '',
    locale: row.locale,
    slug: row.slug,
    hash: row.source_hash,
    revision: row.revision,
    sourceRevision: row.source_revision,
    confidence: row.confidence,
  }))
  return new Map(marks.map((mark) => [idOf(mark), mark]))
}

/** What a batch of them is now, with the file as it was. */
export async function knownIn(desk: Reading, ids: readonly string[]): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map()
  const rows = await desk.reader
    .selectFrom('article as a')
    .leftJoin('area as r', 'r.id', 'a.area_id')
    .select(['a.id', 'a.revision', 'a.audience', 'a.confidence', 'a.source_front', 'r.name as area'])
    .where('a.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Every address that an article has or had. */
export async function usedSlugs(desk: Reading): Promise<Set<string>> {
  const rows = await desk.reader.selectFrom('article_slug').select('slug').execute()
  return new Set(rows.map((row) => row.slug))
}
