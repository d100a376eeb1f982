import { areaName } from '#areas/queries.ts'
import type { Locale } from '#i18n/locales.ts'
import { type Actor, isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { visibleTickets } from './policy.ts'
import { escalationsOf, familyOf, rootView } from './relating.ts'
import { type Priority, type Stage, type Status, stageOf } from './ticket.ts'

export type Named = Readonly<{ id: string; name: string }>

/** An escalation as the ticket needs it: how far it is and who has it. */
export type Escalated = Readonly<{
  number: number
  state: string
  kind: string
  team: string
  holder: string | null
  requestedAt: string
  acceptedAt: string | null
}>

export type TicketView = Readonly<{
  id: string
  number: number
  subject: string
  status: Status
  stage: Stage
  priority: Priority
  channel: string
  locale: string
  requester: Named & Readonly<{ email: string | null; locale: string; since: string; verified: boolean }>
  assignee: Named | null
  team: Named | null
  area: (Named & Readonly<{ slug: string }>) | null
  escalations: readonly Escalated[]
  tags: readonly string[]
  participants: readonly (Named & Readonly<{ email: string | null }>)[]
  createdAt: string
  updatedAt: string
  firstReplyAt: string | null
  firstReplyDueAt: string | null
  promiseAt: string | null
  promiseSetAt: string | null
  promiseLapsedAt: string | null
  waitingSince: string | null
  solvedAt: string | null
  firstSolvedAt: string | null
  closedAt: string | null
  /** The ticket it went into, with its stage. */
  root: Readonly<{ id: string; number: number; stage: Stage }> | null
  repeatOf: number | null
  /** This ticket and all that went into it, over any number of steps. */
  family: readonly string[]
  watched: boolean
}>

/** A ticket for somebody who may see it; null for a foreign one as for one that does not exist. */
export async function ticketView(
  desk: Desk,
  actor: Actor,
  number: number,
  locale: Locale,
): Promise<TicketView | null> {
  if (!Number.isSafeInteger(number) || number < 1) return null
  const row = await head(desk, actor, number)
  if (!row) return null
  const [escalations, tags, participants, family, root, watch] = await Promise.all([
    escalationsOf(desk, row.id),
    desk.reader
      .selectFrom('ticket_tag')
      .select('tag')
      .where('ticket_id', '=', row.id)
      .orderBy('tag')
      .execute(),
    desk.reader
      .selectFrom('participant')
      .innerJoin('person', 'person.id', 'participant.person_id')
      .select(['person.id', 'person.name', 'person.email'])
      .where('participant.ticket_id', '=', row.id)
      .orderBy('participant.added_at')
      .execute(),
    familyOf(desk, row.id),
    row.merged_into ? rootView(desk, row.id) : null,
    actor.kind === 'person' && isStaff(actor)
      ? desk.reader
          .selectFrom('watch')
          .select('person_id')
          .where('record_kind', '=', 'ticket')
          .where('record_id', '=', row.id)
          .where('person_id', '=', actor.personId)
          .executeTakeFirst()
      : undefined,
  ])
  const status = row.status as Status
  return {
    id: row.id,
    number: row.number,
    subject: row.subject,
    status,
    stage:
      root?.stage ??
      stageOf(
        status,
        escalations.some((one) => one.state === 'active'),
      ),
    priority: row.priority as Priority,
    channel: row.channel,
    locale: row.locale,
    requester: {
      id: row.requester_id,
      name: row.requester,
      email: row.email,
      locale: row.requester_locale,
      since: row.requester_since,
      verified: row.email_verified_at !== null,
    },
    assignee: row.assignee_id && row.assignee ? { id: row.assignee_id, name: row.assignee } : null,
    team: row.team_id && row.team ? { id: row.team_id, name: row.team } : null,
    area:
      row.area_id && row.area_slug
        ? {
            id: row.area_id,
            slug: row.area_slug,
            name: areaName({ names: row.area_names ?? '{}', name: row.area ?? '' }, locale),
          }
        : null,
    escalations,
    tags: tags.map(({ tag }) => tag),
    participants,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    firstReplyAt: row.first_reply_at,
    firstReplyDueAt: row.first_reply_due_at,
    promiseAt: row.promise_at,
    promiseSetAt: row.promise_set_at,
    promiseLapsedAt: row.promise_lapsed_at,
    waitingSince: row.waiting_since,
    solvedAt: row.solved_at,
    firstSolvedAt: row.first_solved_at,
    closedAt: row.closed_at,
    root,
    repeatOf: row.repeat_number,
    family,
    watched: watch !== undefined,
  }
}

function head(desk: Desk, actor: Actor, number: number) {
  return desk.reader
    .selectFrom('ticket')
    .innerJoin('person as requester', 'requester.id', 'ticket.requester_id')
    .leftJoin('person as assignee', 'assignee.id', 'ticket.assignee_id')
    .leftJoin('team', 'team.id', 'ticket.team_id')
    .leftJoin('area', 'area.id', 'ticket.area_id')
    .leftJoin('ticket as repeated', 'repeated.id', 'ticket.repeat_of')
    .selectAll('ticket')
    .select([
      'requester.name as requester',
      'requester.email',
      'requester.locale as requester_locale',
      'requester.created_at as requester_since',
      'requester.email_verified_at',
      'assignee.name as assignee',
      'team.name as team',
      'area.name as area',
      'area.names as area_names',
      'area.slug as area_slug',
      'repeated.number as repeat_number',
    ])
    .where('ticket.number', '=', number)
    .where(visibleTickets(actor))
    .executeTakeFirst()
}
