import type { Reader } from '#db/open.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import { Invalid } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { visibleTo } from './policy.ts'

type Reading = Readonly<{ reader: Reader }>

/**
 * The article behind a slug (also an old one) or an id, if this actor may read it; else `Missing`. What is archived is for the
 * staff; one that went into another leads there.
 */
export async function articleAt(desk: Reading, actor: Actor, slugOrId: string) {
  const id = (await addressed(desk.reader, slugOrId)) ?? slugOrId
  const merged = await mergedInto(desk, id)
  const article = await desk.reader
    .selectFrom('article as a')
    .selectAll()
    .where('a.id', '=', merged ?? id)
    .where(visibleTo(actor))
    .executeTakeFirst()
  return found(article?.confidence === 'archived' && !isStaff(actor) ? null : article)
}

async function addressed(db: Pick<Reader, 'selectFrom'>, slug: string): Promise<string | undefined> {
  const address = await db
    .selectFrom('article_slug')
    .select('article_id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return address?.article_id
}

/** Where an article that went into another leads: the same language there, else the first of it. */
async function mergedInto(desk: Reading, id: string): Promise<string | undefined> {
  const row = await desk.reader
    .selectFrom('article as gone')
    .innerJoin('article as left', 'left.root_id', 'gone.merged_into')
    .select('left.id')
    .where('gone.id', '=', id)
    .where('left.confidence', '!=', 'archived')
    .orderBy((eb) => eb.case().whenRef('left.locale', '=', 'gone.locale').then(0).else(1).end())
    .orderBy((eb) => eb.case().whenRef('left.id', '=', 'left.root_id').then(0).else(1).end())
    .orderBy('left.id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** The row itself of a slug or an id, whatever its state; for verbs, which ask for the right to it. */
export async function demandArticle(db: Pick<Reader, 'selectFrom'>, slugOrId: string) {
  const id = (await addressed(db, slugOrId)) ?? slugOrId
  return found(await db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst())
}

/** The wordings that lead to an article, in the order they came. */
export function aliasesOf(desk: Reading, rootId: string) {
  return desk.reader
    .selectFrom('article_alias')
    .select(['id', 'text', 'locale', 'source', 'by_id', 'weight', 'created_at'])
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
