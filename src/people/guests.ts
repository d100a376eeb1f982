import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { permissionMap, visitorActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'
import { instant } from '#work/work.ts'
import { hashToken, isToken, newToken } from './tokens.ts'

/** How long the browser of a guest remembers its ticket, days. */
export const GUEST_DAYS = 30

type Cookies = { get(name: string): { value: string } | undefined }

export function guestCookie(desk: Desk): string {
  return desk.config.url.protocol === 'https:' ? '__Host-guest' : 'guest'
}

/** The guest whose browser carries the key of one ticket, else a visitor. `proven` = the mailed link was followed here. */
export async function readGuest(desk: Desk, cookies: Cookies): Promise<Actor> {
  const key = cookies.get(guestCookie(desk))?.value
  if (!isToken(key)) return visitorActor
  const row = await desk.reader
    .selectFrom('guest_session as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .select(['g.person_id', 'g.ticket_id', 'g.proven_at'])
    .where('g.hash', '=', hashToken(key))
    .where('g.expires_at', '>', instant(desk.clock()))
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return visitorActor
  return {
    kind: 'guest',
    personId: row.person_id,
    ticketId: row.ticket_id,
    proven: row.proven_at !== null,
    may: permissionMap.guest,
  }
}

/** Gives a browser the key of one ticket. `proven` once the person has followed the link mailed to their address. */
export async function admitGuest(
  work: Work,
  personId: string,
  ticketId: string,
  proven: boolean,
): Promise<string> {
  const key = newToken()
  await work.db
    .insertInto('guest_session')
    .values({
      hash: hashToken(key),
      person_id: personId,
      ticket_id: ticketId,
      proven_at: proven ? work.at : null,
      created_at: work.at,
      expires_at: instant(Date.parse(work.at) + GUEST_DAYS * 86_400_000),
    })
    .execute()
  return key
}
