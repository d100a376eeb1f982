import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { instant, type Work } from '#work/work.ts'
import { outside, shown } from './article.ts'
import { ownerOf } from './owning.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'articles.reviews': Record<string, never>
  }
}

const BATCH = 50

/** Tells whoever looks after an article that its review is due: once for each due date. Gives how many it told of. */
export async function tellDue(desk: Desk): Promise<number> {
  const rows = await desk.reader
    .selectFrom('article')
    .select('id')
    .where('review_due_at', '<=', instant(desk.clock()))
    .where('review_due_at', 'is not', null)
    .where('audience', 'in', [...outside])
    .where('confidence', 'in', [...shown])
    .where((or) =>
      or.or([or('review_told_at', 'is', null), or('review_told_at', '<>', or.ref('review_due_at'))]),
    )
    .orderBy('review_due_at')
    .limit(BATCH)
    .execute()
  if (rows.length)
    await write(desk, systemActor('reviews'), async (work) => {
      for (const { id } of rows) await tell(work, id)
    })
  return rows.length
}

async function tell(work: Work, id: string): Promise<void> {
  const article = await work.db
    .updateTable('article')
    .set((eb) => ({ review_told_at: eb.ref('review_due_at') }))
    .where('id', '=', id)
    .where('review_due_at', '<=', work.at)
    .returning(['root_id', 'review_due_at', 'author_id', 'area_id'])
    .executeTakeFirst()
  if (!article?.review_due_at) return
  await record(
    work,
    'article.review_due',
    { kind: 'article', id },
    { rootId: article.root_id, until: article.review_due_at, ownerId: await ownerOf(work, article) },
  )
}

export const remindOfReviews = job({
  kind: 'articles.reviews',
  everySeconds: 600,
  run: async (desk) => {
    await tellDue(desk)
  },
})
