import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import { areaName } from '#areas/queries.ts'
import type { Schema } from '#db/schema.ts'
import type { Locale } from '#i18n/locales.ts'
import { type Actor, personOf } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { type Page, pageOf, readCursor } from '#work/keyset.ts'
import { instant } from '#work/work.ts'
import { visibleTickets } from './policy.ts'
import { ours, type Status, stageOf, unanswered } from './ticket.ts'

export const queues = ['next', 'mine', 'team', 'unassigned', 'waiting', 'lapsed', 'all'] as const
export type Queue = (typeof queues)[number]

export function isQueue(name: unknown): name is Queue {
  return queues.some((queue) => queue === name)
}

/** The queue that was asked for, else what is next for this person; who stands in no team looks after all of it. */
export function queueFor(actor: Actor, wanted: string | null): Queue {
  if (isQueue(wanted)) return wanted
  return actor.kind === 'person' && actor.teamIds.length ? 'next' : 'all'
}

export type QueueRow = Readonly<{
  id: string
  number: number
  subject: string
  status: Status
  escalated: boolean
  requester: string
  area: string | null
  locale: string
  priority: string
  promiseAt: string | null
  promiseSetAt: string | null
  waitingSince: string | null
  assigneeId: string | null
}>

/** Behind every promise: what has none comes last. */
const NEVER = '9999'

/** What stands in a queue for this person. `next` = theirs, and what is free for their teams. */
function inQueue(queue: Queue, actor: Actor, now: string): Expression<SqlBool> {
  const is = expressionBuilder<Schema, 'ticket'>()
  const me = personOf(actor) ?? ''
  const teams = actor.kind === 'person' && actor.teamIds.length ? [...actor.teamIds] : ['']
  const free = is.and([
    is('ticket.assignee_id', 'is', null),
    is.or([is('ticket.team_id', 'is', null), is('ticket.team_id', 'in', teams)]),
  ])
  const hasStatus = (list: readonly Status[]) => is('ticket.status', 'in', [...list])
  const here: Record<Queue, Expression<SqlBool>> = {
    next: is.and([hasStatus(ours), is.or([is('ticket.assignee_id', '=', me), free])]),
    mine: is.and([hasStatus(unanswered), is('ticket.assignee_id', '=', me)]),
    team: is.and([hasStatus(unanswered), is('ticket.team_id', 'in', teams)]),
    unassigned: is.and([hasStatus(ours), is('ticket.assignee_id', 'is', null)]),
    waiting: is('ticket.status', '=', 'waiting'),
    lapsed: is.and([hasStatus(ours), is('ticket.promise_at', '<', now)]),
    all: hasStatus(unanswered),
  }
  return is.and([here[queue], is('ticket.spam_at', 'is', null), is('ticket.merged_into', 'is', null)])
}

/** One page of a queue, the next promise first. */
export async function queuePage(
  desk: Desk,
  actor: Actor,
  queue: Queue,
  locale: Locale,
  options: { cursor?: string | null; limit?: number } = {},
): Promise<Page<QueueRow>> {
  const limit = options.limit ?? 50
  const after = readCursor(options.cursor)
  const due = sql<string>`coalesce(ticket.promise_at, ${NEVER})`
  const rows = await desk.reader
    .selectFrom('ticket')
    .innerJoin('person', 'person.id', 'ticket.requester_id')
    .leftJoin('area', 'area.id', 'ticket.area_id')
    .select([
      'ticket.id',
      'ticket.number',
      'ticket.subject',
      'ticket.status',
      'ticket.locale',
      'ticket.priority',
      'ticket.promise_at',
      'ticket.promise_set_at',
      'ticket.waiting_since',
      'ticket.assignee_id',
      'person.name as requester',
      'area.name as area',
      'area.names as area_names',
      due.as('due'),
      isEscalated().as('escalated'),
    ])
    .where(inQueue(queue, actor, instant(desk.clock())))
    .where(visibleTickets(actor))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${due}, ticket.id) > (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy(due)
    .orderBy('ticket.id')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.due, row.id])
  return {
    ...page,
    items: page.items.map((row) => ({
      id: row.id,
      number: row.number,
      subject: row.subject,
      status: row.status as Status,
      escalated: stageOf(row.status as Status, Number(row.escalated) > 0) === 'specialist',
      requester: row.requester,
      area: row.area === null ? null : areaName({ names: row.area_names ?? '{}', name: row.area }, locale),
      locale: row.locale,
      priority: row.priority,
      promiseAt: row.promise_at,
      promiseSetAt: row.promise_set_at,
      waitingSince: row.waiting_since,
      assigneeId: row.assignee_id,
    })),
  }
}

/** How many escalations of the ticket are active: none or one. */
export function isEscalated() {
  return sql<number>`(select count(*) from escalation where escalation.ticket_id = ticket.id and escalation.state = 'active')`
}

/** How much stands in each queue, in one query over what is not answered. */
export async function queueCounts(desk: Desk, actor: Actor): Promise<Record<Queue, number>> {
  const now = instant(desk.clock())
  const row = await desk.reader
    .selectFrom('ticket')
    .select(
      queues.map((queue) =>
        sql<number | null>`sum(case when ${inQueue(queue, actor, now)} then 1 else 0 end)`.as(queue),
      ),
    )
    .where('ticket.status', 'in', [...unanswered])
    .where(visibleTickets(actor))
    .executeTakeFirst()
  return Object.fromEntries(queues.map((queue) => [queue, Number(row?.[queue] ?? 0)])) as Record<
    Queue,
    number
  >
}
