import type { Reader } from '#db/open.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import { Invalid } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { visibleTo } from './policy.ts'

type Reading = Readonly<{ reader: Reader }>

/** The article behind a slug (also an old one) or an id, if this actor may read it; else `Missing`. What is archived is for the staff. */
export async function articleAt(desk: Reading, actor: Actor, slugOrId: string) {
  const address = await desk.reader
    .selectFrom('article_slug')
    .select('article_id')
    .where('slug', '=', slugOrId)
    .executeTakeFirst()
  const article = await desk.reader
    .selectFrom('article as a')
    .selectAll()
    .where('a.id', '=', address?.article_id ?? slugOrId)
    .where(visibleTo(actor))
    .executeTakeFirst()
  return found(article?.confidence === 'archived' && !isStaff(actor) ? null : article)
}

/** The wordings that lead to an article, in the order they came. */
export function aliasesOf(desk: Reading, rootId: string) {
  return desk.reader
    .selectFrom('article_alias')
    .select(['id', 'text', 'locale', 'source', 'by_id', 'created_at'])
    .where('root_id', '=', rootId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** How often an article was said to help, and how often not. */
export function votesOn(desk: Reading, id: string) {
  return desk.reader
    .selectFrom('article')
    .select(['helpful', 'unhelpful'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The subject area of a slug; `Invalid` when there is none. */
export async function areaIdOf(desk: Reading, slug: string): Promise<string> {
  const row = await desk.reader
    .selectFrom('area')
    .select('id')
    .where('slug', '=', slug)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Invalid({ area: ['articles.area.unknown'] })
  return row.id
}
