import { z } from 'zod'
import { openFlag } from '#articles/flagging.ts'
import { teach, unteach } from '#articles/learning.ts'
import { personOf } from '#work/actor.ts'
import { Conflict, Invalid, Missing } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { wordingOn } from './wording.ts'

/**
 * `used` solved the ticket, `created` came out of it, `helpful` was worth reading beside the answer, `wrong` should have
 * solved it and did not. Only the first two are links in the sense of the figures.
 */
export const roles = ['used', 'created', 'helpful', 'wrong'] as const
export type Role = (typeof roles)[number]

/**
 * "This article solved that ticket": once for each role, however often it is said. Gives false when it stood there already.
 * The strongest signal the search learns from: the customer's wording leads to the article from now on.
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
  const wording = role === 'used' ? await wordingOn(work.db, ticketId) : null
  if (wording) await teach(work, { rootId: articleRootId, ticketId, ...wording })
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

/** The root of an article named by slug (also an old one), id or root id; of one that went into another, that other's. */
export async function rootOf(work: Work, article: string): Promise<string> {
  return (await articleNamed(work, article)).root_id
}

async function articleNamed(work: Work, name: string): Promise<{ id: string; root_id: string }> {
  const old = await work.db
    .selectFrom('article_slug')
    .select('article_id')
    .where('slug', '=', name)
    .executeTakeFirst()
  const id = old?.article_id ?? name
  const row = found(
    await work.db
      .selectFrom('article')
      .select(['id', 'root_id', 'merged_into'])
      .where((or) => or.or([or('id', '=', id), or('root_id', '=', id)]))
      .orderBy((eb) => eb.case().when('id', '=', id).then(0).else(1).end())
      .limit(1)
      .executeTakeFirst(),
  )
  return row.merged_into ? { id: row.merged_into, root_id: row.merged_into } : row
}

const input = z.strictObject({
  number: z.number().int(),
  article: z.string().trim().min(1).max(300),
  role: z.enum(roles).default('used'),
  /** What is wrong with it; needed where it is. */
  reason: z.string().trim().max(1000).default(''),
})

/** An agent says what an article was to a ticket. One that was wrong is flagged, for its owner to look at. */
export const link = verb({
  name: 'origins.link',
  permission: 'article.link',
  input,
  run: async (work, { number, article, role, reason }) => {
    if (role === 'wrong' && reason.length < 3) throw new Invalid({ reason: ['origins.wrong.reason'] })
    const ticket = await ticketByNumber(work, number)
    const { id, root_id: rootId } = await articleNamed(work, article)
    const linked = await linkArticle(work, ticket.id, rootId, role)
    if (role === 'wrong') {
      const row = found(
        await work.db
          .selectFrom('article')
          .select(['id', 'root_id', 'author_id', 'area_id'])
          .where('id', '=', id)
          .executeTakeFirst(),
      )
      await openFlag(work, row, { reason, ticketId: ticket.id })
    }
    return { linked, rootId }
  },
})

/** Takes back every link between a ticket and an article, with what the ticket taught. */
export const unlink = verb({
  name: 'origins.unlink',
  permission: 'article.link',
  input: input.omit({ role: true, reason: true }),
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
    await unteach(work, ticket.id, rootId)
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
      .where('role', 'in', ['used', 'created'])
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
