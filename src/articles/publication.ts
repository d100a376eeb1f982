import { personOf } from '#work/actor.ts'
import { record } from '#work/record.ts'
import type { Work } from '#work/work.ts'
import { isPublished } from './article.ts'

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
 * Notes that an article stands outside the house, once it does: the instant of the first time is kept, and the news is told.
 * `again` tells it also of an article that has been published before.
 */
export async function notePublication(work: Work, article: Now, again = false): Promise<void> {
  if (!isPublished(article) || (article.published_at && !again)) return
  const { id, root_id: rootId, locale, audience } = article
  const earlier = await work.db
    .selectFrom('article')
    .select('id')
    .where('root_id', '=', rootId)
    .where('published_at', 'is not', null)
    .executeTakeFirst()
  if (!article.published_at) {
    await work.db
      .updateTable('article')
      .set({ published_at: work.at, published_by: personOf(work.actor) })
      .where('id', '=', id)
      .execute()
  }
  await record(
    work,
    'article.published',
    { kind: 'article', id },
    { rootId, locale, audience, first: !earlier },
  )
}
