import { personOf } from '#work/actor.ts'
import { record } from '#work/record.ts'
import type { Work } from '#work/work.ts'
import { isPublished } from './article.ts'
import { nextReview } from './review-dates.ts'

type Now = Readonly<{
  id: string
  root_id: string
  locale: string
  audience: string
  confidence: string
  resolution: string
  body: string
  published_at: string | null
}>

/**
 * Notes that an article stands outside the house, once it does: the instant of the first time is kept, the day of its next review
 * is set, and the news is told. `again` tells it also of an article that has been published before.
 */
export async function notePublication(
  work: Work,
  article: Now,
  { again = false, by = personOf(work.actor) }: { again?: boolean; by?: string | null } = {},
): Promise<void> {
  if (!isPublished(article) || (article.published_at && !again)) return
  const { id, root_id: rootId, locale, audience } = article
  const earlier = await work.db
    .selectFrom('article')
    .select('id')
    .where('root_id', '=', rootId)
    .where('published_at', 'is not', null)
    .executeTakeFirst()
  const { area_id: areaId } = await work.db
    .selectFrom('article')
    .select('area_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await work.db
    .updateTable('article')
    .set({
      ...(article.published_at ? {} : { published_at: work.at, published_by: by }),
      review_due_at: await nextReview(work, areaId),
    })
    .where('id', '=', id)
    .execute()
  await record(
    work,
    'article.published',
    { kind: 'article', id },
    { rootId, locale, audience, first: !earlier },
  )
}
