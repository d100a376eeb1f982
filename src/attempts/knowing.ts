import type { Work } from '#work/work.ts'
import type { SignalTable } from './schema.ts'

/** The signals whose records exist, with the root of each article: a page can be made to say anything. */
export async function known(work: Work, signals: readonly SignalTable[]): Promise<SignalTable[]> {
  const named = (of: (signal: SignalTable) => string | null) => [
    ...new Set(signals.flatMap((signal) => of(signal) ?? [])),
  ]
  const articles = named((signal) => signal.article_id)
  const topics = named((signal) => signal.topic_id)
  const areas = named((signal) => signal.area_id)
  const roots = articles.length
    ? await work.db
        .selectFrom('article')
        .select(['id', 'root_id', 'merged_into'])
        .where('id', 'in', articles)
        .execute()
    : []
  const rootOf = new Map(roots.map((row) => [row.id, row.merged_into ?? row.root_id]))
  const topicIds = topics.length
    ? await work.db.selectFrom('topic').select('id').where('id', 'in', topics).execute()
    : []
  const areaIds = areas.length
    ? await work.db
        .selectFrom('area')
        .select(['id', 'slug'])
        .where((is) => is.or([is('id', 'in', areas), is('slug', 'in', areas)]))
        .execute()
    : []
  const areaOf = (area: string | null) =>
    areaIds.find((row) => row.id === area || row.slug === area)?.id ?? null
  return signals.flatMap((signal) => {
    if (signal.article_id && !rootOf.has(signal.article_id)) return []
    if (signal.topic_id && !topicIds.some((row) => row.id === signal.topic_id)) return []
    return [
      { ...signal, article_id: rootOf.get(signal.article_id ?? '') ?? null, area_id: areaOf(signal.area_id) },
    ]
  })
}
