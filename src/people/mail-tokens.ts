import type { Reader } from '#db/open.ts'
import { Missing } from '#work/errors.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import { hashToken, isToken, newToken } from './tokens.ts'

/** What a mailed link is for, and how long it may be redeemed, minutes. */
export const LINK_MINUTES = {
  'sign-in': 15,
  reset: 30,
  join: 24 * 60,
  invite: 72 * 60,
  email: 24 * 60,
  found: 72 * 60,
  follow: 72 * 60,
  unfollow: 180 * 24 * 60,
} as const

export type Purpose = keyof typeof LINK_MINUTES
export type MailToken = Readonly<{
  purpose: Purpose
  personId: string | null
  email: string | null
  target: string | null
}>
type Wanted = Readonly<{
  purpose: Purpose
  personId?: string | null
  email: string | null
  target?: string | null
  minutes?: number
  /** Older ones for the same address stay: each is for another thing. */
  alongside?: boolean
}>

/** Makes a token that may be redeemed once. Older ones of the same purpose for the same address end with it, but for those `alongside`. */
export async function newMailToken(work: Work, wanted: Wanted): Promise<string> {
  const token = newToken()
  if (!wanted.alongside) await voidMailTokens(work, { purpose: wanted.purpose, email: wanted.email })
  await work.db
    .insertInto('mail_token')
    .values({
      hash: hashToken(token),
      purpose: wanted.purpose,
      person_id: wanted.personId ?? null,
      email: wanted.email,
      target: wanted.target ?? null,
      created_at: work.at,
      expires_at: minutesAfter(work.at, wanted.minutes ?? LINK_MINUTES[wanted.purpose]),
    })
    .execute()
  return token
}

/** Uses a token up: of many who try at once, one gets it. Everybody else, and every other text, gets the same `Missing`. */
export async function redeem(work: Work, token: string, purpose: Purpose): Promise<MailToken> {
  if (!isToken(token)) throw new Missing('link_dead')
  const row = await work.db
    .updateTable('mail_token')
    .set({ used_at: work.at })
    .where('hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', work.at)
    .returning(['person_id', 'email', 'target'])
    .executeTakeFirst()
  if (!row) throw new Missing('link_dead')
  return { purpose, personId: row.person_id, email: row.email, target: row.target }
}

/** What a link is for, without using it up; null for one that opens nothing. */
export async function readMailToken(
  desk: { reader: Reader; clock: () => number },
  token: string | undefined,
): Promise<MailToken | null> {
  if (!isToken(token)) return null
  const row = await desk.reader
    .selectFrom('mail_token')
    .selectAll()
    .where('hash', '=', hashToken(token))
    .where('purpose', 'in', Object.keys(LINK_MINUTES))
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(desk.clock()).toISOString())
    .executeTakeFirst()
  return row
    ? { purpose: row.purpose as Purpose, personId: row.person_id, email: row.email, target: row.target }
    : null
}

/** Ends unused tokens: all of a person, or those of one purpose for one address (null: of the purpose as a whole). */
export async function voidMailTokens(
  work: Work,
  which: { personId: string } | { purpose: Purpose; email: string | null },
): Promise<void> {
  const open = work.db.updateTable('mail_token').set({ used_at: work.at }).where('used_at', 'is', null)
  if ('personId' in which)
    await open.where('person_id', '=', which.personId).where('purpose', '!=', 'ticket').execute()
  else if (which.email === null) await open.where('purpose', '=', which.purpose).execute()
  else await open.where('purpose', '=', which.purpose).where('email', '=', which.email).execute()
}
