import type { Desk } from '#work/desk.ts'
import type { Home } from './content-homes.ts'

export type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** The articles of a batch with their words as their authors wrote them, and the file each of them was. */
export function rowsOf(desk: Pick<Desk, 'reader'>, homes: readonly Home[]) {
  const ids = homes.map(({ id }) => id)
  return desk.reader
    .selectFrom('article as a')
    .leftJoin('area as r', 'r.id', 'a.area_id')
    .innerJoin('article_revision as v', (join) =>
      join.onRef('v.article_id', '=', 'a.id').onRef('v.number', '=', 'a.revision'),
    )
    .select(['a.id', 'a.root_id', 'a.slug', 'a.locale', 'a.audience', 'a.confidence', 'a.revision'])
    .select(['a.source', 'a.source_hash', 'a.source_revision', 'a.source_front', 'r.name as area'])
    .select(['v.title', 'v.summary', 'v.issue', 'v.environment', 'v.cause', 'v.resolution', 'v.body'])
    .where('a.id', 'in', ids)
    .execute()
}

/** Wordings that somebody wrote, by article and language. Those learnt from tickets and searches are customers' own words and stay here. */
export async function wordingsOf(
  desk: Pick<Desk, 'reader'>,
  homes: readonly Home[],
): Promise<Map<string, string[]>> {
  const roots = homes.map(({ rootId }) => rootId)
  const rows = await desk.reader
    .selectFrom('article_alias')
    .select(['root_id', 'locale', 'text'])
    .where('root_id', 'in', roots)
    .where('source', 'in', ['author', 'file'])
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const found = new Map<string, string[]>()
  for (const { root_id: root, locale, text } of rows) {
    const list = found.get(`${root}\n${locale}`) ?? []
    list.push(text)
    found.set(`${root}\n${locale}`, list)
  }
  return found
}
