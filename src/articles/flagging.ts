import { z } from 'zod'
import { isStaff, personOf } from '#work/actor.ts'
import { Conflict } from '#work/errors.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import { ownerOf } from './owning.ts'
import { mayEdit } from './policy.ts'

/** Days until a flag is due: the time in which somebody has looked at it. */
export const FLAG_DAYS = 7

type Flagged = Readonly<{ id: string; root_id: string; author_id: string | null; area_id: string | null }>

/**
 * Opens a flag on an article, owned by its author, else by the owner of its area. Who flags twice (the same reader, or the
 * same colleague from the same ticket) while the first is open says it better: the words are replaced. Gives the flag's id.
 */
export async function openFlag(
  work: Work,
  article: Flagged,
  flag: { reason: string; ticketId: string | null; voterKey?: string },
): Promise<string> {
  const by = personOf(work.actor)
  const before = await openBefore(work, article.id, { ...flag, by })
  if (before) {
    await work.db
      .updateTable('article_flag')
      .set({ reason: flag.reason })
      .where('id', '=', before.id)
      .execute()
    return before.id
  }
  const id = work.id()
  await work.db
    .insertInto('article_flag')
    .values({
      id,
      article_id: article.id,
      by_id: by,
      ticket_id: flag.ticketId,
      voter_key: flag.voterKey ?? null,
      reason: flag.reason,
      owner_id: await ownerOf(work, article),
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

async function openBefore(
  work: Work,
  articleId: string,
  flag: { ticketId: string | null; voterKey?: string; by: string | null },
) {
  if (!flag.voterKey && !(flag.by && flag.ticketId)) return undefined
  return work.db
    .selectFrom('article_flag')
    .select('id')
    .where('article_id', '=', articleId)
    .where('closed_at', 'is', null)
    .$if(flag.voterKey !== undefined, (query) => query.where('voter_key', '=', flag.voterKey ?? ''))
    .$if(flag.voterKey === undefined, (query) =>
      query.where('by_id', '=', flag.by).where('ticket_id', '=', flag.ticketId),
    )
    .executeTakeFirst()
}

async function worksHere(work: Work, personId: string): Promise<boolean> {
  const row = await work.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('disabled_at', 'is', null)
    .where('role', '!=', 'customer')
    .executeTakeFirst()
  return row !== undefined
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
        .select(['id', 'root_id', 'author_id', 'area_id'])
        .where('id', '=', input.articleId)
        .executeTakeFirst(),
    )
    return { id: await openFlag(work, article, { reason: input.reason, ticketId: input.ticketId ?? null }) }
  },
})

/** Gives a flag to somebody on the staff: oneself, by taking it, or a colleague who knows better. */
export const assignFlag = verb({
  name: 'articles.assign_flag',
  permission: 'article.flag',
  input: z.strictObject({ flagId: z.string().max(60), ownerId: z.string().min(1).max(60) }),
  run: async (work, input) => {
    const row = found(
      await work.db.selectFrom('article_flag').selectAll().where('id', '=', input.flagId).executeTakeFirst(),
    )
    if (row.closed_at) throw new Conflict('conflict')
    const article = await articleOf(work, row.article_id)
    found((await worksHere(work, input.ownerId)) || null)
    await work.db
      .updateTable('article_flag')
      .set({ owner_id: input.ownerId })
      .where('id', '=', row.id)
      .execute()
    await record(
      work,
      'article.flag_taken',
      { kind: 'article', id: article.id },
      { rootId: article.root_id, flagId: row.id, ownerId: input.ownerId },
    )
  },
})

/** Closes a flag with what was done about it: whoever owns it, opened it, or may edit the article. */
export const closeFlag = verb({
  name: 'articles.close_flag',
  permission: 'article.flag',
  input: z.strictObject({
    flagId: z.string().max(60),
    done: z.string().trim().min(3, 'articles.flags.done.needed').max(1000, 'error.field.too_long'),
  }),
  run: async (work, input) => {
    const row = found(
      await work.db.selectFrom('article_flag').selectAll().where('id', '=', input.flagId).executeTakeFirst(),
    )
    const article = await articleOf(work, row.article_id)
    const me = personOf(work.actor)
    permit(
      work.actor,
      'article.flag',
      isStaff(work.actor) && (row.owner_id === me || row.by_id === me || mayEdit(work.actor, article)),
    )
    const closed = await work.db
      .updateTable('article_flag')
      .set({ closed_at: work.at, closed_by: me, done: input.done })
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

async function articleOf(work: Work, id: string) {
  return found(await work.db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst())
}
