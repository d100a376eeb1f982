import slugify from '@sindresorhus/slugify'
import type { Work } from '#work/work.ts'

/** The address a title makes; empty where it has no letter that can stand in one. */
export function slugOf(title: string): string {
  return slugify(title, { decamelize: false }).slice(0, 80).replace(/-+$/, '')
}

/** A slug that no article of any language has or had: the wish itself, else with `-2`, `-3` … Keep it with `keepSlug` once the article is there. */
export async function freeSlug(work: Work, wish: string, articleId: string): Promise<string> {
  const base = wish || `article-${articleId.slice(-8)}`
  // `.` follows `-`: the range holds what begins with the wish and a hyphen, and an index finds it.
  const rows = await work.db
    .selectFrom('article_slug')
    .select(['slug', 'article_id'])
    .where((or) =>
      or.or([or('slug', '=', base), or.and([or('slug', '>', `${base}-`), or('slug', '<', `${base}.`)])]),
    )
    .execute()
  const taken = new Map(rows.map((row) => [row.slug, row.article_id]))
  let number = 1
  const named = () => (number === 1 ? base : `${base}-${number}`)
  while (taken.has(named()) && taken.get(named()) !== articleId) number += 1
  return named()
}

/** An address that leads to the article from now on, unless another article has it. */
export async function keepSlug(work: Work, slug: string, articleId: string): Promise<void> {
  await work.db
    .insertInto('article_slug')
    .values({ slug, article_id: articleId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
