import type { Reader } from '#db/open.ts'
import type { Document, Kind } from './document.ts'

/** Rows read at once. */
export const page = 200

export type Stored = Awaited<ReturnType<typeof rowsAfter>>[number]

/** The rows behind a place in the order in which they were written. */
export function rowsAfter(reader: Reader, from: { sequence: number; id: string }) {
  return reader
    .selectFrom('search_document')
    .select([
      'id',
      'kind',
      'root_id',
      'locale',
      'access',
      'area_id',
      'title',
      'headings',
      'text',
      'resolution',
      'wording',
      'removed_at',
      'sequence',
    ])
    .where((is) =>
      is.or([
        is('sequence', '>', from.sequence),
        is.and([is('sequence', '=', from.sequence), is('id', '>', from.id)]),
      ]),
    )
    .orderBy('sequence')
    .orderBy('id')
    .limit(page)
    .execute()
}

export function documentOf({ root_id, area_id, ...row }: Stored): Document {
  return {
    ...row,
    kind: row.kind as Kind,
    area: area_id,
    ...(row.kind === 'article' ? { root: root_id } : {}),
  }
}
