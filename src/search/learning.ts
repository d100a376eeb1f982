import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { newestSequence } from '#work/follow.ts'
import { systemActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { dimensions } from './encoder.ts'
import { packed } from './learned.ts'
import type { Lesson } from './lesson.ts'
import { cut } from './weights.ts'

const thread = 'src/search/learning-thread.ts'
/** ms */
const deadline = 110_000
const seed = 1
const rowsAtOnce = 100

/**
 * Learns anew from all links that stand and keeps it as the next version; what was unlinked, archived or erased since is
 * forgotten by it. The parts are written first, a transaction each, so that nobody waits for them.
 */
export async function learnAnew(desk: Desk): Promise<number> {
  const sequence = await newestSequence(desk)
  const lesson = await desk.threads.ask<Lesson & { links: number }>(thread, { seed }, { deadline })
  const id = desk.newId()
  const actor = systemActor('search')
  const parts = lesson.articles.length ? cut(lesson.weights) : []
  for (const [part, data] of parts.entries())
    await write(desk, actor, (work) =>
      work.db.insertInto('search_encoder_part').values({ lesson: id, part, data }).execute(),
    )
  const articles = lesson.articles.map(({ root, links, vector }) => ({
    lesson: id,
    root_id: root,
    links,
    vector: packed(vector),
  }))
  for (let from = 0; from < articles.length; from += rowsAtOnce)
    await write(desk, actor, (work) =>
      work.db
        .insertInto('search_encoder_article')
        .values(articles.slice(from, from + rowsAtOnce))
        .execute(),
    )
  return write(desk, actor, async (work) => {
    const newest = await work.db
      .selectFrom('search_encoder')
      .select('version')
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    const version = (newest?.version ?? 0) + 1
    for (const table of ['search_encoder', 'search_encoder_part', 'search_encoder_article'] as const)
      await work.db.deleteFrom(table).where('lesson', '!=', id).execute()
    await work.db
      .insertInto('search_encoder')
      .values({
        version,
        lesson: id,
        trained_at: work.at,
        sequence,
        dimensions,
        features: lesson.weights.hashes.length,
        links: lesson.links,
        articles: articles.length,
        typical: lesson.typical,
        held: lesson.held,
        held_first: lesson.first,
      })
      .execute()
    await record(work, 'search.learned', { kind: 'search', id }, { version })
    return version
  })
}
