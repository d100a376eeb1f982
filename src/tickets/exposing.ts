import { sql } from 'kysely'
import { type Actor, isStaff, personOf } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { pageOf, readCursor } from '#work/keyset.ts'
import { visibleTickets } from './policy.ts'
import { type TicketView, ticketView } from './queries.ts'
import { isEscalated } from './queues.ts'
import { type Turn, threadOf } from './thread.ts'
import { type Status, stageOf } from './ticket.ts'

export type Addresses = (path: string) => string

/** One ticket as the API shows it, field by field: what is not named here is not told. Null when this actor has no such ticket. */
export async function exposed(
  desk: Desk,
  actor: Actor,
  number: number,
  url: Addresses,
): Promise<object | null> {
  const ticket = await ticketView(desk, actor, number, 'en')
  if (!ticket) return null
  const [thread, links] = await Promise.all([threadOf(desk, actor, ticket), linksOf(desk, actor, ticket.id)])
  const staff = isStaff(actor)
  return {
    ...summary(ticket, url),
    requester: person(ticket.requester, staff || ticket.requester.id === personOf(actor)),
    assignee: ticket.assignee && (staff ? ticket.assignee : { name: firstName(ticket.assignee.name) }),
    team: ticket.team && { id: ticket.team.id, name: ticket.team.name },
    tags: staff ? ticket.tags : [],
    participants: ticket.participants.map((one) => person(one, staff)),
    first_reply_at: ticket.firstReplyAt,
    first_reply_due_at: ticket.firstReplyDueAt,
    solved_at: ticket.solvedAt,
    closed_at: ticket.closedAt,
    merged_into: ticket.root?.number ?? null,
    repeat_of: ticket.repeatOf,
    messages: thread.map((turn) => exposedTurn(turn, staff, url)),
    escalations: staff
      ? ticket.escalations.map(({ number: n, state, kind, team, holder }) => ({
          number: n,
          state,
          kind,
          team,
          holder,
        }))
      : [],
    links,
  }
}

function summary(ticket: TicketView, url: Addresses) {
  return {
    id: ticket.id,
    number: ticket.number,
    subject: ticket.subject,
    status: ticket.status,
    stage: ticket.stage,
    priority: ticket.priority,
    area: ticket.area?.slug ?? null,
    channel: ticket.channel,
    locale: ticket.locale,
    promise_at: ticket.promiseAt,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    url: url(`/tickets/${ticket.number}`),
  }
}

function person(
  { id, name, email }: { id: string; name: string; email: string | null },
  withAddress: boolean,
) {
  return withAddress ? { id, name, email } : { id, name }
}

const firstName = (name: string) => name.split(' ')[0] ?? name

function exposedTurn(turn: Turn, staff: boolean, url: Addresses) {
  const hidden = turn.author?.staff && !staff
  return {
    id: turn.id,
    kind: turn.kind,
    public: turn.public,
    author:
      turn.author &&
      (hidden ? { name: firstName(turn.author.name) } : { id: turn.author.id, name: turn.author.name }),
    text: turn.text,
    html: turn.html,
    created_at: turn.at,
    files: turn.files.map((file) => ({
      id: file.id,
      name: file.name,
      type: file.type,
      size: file.size,
      url: url(`/files/${file.id}/${encodeURIComponent(file.name)}`),
    })),
  }
}

// Which article solved it: customers learn of those they may read.
async function linksOf(
  desk: Desk,
  actor: Actor,
  ticketId: string,
): Promise<{ article: string; role: string }[]> {
  return desk.reader
    .selectFrom('link')
    .innerJoin('article', 'article.id', 'link.article_root_id')
    .select(['article.slug as article', 'link.role'])
    .where('link.ticket_id', '=', ticketId)
    .where('link.ended_at', 'is', null)
    .$if(!isStaff(actor), (query) =>
      query
        .where('link.role', 'in', ['used', 'created'])
        .where('article.audience', '=', 'public')
        .where('article.confidence', 'in', ['unvalidated', 'validated']),
    )
    .orderBy('link.at')
    .execute()
}

export type Wanted = {
  status?: Status
  area?: string
  assignee?: string
  updated_since?: string
  cursor?: string
  limit: number
}

/** A page of the tickets this actor may see, in the order in which they changed: who asks again from the last sees what is new. */
export async function exposedPage(
  desk: Desk,
  actor: Actor,
  wanted: Wanted,
  url: Addresses,
): Promise<{ items: object[]; next_cursor: string | null }> {
  const after = readCursor(wanted.cursor)
  const assignee = wanted.assignee === 'me' ? personOf(actor) : wanted.assignee
  const rows = await desk.reader
    .selectFrom('ticket')
    .leftJoin('area', 'area.id', 'ticket.area_id')
    .select([
      'ticket.id',
      'ticket.number',
      'ticket.subject',
      'ticket.status',
      'ticket.priority',
      'area.slug as area',
      'ticket.channel',
      'ticket.locale',
    ])
    .select(['ticket.promise_at', 'ticket.created_at', 'ticket.updated_at', isEscalated().as('escalated')])
    .where(visibleTickets(actor))
    .$if(wanted.status !== undefined, (query) => query.where('ticket.status', '=', wanted.status ?? ''))
    .$if(wanted.area !== undefined, (query) => query.where('area.slug', '=', wanted.area ?? ''))
    .$if(wanted.assignee === 'none', (query) => query.where('ticket.assignee_id', 'is', null))
    .$if(wanted.assignee !== undefined && wanted.assignee !== 'none', (query) =>
      query.where('ticket.assignee_id', '=', assignee ?? ''),
    )
    .$if(wanted.updated_since !== undefined, (query) =>
      query.where('ticket.updated_at', '>=', wanted.updated_since ?? ''),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(ticket.updated_at, ticket.id) > (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy('ticket.updated_at')
    .orderBy('ticket.id')
    .limit(wanted.limit + 1)
    .execute()
  const { items, nextCursor } = pageOf(rows, wanted.limit, (row) => [row.updated_at, row.id])
  return {
    items: items.map(({ escalated, ...row }) => ({
      ...row,
      stage: stageOf(row.status as Status, Number(escalated) > 0),
      url: url(`/tickets/${row.number}`),
    })),
    next_cursor: nextCursor,
  }
}
