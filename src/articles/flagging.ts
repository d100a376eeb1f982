import { z } from 'zod'
import { isStaff, personOf } from '#work/actor.ts'
import { Conflict } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import { mayEdit } from './policy.ts'

/** Days until a flag is due: the time in which somebody has looked at it. */
export const FLAG_DAYS = 7

type Flagged = Readonly<{ id: string; root_id: string; author_id: string | null }>

/** Opens a flag on an article, owned by its author where that is somebody on the staff. Gives the flag's id. */
export async function openFlag(
  work: Work,
  article: Flagged,
  flag: { reason: string; ticketId: string | null },
): Promise<string> {
  const id = work.id()
  const owner = article.author_id
    ? await work.db
        .selectFrom('person')
        .select('id')
        .where('id', '=', article.author_id)
        .where('disabled_at', 'is', null)
        .where('role', '!=', 'customer')
        .executeTakeFirst()
    : null
  await work.db
    .insertInto('article_flag')
    .values({
      id,
      article_id: article.id,
      by_id: personOf(work.actor),
      ticket_id: flag.ticketId,
      reason: flag.reason,
      owner_id: owner?.id ?? null,
      due_at: minutesAfter(work.at, FLAG_DAYS * 24 * 60),
      created_at: work.at,
    })
    .execute()
  await record(
    work,
    'article.flagged',
    { kind: 'article', id: article.id, ticketId: flag.ticketId },
    { rootId: article.root_id, flagId: id },
  )
  return id
}

/** Says that something in an article is wrong, with an owner and a day by which somebody has looked. */
export const flag = verb({
  name: 'articles.flag',
  permission: 'article.flag',
  input: z.strictObject({
    articleId: z.string().max(60),
    reason: z.string().trim().min(3).max(1000),
    ticketId: z.string().max(60).nullish(),
  }),
  run: async (work, input): Promise<{ id: string }> => {
    const article = found(
      await work.db
        .selectFrom('article')
        .select(['id', 'root_id', 'author_id'])
        .where('id', '=', input.articleId)
        .executeTakeFirst(),
    )
    return { id: await openFlag(work, article, { reason: input.reason, ticketId: input.ticketId ?? null }) }
  },
})

/** Closes a flag: whoever owns it, opened it, or may edit the article. */
export const closeFlag = verb({
  name: 'articles.close_flag',
  permission: 'article.flag',
  input: z.strictObject({ flagId: z.string().max(60) }),
  run: async (work, input) => {
    const row = found(
      await work.db.selectFrom('article_flag').selectAll().where('id', '=', input.flagId).executeTakeFirst(),
    )
    const article = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', row.article_id).executeTakeFirst(),
    )
    const me = personOf(work.actor)
    permit(
      work.actor,
      'article.flag',
      isStaff(work.actor) && (row.owner_id === me || row.by_id === me || mayEdit(work.actor, article)),
    )
    const closed = await work.db
      .updateTable('article_flag')
      .set({ closed_at: work.at, closed_by: me })
      .where('id', '=', row.id)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    if (closed.numUpdatedRows === 0n) throw new Conflict('conflict')
    await record(
      work,
      'article.flag_closed',
      { kind: 'article', id: article.id },
      { rootId: article.root_id, flagId: row.id },
    )
  },
})
