import type { Desk } from '#work/desk.ts'
import { type Purpose, readMailToken } from './mail-tokens.ts'

export type OpenLink = Readonly<{ purpose: Purpose; email: string | null; name: string }>

/** What the page of a mailed link says and asks, by what the link is for. */
export const linkKinds = {
  'sign-in': { form: 'people.signInByLink', key: 'sign_in', asks: [] },
  join: { form: 'people.join', key: 'join', asks: ['name', 'password'] },
  reset: { form: 'people.resetPassword', key: 'reset', asks: ['password'] },
  invite: { form: 'people.acceptInvitation', key: 'invite', asks: ['name', 'password'] },
  email: { form: 'people.confirmEmail', key: 'email', asks: [] },
  found: { form: 'people.found', key: 'found', asks: ['name', 'email', 'password'] },
  follow: { form: 'people.confirmFollow', key: 'follow', asks: [] },
  unfollow: { form: 'people.stopFollow', key: 'unfollow', asks: [] },
} as const satisfies Record<Purpose, { form: string; key: string; asks: readonly string[] }>

/** The link behind a token, for the page that asks before it is used up: mail scanners follow links, but press no button. */
export async function openLink(desk: Desk, token: string | undefined): Promise<OpenLink | null> {
  const row = await readMailToken(desk, token)
  if (!row) return null
  const person = row.personId
    ? await desk.reader
        .selectFrom('person')
        .select(['name', 'disabled_at'])
        .where('id', '=', row.personId)
        .executeTakeFirst()
    : null
  if (person?.disabled_at) return null
  const asked = row.purpose === 'join' ? (JSON.parse(row.target ?? '{}') as { name?: string }).name : null
  return { purpose: row.purpose, email: row.email, name: asked ?? person?.name ?? '' }
}
