import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { found, permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { mayEdit } from './policy.ts'

export type AliasSource = 'author' | 'ticket' | 'search' | 'file' | 'merged'

/** How two wordings are told to be the same: letters without marks, small, single spaces. */
export function wordingKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Adds a customer's own wording to what an article is found by; the same wording again changes nothing. Returns its id, or null. */
export async function addAlias(
  work: Work,
  alias: { rootId: string; text: string; locale: string; source: AliasSource; weight?: number },
): Promise<string | null> {
  const text = alias.text.replace(/\s+/g, ' ').trim().slice(0, 200)
  const key = wordingKey(text)
  if (!key) return null
  const id = work.id()
  const written = await work.db
    .insertInto('article_alias')
    .values({
      id,
      root_id: alias.rootId,
      text,
      text_key: key,
      locale: alias.locale,
      source: alias.source,
      by_id: personOf(work.actor),
      weight: alias.weight ?? 1,
      created_at: work.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['root_id', 'text_key'])
        .doUpdateSet({ removed_at: null, text })
        .where('article_alias.removed_at', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst()
  if (!written) return null
  await record(
    work,
    'article.alias_added',
    { kind: 'article', id: alias.rootId },
    { rootId: alias.rootId, aliasId: written.id },
  )
  return written.id
}

/** Everybody on the staff may add a wording. */
export const alias = verb({
  name: 'articles.alias',
  permission: 'article.draft',
  input: z.strictObject({ articleId: z.string().max(60), text: z.string().trim().min(2).max(200) }),
  run: async (work, input): Promise<string | null> => {
    const article = found(
      await work.db
        .selectFrom('article')
        .select(['root_id', 'locale'])
        .where('id', '=', input.articleId)
        .executeTakeFirst(),
    )
    return addAlias(work, {
      rootId: article.root_id,
      text: input.text,
      locale: article.locale,
      source: 'author',
    })
  },
})

/** Only who may edit the article, or added the wording, takes it away again. */
export const unalias = verb({
  name: 'articles.unalias',
  permission: 'article.draft',
  input: z.strictObject({ articleId: z.string().max(60), aliasId: z.string().max(60) }),
  run: async (work, input) => {
    const article = found(
      await work.db.selectFrom('article').selectAll().where('id', '=', input.articleId).executeTakeFirst(),
    )
    const row = found(
      await work.db
        .selectFrom('article_alias')
        .select(['id', 'by_id'])
        .where('id', '=', input.aliasId)
        .where('root_id', '=', article.root_id)
        .where('removed_at', 'is', null)
        .executeTakeFirst(),
    )
    permit(
      work.actor,
      'article.draft',
      (row.by_id !== null && row.by_id === personOf(work.actor)) || mayEdit(work.actor, article),
    )
    await work.db.updateTable('article_alias').set({ removed_at: work.at }).where('id', '=', row.id).execute()
    await record(
      work,
      'article.alias_removed',
      { kind: 'article', id: article.root_id },
      { rootId: article.root_id, aliasId: row.id },
    )
  },
})
