import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import { instant, type Work } from '#work/work.ts'
import { admitGuest, GUEST_DAYS } from './guests.ts'
import { hashToken, isToken, newToken } from './tokens.ts'

/**
 * The path `/t/<token>` for a letter about one ticket: opens that ticket without a password, often, for 30 days.
 * Prefix it with the reader's language (`localPath`). Links in older letters keep working.
 */
export async function makeGuestLink(
  work: Work,
  about: { personId: string; ticketId: string },
): Promise<string> {
  const token = newToken()
  await work.db
    .insertInto('mail_token')
    .values({
      hash: hashToken(token),
      purpose: 'ticket',
      person_id: about.personId,
      target: about.ticketId,
      created_at: work.at,
      expires_at: instant(Date.parse(work.at) + GUEST_DAYS * 86_400_000),
    })
    .execute()
  return `/t/${token}`
}

/** Lets every mailed link to a ticket end at an instant, or where that is sooner. `now` = `work.at` revokes them, browsers included. */
export async function endGuestLinks(work: Work, ticketId: string, until: string): Promise<void> {
  await work.db
    .updateTable('mail_token')
    .set({ expires_at: until })
    .where('purpose', '=', 'ticket')
    .where('target', '=', ticketId)
    .where('expires_at', '>', until)
    .execute()
  await work.db
    .updateTable('guest_session')
    .set({ expires_at: until })
    .where('ticket_id', '=', ticketId)
    .where('expires_at', '>', until)
    .execute()
}

/** What a mailed link opens: the proven key for the guest cookie and the ticket's number; null for a link that opens nothing. */
export async function followGuestLink(
  desk: Desk,
  token: string | undefined,
): Promise<{ key: string; number: number } | null> {
  if (!isToken(token)) return null
  const row = await desk.reader
    .selectFrom('mail_token as m')
    .innerJoin('ticket as t', 't.id', 'm.target')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id as personId', 't.id as ticketId', 't.number'])
    .where('m.hash', '=', hashToken(token))
    .where('m.purpose', '=', 'ticket')
    .where('m.expires_at', '>', instant(desk.clock()))
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const key = await write(desk, systemActor('guests'), (work) =>
    admitGuest(work, row.personId, row.ticketId, true),
  )
  return { key, number: row.number }
}
