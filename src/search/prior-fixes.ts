import type { Locale } from '#i18n/locales.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { ask, type Result } from './ask.ts'

/** How a ticket like this was solved before: articles of any audience and resolved escalations, best first. */
export async function priorFixes(
  desk: Desk,
  actor: Actor,
  ticket: { subject: string; text: string; locale: Locale; escalationIds?: readonly string[] },
  limit = 3,
): Promise<Result[]> {
  const own = new Set(ticket.escalationIds)
  const found = await ask(desk, actor, {
    subject: ticket.subject,
    text: ticket.text,
    locale: ticket.locale,
    scope: 'fixes',
    limit: limit + own.size,
  })
  return found.filter((one) => !own.has(one.id)).slice(0, limit)
}
