import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Conflict, Missing } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'

export type Role = 'used' | 'created'

/**
 * "This article solved that ticket": once for each role, however often it is said. Gives false when it stood there already.
 * The strongest signal the search learns from.
 */
export async function linkArticle(
  work: Work,
  ticketId: string,
  articleRootId: string,
  role: Role,
): Promise<boolean> {
  const inserted = await work.db
    .insertInto('link')
    .values({
      id: work.id(),
      ticket_id: ticketId,
      article_root_id: articleRootId,
      role,
      by_id: personOf(work.actor),
      at: work.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['ticket_id', 'article_root_id', 'role']).where('ended_at', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await record(
    work,
    'ticket.linked',
    { kind: 'ticket', id: ticketId, ticketId },
    { rootId: articleRootId, role },
  )
  return true
}

/** "This article answers what the ticket was about": the latest word counts. Whether it was known then follows from the article's dates. */
export async function determineProblem(work: Work, ticketId: string, articleRootId: string): Promise<void> {
  await work.db
    .insertInto('problem')
    .values({
      id: work.id(),
      ticket_id: ticketId,
      article_root_id: articleRootId,
      by_id: personOf(work.actor),
      at: work.at,
    })
    .execute()
}

async function ticketByNumber(work: Work, number: number): Promise<{ id: string }> {
  return found(
    await work.db.selectFrom('ticket').select('id').where('number', '=', number).executeTakeFirst(),
  )
}

/** The root of an article named by slug (also an old one), id or root id. */
export async function rootOf(work: Work, article: string): Promise<string> {
  const row = await work.db
    .selectFrom('article')
    .select('root_id')
    .where((or) => or.or([or('slug', '=', article), or('id', '=', article), or('root_id', '=', article)]))
    .limit(1)
    .executeTakeFirst()
  if (row) return row.root_id
  const old = await work.db
    .selectFrom('article_slug as s')
    .innerJoin('article as a', 'a.id', 's.article_id')
    .select('a.root_id')
    .where('s.slug', '=', article)
    .executeTakeFirst()
  return found(old).root_id
}

const input = z.strictObject({
  number: z.number().int(),
  article: z.string().trim().min(1).max(300),
  role: z.enum(['used', 'created']).default('used'),
})

/** An agent says which article solved a ticket. */
export const link = verb({
  name: 'origins.link',
  permission: 'article.link',
  input,
  run: async (work, { number, article, role }) => {
    const ticket = await ticketByNumber(work, number)
    const rootId = await rootOf(work, article)
    return { linked: await linkArticle(work, ticket.id, rootId, role), rootId }
  },
})

/** Takes back every link between a ticket and an article. */
export const unlink = verb({
  name: 'origins.unlink',
  permission: 'article.link',
  input: input.omit({ role: true }),
  run: async (work, { number, article }) => {
    const ticket = await ticketByNumber(work, number)
    const rootId = await rootOf(work, article)
    const ended = await work.db
      .updateTable('link')
      .set({ ended_at: work.at })
      .where('ticket_id', '=', ticket.id)
      .where('article_root_id', '=', rootId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) throw new Missing()
    await record(work, 'ticket.unlinked', { kind: 'ticket', id: ticket.id, ticketId: ticket.id }, { rootId })
  },
})

/** Staff declare that no article is needed for a ticket, and why. */
export const declareNoArticle = verb({
  name: 'origins.declareNoArticle',
  permission: 'article.link',
  input: z.strictObject({ number: z.number().int(), reason: z.string().trim().min(1).max(500) }),
  run: async (work, { number, reason }) => {
    const ticket = await ticketByNumber(work, number)
    const linked = await work.db
      .selectFrom('link')
      .select('id')
      .where('ticket_id', '=', ticket.id)
      .where('ended_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (linked) throw new Conflict('linked')
    const row = { reason, by_id: personOf(work.actor), at: work.at }
    await work.db
      .insertInto('no_article')
      .values({ ticket_id: ticket.id, ...row })
      .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(row))
      .execute()
    await record(
      work,
      'ticket.no_article',
      { kind: 'ticket', id: ticket.id, ticketId: ticket.id },
      { number },
    )
  },
})
