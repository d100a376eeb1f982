import { z } from 'zod'
import { certainly } from '#work/actor.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { voteReasons } from './article.ts'
import { openFlag } from './flagging.ts'
import { visibleTo } from './policy.ts'

export type Vote = 'yes' | 'no'

/**
 * Says whether an article helped. One voter has one vote an article: a second one replaces the first, and a reason joins it.
 * A "no" with words of one's own becomes a flag for the staff, one a voter.
 */
export const vote = verb({
  name: 'articles.vote',
  permission: 'article.vote',
  input: z.strictObject({
    articleId: z.string().max(60),
    vote: z.enum(['yes', 'no']),
    reason: z.enum(voteReasons).nullish(),
    text: z.string().trim().max(500).default(''),
    /** Who votes without being known: the visit, or a key that cannot be led back to anybody. */
    voterKey: z.string().min(8).max(80),
  }),
  run: async (work, input): Promise<{ slug: string; locale: string; vote: Vote }> => {
    const article = found(
      await work.db
        .selectFrom('article as a')
        .select(['a.id', 'a.root_id', 'a.slug', 'a.locale', 'a.area_id', 'a.author_id'])
        .where('a.id', '=', input.articleId)
        .where(visibleTo(work.actor))
        .executeTakeFirst(),
    )
    const person = certainly(work.actor)
    const key = person ?? input.voterKey
    const before = await work.db
      .selectFrom('article_vote')
      .select(['vote', 'reason'])
      .where('article_id', '=', article.id)
      .where('voter_key', '=', key)
      .executeTakeFirst()
    const row = {
      vote: input.vote,
      reason: input.vote === 'no' ? (input.reason ?? before?.reason ?? '') : '',
      at: work.at,
    }
    await work.db
      .insertInto('article_vote')
      .values({ article_id: article.id, voter_key: key, person_id: person, ...row })
      .onConflict((conflict) => conflict.columns(['article_id', 'voter_key']).doUpdateSet(row))
      .execute()
    if (before?.vote !== input.vote) {
      await count(work, article.id, input.vote, (before?.vote ?? null) as Vote | null)
      await record(
        work,
        'article.voted',
        { kind: 'article', id: article.id },
        { rootId: article.root_id, vote: input.vote },
      )
    }
    if (input.vote === 'no' && input.text)
      await openFlag(work, article, { reason: input.text, ticketId: null, voterKey: key })
    return { slug: article.slug, locale: article.locale, vote: input.vote }
  },
})

async function count(work: Work, articleId: string, vote: Vote, before: Vote | null): Promise<void> {
  const by = (one: Vote) => (vote === one ? 1 : 0) - (before === one ? 1 : 0)
  await work.db
    .updateTable('article')
    .set((eb) => ({ helpful: eb('helpful', '+', by('yes')), unhelpful: eb('unhelpful', '+', by('no')) }))
    .where('id', '=', articleId)
    .execute()
}
