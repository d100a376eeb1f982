import { areaName } from '#areas/queries.ts'
import type { Locale } from '#i18n/locales.ts'
import { isKey, type Key, type T } from '#i18n/t.ts'
import type { MarkName } from '#ui/marks.ts'
import type { Desk } from '#work/desk.ts'
import type { EventType } from '#work/events.ts'
import { eventOf } from '#work/follow.ts'

export type Happening = Readonly<{
  sequence: number
  type: EventType
  at: string
  /** Who did it; null for a rule of the house. */
  who: string | null
  whoId: string | null
  /** Everything a sentence may name: ids are already names. */
  values: Readonly<Record<string, string | number>>
}>

// The turn itself says these.
const told: readonly EventType[] = [
  'ticket.replied',
  'ticket.customer_wrote',
  'ticket.noted',
  'ticket.opened',
  'ticket.started',
]
// What customers read, each in words of its own; everything else stays among the staff.
const shared: readonly EventType[] = [
  'ticket.assigned',
  'ticket.solved',
  'ticket.reopened',
  'ticket.closed',
  'ticket.promise_lapsed',
  'ticket.raise_asked',
  'ticket.participant_added',
  'ticket.from_topic',
  'escalation.requested',
  'escalation.accepted',
]

/** What happened on these tickets, by time; for customers only what is theirs to know. Three indexed queries. */
export async function timelineOf(
  desk: Desk,
  ticketIds: readonly string[],
  view: { staff: boolean; locale: Locale },
): Promise<Happening[]> {
  const rows = await desk.reader
    .selectFrom('event')
    .selectAll()
    .where('ticket_id', 'in', [...ticketIds])
    .$if(view.staff, (query) => query.where('type', 'not in', [...told]))
    .$if(!view.staff, (query) => query.where('type', 'in', [...shared]))
    .orderBy('at')
    .orderBy('sequence')
    .limit(1000)
    .execute()
  const events = rows.map(eventOf)
  const names = await namesIn(
    desk,
    events.map((event) => ({ actorId: event.actorId, ...event.particulars })),
    view.locale,
  )
  return events.map((event) => ({
    sequence: event.sequence,
    type: event.type,
    at: event.at,
    who: event.actorId ? (names.get(event.actorId) ?? null) : null,
    whoId: event.actorId,
    values: valuesOf(event.particulars, event.actorId, names),
  }))
}

const idFields = ['actorId', 'assigneeId', 'teamId', 'toTeamId', 'personId', 'areaId', 'before'] as const

async function namesIn(desk: Desk, fields: readonly object[], locale: Locale): Promise<Map<string, string>> {
  const ids = [
    ...new Set(
      fields.flatMap((one) =>
        Object.entries(one).flatMap(([name, value]) =>
          (idFields as readonly string[]).includes(name) && typeof value === 'string' ? [value] : [],
        ),
      ),
    ),
  ]
  if (!ids.length) return new Map()
  const [people, teams, areas] = await Promise.all([
    desk.reader.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute(),
    desk.reader.selectFrom('team').select(['id', 'name']).where('id', 'in', ids).execute(),
    desk.reader.selectFrom('area').select(['id', 'name', 'names']).where('id', 'in', ids).execute(),
  ])
  return new Map(
    [...people, ...teams, ...areas.map((area) => ({ id: area.id, name: areaName(area, locale) }))].map(
      ({ id, name }) => [id, name],
    ),
  )
}

function valuesOf(
  particulars: object,
  actorId: string | null,
  names: Map<string, string>,
): Record<string, string | number> {
  const values: Record<string, string | number> = {
    assignee: '',
    team: '',
    person: '',
    area: '',
    priority: '',
    tags: '',
    until: '',
    reason: '',
    by: '',
    how: 'other',
    number: 0,
    score: 0,
    before: '',
  }
  for (const [name, value] of Object.entries(particulars)) {
    if (typeof value === 'number') values[name] = value
    else if (typeof value === 'string')
      values[
        name
          .replace(/^to(?=[A-Z])/, '')
          .replace(/Id$/, '')
          .replace(/^T(?=eam)/, 't')
      ] = names.get(value) ?? (name.endsWith('Id') ? '' : value)
    else if (Array.isArray(value)) values[name] = value.join(', ')
  }
  if ('assigneeId' in particulars) values['how'] = howAssigned(particulars as Assigned, actorId)
  if ('role' in particulars) values['how'] = String(particulars.role)
  return values
}

type Assigned = { assigneeId: string | null; teamId: string | null; before: string | null }

function howAssigned({ assigneeId, before }: Assigned, actorId: string | null): string {
  if (assigneeId === before) return 'team'
  if (!assigneeId) return 'freed'
  return assigneeId === actorId ? 'took' : 'gave'
}

/** The sentence of a happening: for staff `event.<type>`, for customers `tickets.said.<type>`; null where there is none. */
export function sentenceOf(
  t: T,
  happening: Happening,
  view: { staff: boolean; company: string; until: (at: string) => string },
): string | null {
  const key = `${view.staff ? 'event' : 'tickets.said'}.${happening.type}`
  if (!isKey(key)) return null
  const until = happening.values['until']
  return (
    t(key as Key, {
      ...happening.values,
      ...(typeof until === 'string' && until ? { until: view.until(until) } : {}),
      who: happening.who ?? view.company,
    }) || null
  )
}

/** The sign before a happening. */
export function markOf(type: EventType): MarkName {
  if (type === 'ticket.promise_lapsed') return 'lapsed'
  if (type === 'ticket.waiting') return 'wait'
  if (type === 'ticket.solved' || type === 'ticket.closed') return 'answered'
  if (type === 'escalation.accepted') return 'rise'
  if (type === 'escalation.withdrawn' || type === 'escalation.declined') return 'rise-gone'
  if (type.startsWith('escalation.') || type === 'ticket.raise_asked') return 'rise-open'
  if (type === 'ticket.linked') return 'kept'
  return 'done'
}
