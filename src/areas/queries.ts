import type { Reader } from '#db/open.ts'
import type { Locale } from '#i18n/locales.ts'
import { asArea, type NamedArea } from './area.ts'

export { areaName } from './area.ts'

type Reading = Readonly<{ reader: Reader }>

/** The subject areas in their order, each with its name and summary in that language. Archived ones only if asked for. */
export async function areasOf(
  desk: Reading,
  locale: Locale,
  which: { archived?: boolean } = {},
): Promise<NamedArea[]> {
  const rows = await desk.reader
    .selectFrom('area')
    .selectAll()
    .$if(!which.archived, (query) => query.where('archived_at', 'is', null))
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => asArea(row, locale))
}

/** The area of an address; null when there is none or it is archived. */
export async function areaBySlug(desk: Reading, slug: string, locale: Locale): Promise<NamedArea | null> {
  const row = await desk.reader
    .selectFrom('area')
    .selectAll()
    .where('slug', '=', slug)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return row ? asArea(row, locale) : null
}

/** The area of an id, archived ones too: what was filed there keeps its name. */
export async function areaById(desk: Reading, id: string, locale: Locale): Promise<NamedArea | null> {
  const row = await desk.reader.selectFrom('area').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? asArea(row, locale) : null
}
