import type { Locale } from '#i18n/locales.ts'
import type { T } from '#i18n/t.ts'
import { moment } from '#ui/time.ts'
import { type Actor, isStaff, personOf } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import type { Workspace } from '#workspace/settings.ts'
import { conversation, type Line } from './conversing.ts'
import { isUnproven } from './policy.ts'
import { type TicketView, ticketView } from './queries.ts'
import { threadOf } from './thread.ts'
import { sentenceOf, timelineOf } from './timeline.ts'
import { publicName, type Track, trackOf } from './tracker.ts'

export type Tracked = Readonly<{
  ticket: TicketView
  track: Track
  lines: readonly Line[]
  last: string | null
  seen: string | undefined
  own: boolean
  proven: boolean
  rated: number | null
  /** Where it goes on, if this person may go there. */
  rootNumber: number | null
}>

type Locals = { desk: Desk; actor: Actor; locale: Locale; t: T; workspace: Workspace }

/** Everything the customer's page of a ticket shows; null when there is none for this person. */
export async function tracked(
  { desk, actor, locale, t, workspace }: Locals,
  number: number,
): Promise<Tracked | null> {
  const ticket = await ticketView(desk, actor, number, locale)
  if (!ticket) return null
  const me = personOf(actor)
  const proven = !isUnproven(actor)
  // Staff see here what customers see.
  const reader: Actor = isStaff(actor) ? asCustomer(actor) : actor
  const [thread, happened, rated, root] = await Promise.all([
    threadOf(desk, reader, ticket),
    proven ? timelineOf(desk, [ticket.id], { staff: false, locale }) : [],
    ratingBy(desk, ticket.id, me),
    ticket.root ? ticketView(desk, reader, ticket.root.number, locale) : null,
  ])
  const naming = { company: workspace.name, showHolderName: workspace.showHolderName }
  const staff = new Set(thread.flatMap((turn) => (turn.author?.staff ? [turn.author.name] : [])))
  const name = (full: string | null) =>
    full === null
      ? workspace.name
      : publicName({ name: full, staff: staff.has(full) || full !== ticket.requester.name }, naming)
  const answers = new Set(thread.flatMap((turn) => (turn.author?.staff ? [turn.at] : [])))
  const until = (at: string) =>
    moment(new Date(at), { locale, zone: workspace.timeZone, now: new Date(desk.clock()) })
  const lines = conversation(thread, happened, {
    name: (turn) =>
      turn.author === null
        ? workspace.name
        : turn.author.id === me
          ? t('tickets.track.you')
          : publicName(turn.author, naming),
    about: (turn) => (turn.author?.staff ? (turn.author.team ?? undefined) : undefined),
    sentence: (one) => {
      // Who answers takes it: the answer says that already.
      if (one.type === 'ticket.assigned' && answers.has(one.at)) return null
      const { assignee } = one.values
      const shown = {
        ...one,
        who: one.whoId === me && me ? one.who : name(one.who),
        values: { ...one.values, assignee: assignee ? name(String(assignee)) : '' },
      }
      return sentenceOf(t, shown, { staff: false, company: workspace.name, until })
    },
  })
  const done = lines.findLast((line) => (line.turn ? line.turn.author?.staff : true))
  return {
    ticket,
    track: trackOf(t, ticket, thread, happened, naming),
    lines,
    last: done ? (done.turn ? t('tickets.track.last.reply', { who: done.name }) : done.name) : null,
    seen: thread.at(-1)?.id,
    own: ticket.requester.id === me,
    proven,
    rated,
    rootNumber: root?.number ?? null,
  }
}

function asCustomer(actor: Actor): Actor {
  return actor.kind === 'person' ? { ...actor, role: 'customer' } : actor
}

async function ratingBy(desk: Desk, ticketId: string, personId: string | null): Promise<number | null> {
  if (!personId) return null
  const row = await desk.reader
    .selectFrom('rating')
    .select('score')
    .where('ticket_id', '=', ticketId)
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.score ?? null
}
