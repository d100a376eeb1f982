import { z } from 'zod'
import { verb } from '#work/verb.ts'
import { BASE } from './pushing.ts'

const file = z.strictObject({
  articleId: z.string().max(60),
  key: z.string().min(1).max(500),
  hash: z.string().max(64),
  front: z.string().max(BASE),
  revision: z.number().int(),
})
export type PulledFile = z.output<typeof file>

/** Notes that files now say what their articles say: the base of the next push. The articles themselves do not change. */
export const pulled = verb({
  name: 'articles.pulled',
  permission: 'article.push',
  input: z.strictObject({ source: z.string().min(1).max(80), files: z.array(file).max(50) }),
  run: async (work, { source, files }) => {
    for (const { articleId, key, hash, front, revision } of files)
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
