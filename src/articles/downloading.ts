import type { Reader } from '#db/open.ts'
import type { Actor } from '#work/actor.ts'
import { visibleTo } from './policy.ts'

/** A picture in an article that somebody may read; null for everything else. */
export async function articleFile(desk: { reader: Reader }, actor: Actor, id: string) {
  const row = await desk.reader
    .selectFrom('file as f')
    .innerJoin('file_use as u', 'u.file_id', 'f.id')
    .innerJoin('article as a', 'a.id', 'u.record_id')
    .select(['f.id', 'f.name', 'f.type', 'f.size', 'f.sha256'])
    .where('f.id', '=', id)
    .where('u.record_kind', '=', 'article')
    .where(visibleTo(actor))
    .executeTakeFirst()
  return row ?? null
}
