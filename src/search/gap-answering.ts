import { z } from 'zod'
import { addAlias } from '#articles/aliasing.ts'
import { KINDS, type Masks, mask } from '#markdown/masking.ts'
import { personOf } from '#work/actor.ts'
import { Invalid } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'

const nothing = Object.fromEntries(KINDS.map((kind) => [kind, '…'])) as Masks

/**
 * Sees to a question that found nothing: its words become an article's (`alias`), somebody writes the article (`draft`), or
 * there is nothing to answer (`dismissed`). It comes back when it is asked again and again.
 */
export const answerGap = verb({
  name: 'search.answer',
  permission: 'article.draft',
  input: z.strictObject({
    wording: z.string().min(1).max(400),
    how: z.enum(['alias', 'draft', 'dismissed']),
    articleId: z.string().max(60).nullish(),
  }),
  run: async (work, input): Promise<{ query: string; locale: string }> => {
    const { wording, how } = input
    const newest = found(
      await work.db
        .selectFrom('search_log')
        .select(['id', 'query', 'locale'])
        .where('wording', '=', wording)
        .where((is) => is.or([is('results', '=', 0), is('refined', '=', 1)]))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst(),
    )
    if (how === 'alias' && !input.articleId) throw new Invalid({ articleId: ['error.field.needed'] })
    const articleId = how === 'alias' ? (input.articleId ?? null) : null
    if (articleId) {
      const article = found(
        await work.db
          .selectFrom('article')
          .select('root_id')
          .where('id', '=', articleId)
          .where('confidence', '!=', 'archived')
          .executeTakeFirst(),
      )
      // It stands in what visitors search: nothing personal may get there with it.
      const { masked } = mask(newest.query, { names: [], masks: nothing })
      await addAlias(work, { rootId: article.root_id, text: masked, locale: newest.locale, source: 'search' })
    }
    const row = { query: newest.query, how, article_id: articleId, by_id: personOf(work.actor), at: work.at }
    await work.db
      .insertInto('search_answer')
      .values({ wording, ...row })
      .onConflict((conflict) => conflict.column('wording').doUpdateSet(row))
      .execute()
    await record(work, 'search.answered', { kind: 'search', id: newest.id }, { how, articleId })
    return { query: newest.query, locale: newest.locale }
  },
})
