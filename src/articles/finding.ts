import type { Reader } from '#db/open.ts'
import { type Actor, isStaff } from '#work/actor.ts'
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
