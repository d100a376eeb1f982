import { z } from 'zod'
import type { Reader } from '#db/open.ts'
import { listQuery } from '#doors/endpoint.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import { pageOf, readCursor } from '#work/keyset.ts'
import { asJson } from './api-shape.ts'
import { audiences, confidences, shown } from './article.ts'
import { visibleTo } from './policy.ts'

export const listParams = listQuery.extend({
  locale: z.string().max(35).optional(),
  area: z.string().max(80).optional(),
  audience: z.enum(audiences).optional(),
  confidence: z.enum(confidences).optional(),
})
export type ListQuery = z.output<typeof listParams>

/** A page of the articles this actor may read, last change first. Archived ones only to the staff, when asked for. */
export async function listForApi(
  desk: { reader: Reader },
  actor: Actor,
  query: ListQuery,
  url: (path: string) => string,
) {
  const after = readCursor(query.cursor)
  const confidence =
    query.confidence && (isStaff(actor) || shown.includes(query.confidence))
      ? [query.confidence]
      : isStaff(actor)
        ? ['wip', ...shown]
        : [...shown]
  const rows = await desk.reader
    .selectFrom('article as a')
    .leftJoin('area as r', 'r.id', 'a.area_id')
    .select([
      'a.id',
      'a.slug',
      'a.title',
      'a.summary',
      'a.locale',
      'a.audience',
      'a.confidence',
      'a.area_id',
      'a.revision',
      'a.published_at',
      'a.updated_at',
      'r.slug as area',
    ])
    .where(visibleTo(actor))
    .where('a.confidence', 'in', confidence)
    .$if(query.locale !== undefined, (q) => q.where('a.locale', '=', query.locale ?? ''))
    .$if(query.area !== undefined, (q) => q.where('r.slug', '=', query.area ?? ''))
    .$if(query.audience !== undefined, (q) => q.where('a.audience', '=', query.audience ?? ''))
    .$if(after !== null, (q) =>
      q.where((eb) =>
        eb(eb.refTuple('a.updated_at', 'a.id'), '<', eb.tuple(String(after?.[0]), after?.[1] ?? '')),
      ),
    )
    .orderBy('a.updated_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = pageOf(rows, query.limit, (row) => [row.updated_at, row.id])
  return { items: page.items.map((row) => asJson(row, url)), next_cursor: page.nextCursor }
}
