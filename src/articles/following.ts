import { z } from 'zod'
import { locales } from '#i18n/locales.ts'
import { emailField } from '#people/email.ts'
import { personOf } from '#work/actor.ts'
import { Refused } from '#work/errors.ts'
import { later } from '#work/later.ts'
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

/**
 * Follows a known issue by mail, without an account: a letter with a link goes to the address, and nothing is entered before
 * its owner presses there. The same happens for an address we know and one we do not.
 */
export const askToFollow = verb({
  name: 'articles.ask_to_follow',
  permission: 'person.join',
  input: z.strictObject({
    articleId: z.string().max(60),
    email: emailField,
    locale: z.enum(locales),
  }),
  run: async (work, { articleId, email, locale }): Promise<{ slug: string }> => {
    const { root_id: rootId, ...article } = found(
      await work.db
        .selectFrom('article as a')
        .select(['a.root_id', 'a.slug', 'a.title'])
        .where('a.id', '=', articleId)
        .where('a.audience', '=', 'public')
        .where(visibleTo(work.actor))
        .executeTakeFirst(),
    )
    await later(work, 'people.write', { what: 'follow', email, locale, rootId, ...article })
    return { slug: article.slug }
  },
})
