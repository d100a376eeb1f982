import { type Actor, isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { Missing } from '#work/errors.ts'
import { type Page, pageOf, readCursor } from '#work/keyset.ts'
import { found } from '#work/permit.ts'
import { type State, states } from './escalation.ts'

export type Card = {
  id: string
  number: number
  state: State
  kind: string
  cause: string
  severity: string
  dueAt: string | null
  requestedAt: string
  resolvedAt: string | null
  missing: string[]
  reason: string | null
  ticketId: string
  ticketNumber: number
  subject: string
  locale: string
  promiseAt: string | null
  requester: string
  team: string
  toTeamId: string
  assigneeId: string | null
  holder: string | null
}

// Only the staff read escalations; customers see what became of their ticket, in the ticket's own words.
function staffOnly(actor: Actor): void {
  if (!isStaff(actor)) throw new Missing()
}

function cards(desk: Desk) {
  return desk.reader
    .selectFrom('escalation as e')
    .innerJoin('ticket as t', 't.id', 'e.ticket_id')
    .innerJoin('person as r', 'r.id', 't.requester_id')
    .innerJoin('team as m', 'm.id', 'e.to_team_id')
    .leftJoin('person as h', 'h.id', 'e.assignee_id')
    .select([
      'e.id',
      'e.number',
      'e.state',
      'e.kind',
      'e.cause',
      'e.severity',
      'e.due_at as dueAt',
      'e.requested_at as requestedAt',
      'e.resolved_at as resolvedAt',
      'e.missing',
      'e.reason',
      't.id as ticketId',
      't.number as ticketNumber',
      't.subject',
      't.locale',
      't.promise_at as promiseAt',
      'r.name as requester',
      'm.name as team',
      'e.to_team_id as toTeamId',
      'e.assignee_id as assigneeId',
      'h.name as holder',
    ])
}

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number]

function cardOf(row: CardRow): Card {
  // Until somebody holds it, it is due by its severity; from then on by what the customer was promised.
  const dueAt = row.state === 'active' ? (row.promiseAt ?? null) : row.dueAt
  return { ...row, dueAt, state: row.state as State, missing: row.missing ? JSON.parse(row.missing) : [] }
}

/** The board: what is open by deadline, and what was returned or resolved since a moment. At most 100 a column. */
export async function boardOf(
  desk: Desk,
  actor: Actor,
  since: string,
  teamId: string | null,
): Promise<Record<'requested' | 'active' | 'returned' | 'resolved', Card[]>> {
  staffOnly(actor)
  const column = (state: State) => {
    const query = cards(desk).where('e.state', '=', state).limit(100)
    return teamId ? query.where('e.to_team_id', '=', teamId) : query
  }
  const [requested, active, returned, resolved] = await Promise.all([
    column('requested').orderBy('e.due_at').orderBy('e.id').execute(),
    column('active').orderBy('t.promise_at').orderBy('e.id').execute(),
    column('returned').where('e.returned_at', '>=', since).orderBy('e.returned_at', 'desc').execute(),
    column('resolved').where('e.resolved_at', '>=', since).orderBy('e.resolved_at', 'desc').execute(),
  ])
  return {
    requested: requested.map(cardOf),
    active: active.map(cardOf),
    returned: returned.map(cardOf),
    resolved: resolved.map(cardOf),
  }
}

/** A list by deadline, for the list view and the API. */
export async function listEscalations(
  desk: Desk,
  actor: Actor,
  filter: { state?: State | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<Card>> {
  staffOnly(actor)
  const cursor = readCursor(filter.cursor)
  let query = cards(desk)
    .where('e.state', 'in', filter.state ? [filter.state] : states)
    .orderBy('e.requested_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(filter.limit + 1)
  if (cursor) {
    const [at, id] = cursor
    query = query.where((or) =>
      or.or([
        or('e.requested_at', '<', String(at)),
        or.and([or('e.requested_at', '=', String(at)), or('e.id', '<', id)]),
      ]),
    )
  }
  const rows = await query.execute()
  return pageOf(rows.map(cardOf), filter.limit, (card) => [card.requestedAt, card.id])
}

export type Whole = Card & {
  problem: string
  environment: string
  stepsTried: string
  customerImpact: string
  wantedOutcome: string
  raisedBy: string | null
  raisedById: string | null
  fromTeam: string | null
  rootCause: string | null
  resolution: string | null
  outcome: string | null
  outcomeReason: string | null
  article: { id: string; slug: string; title: string; audience: string; confidence: string } | null
  closedAt: string | null
}

/** One escalation whole, or `Missing`. */
export async function escalationByNumber(desk: Desk, actor: Actor, number: number): Promise<Whole> {
  staffOnly(actor)
  const row = found(
    await cards(desk)
      .leftJoin('person as b', 'b.id', 'e.raised_by')
      .leftJoin('team as f', 'f.id', 'e.from_team_id')
      .leftJoin('article as a', 'a.id', 'e.outcome_article_id')
      .select([
        'e.problem',
        'e.environment',
        'e.steps_tried as stepsTried',
        'e.customer_impact as customerImpact',
        'e.wanted_outcome as wantedOutcome',
        'b.name as raisedBy',
        'e.raised_by as raisedById',
        'f.name as fromTeam',
        'e.root_cause as rootCause',
        'e.resolution',
        'e.outcome',
        'e.outcome_reason as outcomeReason',
        'e.closed_at as closedAt',
        'a.id as articleId',
        'a.slug',
        'a.title as articleTitle',
        'a.audience',
        'a.confidence',
      ])
      .where('e.number', '=', number)
      .executeTakeFirst(),
  )
  const { articleId, slug, articleTitle, audience, confidence, ...rest } = row
  const article =
    articleId && slug
      ? {
          id: articleId,
          slug,
          title: articleTitle ?? '',
          audience: audience ?? '',
          confidence: confidence ?? '',
        }
      : null
  return { ...rest, ...cardOf(rest), article }
}

/** Every escalation of a ticket, newest first. */
export async function escalationsOn(desk: Desk, actor: Actor, ticketId: string): Promise<Card[]> {
  staffOnly(actor)
  const rows = await cards(desk)
    .where('e.ticket_id', '=', ticketId)
    .orderBy('e.requested_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(cardOf)
}
