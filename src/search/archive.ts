import { type Locale, localPath } from '#i18n/locales.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import type { Found } from './archive-found.ts'
import type { Page, Question } from './archive-reading.ts'
import type { Result } from './ask.ts'
import type { Asked } from './desk-thread.ts'

export const deskThread = 'src/search/desk-thread.ts'
/** ms */
const deadline = 8000

/** Asks the archive in its own thread: SQLite would keep every request waiting meanwhile. */
export function askArchive(desk: Desk, question: Question): Promise<Page> {
  return desk.threads.ask<Page>(deskThread, { archive: question } satisfies Asked, { deadline })
}

/** Tickets by any word in them that the actor may read, newest first; what holds all words before what holds some. */
export async function inArchive(
  desk: Desk,
  actor: Actor,
  about: { text: string; locale: Locale; limit: number; open?: boolean; typing?: boolean },
): Promise<Result[]> {
  if (actor.kind === 'visitor' || !about.text.trim()) return []
  const { items } = await askArchive(desk, {
    actor,
    text: about.text,
    typing: about.typing ?? false,
    order: 'new',
    narrowed: { kinds: ['ticket', 'message', 'note'], open: about.open ?? false },
    after: null,
    limit: about.limit,
    grouped: true,
    counted: false,
  })
  return items.flatMap((one, i) => (one.ticket ? [asResult(one, one.ticket, i, actor, about.locale)] : []))
}

function asResult(
  one: Found,
  ticket: NonNullable<Found['ticket']>,
  i: number,
  actor: Actor,
  locale: Locale,
): Result {
  return {
    key: `ticket:${ticket.id}`,
    id: ticket.id,
    type: 'ticket',
    root: ticket.id,
    title: ticket.subject,
    locale: one.locale,
    url: isStaff(actor) ? `/desk/tickets/${ticket.number}` : localPath(locale, `/tickets/${ticket.number}`),
    areaId: ticket.areaId,
    updatedAt: ticket.updatedAt,
    ticket: { number: ticket.number, status: ticket.status },
    score: 1 / (i + 1),
    fit: 0,
    titleMarks: one.title,
    passage: one.passage,
  }
}
