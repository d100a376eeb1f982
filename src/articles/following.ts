import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Refused } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { verb } from '#work/verb.ts'
import { visibleTo } from './policy.ts'

/** Follows an article in all its languages, or stops. Whoever follows hears when it is published, changed or archived. */
export const follow = verb({
  name: 'articles.follow',
  permission: 'person.self',
  input: z.strictObject({ articleId: z.string().max(60), on: z.boolean() }),
  run: async (work, input): Promise<{ slug: string; on: boolean }> => {
    const person = personOf(work.actor)
    if (!person) throw new Refused('signed_out')
    const article = found(
      await work.db
        .selectFrom('article as a')
        .select(['a.root_id', 'a.slug'])
        .where('a.id', '=', input.articleId)
        .where(visibleTo(work.actor))
        .executeTakeFirst(),
    )
    if (input.on) {
      await work.db
        .insertInto('watch')
        .values({
          person_id: person,
          record_kind: 'article',
          record_id: article.root_id,
          created_at: work.at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    } else {
      await work.db
        .deleteFrom('watch')
        .where('person_id', '=', person)
        .where('record_kind', '=', 'article')
        .where('record_id', '=', article.root_id)
        .execute()
    }
    return { slug: article.slug, on: input.on }
  },
})
