import { z } from 'zod'
import { verb } from '#work/verb.ts'

/** Notes that a file now says what an article says: the base of the next push. The article itself does not change. */
export const pulled = verb({
  name: 'articles.pulled',
  permission: 'article.push',
  input: z.strictObject({
    articleId: z.string().max(60),
    source: z.string().min(1).max(80),
    key: z.string().min(1).max(500),
    hash: z.string().max(64),
    front: z.string().max(20_000),
    revision: z.number().int(),
  }),
  run: async (work, { articleId, source, key, hash, front, revision }) => {
    await work.db
      .updateTable('article')
      .set((eb) => ({
        source,
        source_key: eb.fn.coalesce('source_key', eb.val(key)),
        source_hash: hash,
        source_front: front,
        source_revision: revision,
      }))
      .where('id', '=', articleId)
      .execute()
  },
})
