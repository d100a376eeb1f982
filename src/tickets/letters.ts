import { type Locale, localeFor, localPath } from '#i18n/locales.ts'
import { type T, translator } from '#i18n/t.ts'
import { type Letter, letter } from '#mail/letter.ts'
import { writeLetter } from '#mail/letters.ts'
import { makeGuestLink } from '#people/guest-links.ts'
import type { Desk } from '#work/desk.ts'
import type { Work } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'

export type Addressee = {
  id: string
  name: string
  email: string
  locale: Locale
  staff: boolean
  /** They once followed a link to this address, so that a letter may carry what they wrote. */
  verified: boolean
}

export type TicketHead = { id: string; number: number; subject: string }

type Words = { subject: string; paragraphs: string[]; action: string }

/** Who of these people can be written to. */
export async function addressees(work: Work, ids: readonly string[]): Promise<Addressee[]> {
  if (!ids.length) return []
  const rows = await work.db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale', 'role', 'email_verified_at'])
    .where('id', 'in', [...new Set(ids)])
    .where('disabled_at', 'is', null)
    .where('email', 'is not', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email ?? '',
    locale: localeFor(row.locale),
    staff: row.role !== 'customer',
    verified: row.email_verified_at !== null,
  }))
}

/** Writes one letter about a ticket. Customers get the link that opens it without a password, staff the one to their desk. */
export async function writeAbout(
  work: Work,
  desk: Desk,
  ticket: TicketHead,
  to: Addressee,
  kind: string,
  say: (t: T, to: Addressee) => Words,
): Promise<void> {
  const { name: company } = await workspaceOf(desk)
  const words = say(translator(to.locale), to)
  const path = to.staff
    ? `/desk/tickets/${ticket.number}`
    : localPath(to.locale, await makeGuestLink(work, { personId: to.id, ticketId: ticket.id }))
  const made: Letter = letter({
    kind,
    locale: to.locale,
    url: desk.config.url,
    company,
    subject: words.subject,
    paragraphs: words.paragraphs,
    action: { label: words.action, href: new URL(path, desk.config.url).href },
  })
  await writeLetter(work, { email: to.email, personId: to.id, ticketId: ticket.id }, made)
}
