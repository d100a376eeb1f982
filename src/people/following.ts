import { z } from 'zod'
import { localeFor } from '#i18n/locales.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { personFor } from './knowing.ts'
import { newMailToken, redeem } from './mail-tokens.ts'

const token = z.strictObject({ token: z.string().max(60) })

export type Followed = Readonly<{ rootId: string; slug: string; locale: string }>

/**
 * Follows an article for whoever proves an address by the link that was mailed there; somebody who has no account becomes a guest.
 * Nothing is entered before that, so nobody is written to in another's name.
 */
export const confirmFollow = verb({
  name: 'people.confirmFollow',
  permission: 'person.join',
  input: token,
  run: async (work, input): Promise<{ slug: string }> => {
    const { email, target } = await redeem(work, input.token, 'follow')
    const { rootId, slug, locale } = JSON.parse(target ?? '{}') as Followed
    const { id } = await personFor(work, { email: email ?? '', locale: localeFor(locale) })
    await work.db
      .insertInto('watch')
      .values({ person_id: id, record_kind: 'article', record_id: rootId, created_at: work.at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return { slug }
  },
})

/** Stops following by the link in a letter: without an account there is no other way. */
export const stopFollow = verb({
  name: 'people.stopFollow',
  permission: 'person.join',
  input: token,
  run: async (work, input): Promise<void> => {
    const { personId, target } = await redeem(work, input.token, 'unfollow')
    await work.db
      .deleteFrom('watch')
      .where('person_id', '=', personId ?? '')
      .where('record_kind', '=', 'article')
      .where('record_id', '=', target ?? '')
      .execute()
  },
})

/** The path of a page that stops following, for the foot of a letter. Links in older letters keep working. */
export async function stopLink(work: Work, personId: string, rootId: string): Promise<string> {
  const made = await newMailToken(work, {
    purpose: 'unfollow',
    personId,
    email: null,
    target: rootId,
    alongside: true,
  })
  return `/link/${made}`
}
