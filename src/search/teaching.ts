import type { Reader } from '#db/open.ts'
import { breathe } from './breathing.ts'
import { dimensions } from './encoder.ts'
import { Learned, unpacked } from './learned.ts'
import { joined } from './weights.ts'

/**
 * The newest version of what links taught, for the memory of one process. `known` when that is the newest; null when nothing
 * was learned, or while a still newer version takes its place.
 */
export async function learnedAs(reader: Reader, known: Learned | null): Promise<Learned | null> {
  const newest = await reader
    .selectFrom('search_encoder')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest || newest.articles === 0 || newest.dimensions !== dimensions) return null
  if (known?.version === newest.version) return known
  const weights = await joined(newest.features, async (part) => {
    await breathe()
    const row = await reader
      .selectFrom('search_encoder_part')
      .select('data')
      .where('lesson', '=', newest.lesson)
      .where('part', '=', part)
      .executeTakeFirst()
    return row?.data
  })
  const rows = await reader
    .selectFrom('search_encoder_article')
    .select(['root_id', 'vector'])
    .where('lesson', '=', newest.lesson)
    .orderBy('root_id')
    .execute()
  if (!weights || rows.length !== newest.articles) return null
  const articles = rows.map(({ root_id, vector }) => ({ root: root_id, vector: unpacked(vector) }))
  return new Learned(newest.version, weights, articles, newest.typical)
}
