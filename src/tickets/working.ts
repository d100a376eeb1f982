import type { Locale } from '#i18n/locales.ts'
import type { T } from '#i18n/t.ts'
import { lasting } from '#ui/promising.ts'
import { moment } from '#ui/time.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { instant, minutesAfter } from '#work/work.ts'
import type { Workspace } from '#workspace/settings.ts'
import { conversation, type Line } from './conversing.ts'
import { type TicketView, ticketView } from './queries.ts'
import { threadOf } from './thread.ts'
import { sentenceOf, timelineOf } from './timeline.ts'

export type Worked = Readonly<{
  ticket: TicketView
  lines: readonly Line[]
  seen: string | undefined
  /** How many other tickets the requester has. */
  others: number
  /** Numbers of the tickets that went into this one, by id. */
  numbers: ReadonlyMap<string, number>
}>

type Locals = { desk: Desk; actor: Actor; locale: Locale; t: T; workspace: Workspace }

/** Everything the staff's page of a ticket shows; null when there is none. */
export async function worked(
  { desk, actor, locale, t, workspace }: Locals,
  number: number,
): Promise<Worked | null> {
  const ticket = await ticketView(desk, actor, number, locale)
  if (!ticket) return null
  const [thread, happened, others, family] = await Promise.all([
    threadOf(desk, actor, ticket),
    timelineOf(desk, ticket.family, { staff: true, locale }),
    desk.reader
      .selectFrom('ticket')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('requester_id', '=', ticket.requester.id)
      .where('id', '<>', ticket.id)
      .executeTakeFirst(),
    desk.reader
      .selectFrom('ticket')
      .select(['id', 'number'])
      .where('id', 'in', [...ticket.family])
      .execute(),
  ])
  const until = (at: string) =>
    moment(new Date(at), { locale, zone: workspace.timeZone, now: new Date(desk.clock()) })
  const lines = conversation(thread, happened, {
    name: (turn) => turn.author?.name ?? workspace.name,
    about: (turn) => (turn.author?.staff ? (turn.author.team ?? undefined) : undefined),
    sentence: (one) => sentenceOf(t, one, { staff: true, company: workspace.name, until }),
  })
  return {
    ticket,
    lines,
    seen: thread.at(-1)?.id,
    others: Number(others?.n ?? 0),
    numbers: new Map(family.map((one) => [one.id, one.number])),
  }
}

const minutes = [60, 120, 240, 480, 1440, 2880]

/** What the composer offers as the next update: the promise that holds or the usual one, then some lengths of time. */
export function promisesFor(
  { desk, locale, t, workspace }: Locals,
  ticket: TicketView,
): { value: string; label: string }[] {
  const now = instant(desk.clock())
  const say = (at: string) => moment(new Date(at), { locale, zone: workspace.timeZone, now: new Date(now) })
  const holds = ticket.promiseAt !== null && ticket.promiseAt > now
  const first =
    holds && ticket.promiseAt
      ? t('desk.compose.promise.kept', { at: say(ticket.promiseAt) })
      : t('desk.compose.promise.usual', { at: say(minutesAfter(now, workspace.promise[ticket.priority])) })
  const words = {
    minutes: t('ui.left.minutes', { m: '{m}' }),
    hours: t('ui.left.hours.short', { h: '{h}', m: '{m}' }),
    days: t('ui.left.days', { d: '{d}' }),
  }
  return [
    { value: '', label: first },
    ...minutes.map((length) => ({
      value: String(length),
      label: t('desk.compose.promise.in', { left: lasting(length * 60_000, words).replace(/ 00$/, '') }),
    })),
  ]
}
