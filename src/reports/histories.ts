import type { History } from './history.ts'
import { type Db, type EscalationRow, type Rows, rowsAround, type TicketRow } from './rows.ts'
import { escalationOf, movesOf, type Standing, standingOf, turnsOf } from './tracing.ts'

/**
 * The histories of these tickets as far as they had come at `asOf` (null = now), each with what was merged into it by then.
 * A ticket that did not exist yet is left out.
 */
export async function historiesOf(db: Db, ids: readonly string[], asOf: string | null): Promise<History[]> {
  if (!ids.length) return []
  const rows = await rowsAround(db, ids, asOf)
  const eventsOf = groupBy(rows.events, (event) => event.ticket_id ?? '')
  const standings = new Map(
    rows.tickets.map((ticket) => [ticket.id, standingOf(ticket, eventsOf.get(ticket.id) ?? [], asOf)]),
  )
  const groups = groupBy(rows.tickets, (ticket) => rootOf(ticket.id, standings))
  const requesters = groupBy(rows.tickets, (ticket) => ticket.requester_id)
  const wanted = new Set(ids)
  const compose = composer(rows, standings, asOf)
  return rows.tickets.flatMap((ticket) => {
    const standing = standings.get(ticket.id)
    if (!wanted.has(ticket.id) || !standing) return []
    const group = standing.mergedInto ? [ticket] : (groups.get(ticket.id) ?? [ticket])
    const others = (requesters.get(ticket.requester_id) ?? []).filter(
      (other) => other.id !== ticket.id && !standings.get(other.id)?.excluded,
    )
    return [compose(ticket, standing, group, others)]
  })
}

export function rootOf(id: string, standings: ReadonlyMap<string, Standing>): string {
  const passed = new Set<string>()
  let root = id
  for (
    let up = standings.get(root)?.mergedInto;
    up && !passed.has(up);
    up = standings.get(root)?.mergedInto
  ) {
    passed.add(up)
    root = up
  }
  return root
}

function composer(rows: Rows, standings: ReadonlyMap<string, Standing>, asOf: string | null) {
  const withdrawn = new Set(
    rows.events.flatMap((event) =>
      event.type === 'escalation.withdrawn' ? [`${event.record_id} ${event.actor_id}`] : [],
    ),
  )
  const misclicked = (row: EscalationRow) => withdrawn.has(`${row.id} ${row.raised_by}`)
  const none = new Set(rows.none.map((row) => row.ticket_id))
  const parts = {
    events: groupBy(rows.events, (row) => row.ticket_id ?? ''),
    messages: groupBy(rows.messages, (row) => row.ticket_id),
    ratings: groupBy(rows.ratings, (row) => row.ticket_id),
    links: groupBy(rows.links, (row) => row.ticket_id),
    problems: groupBy(rows.problems, (row) => row.ticket_id),
    escalations: groupBy(rows.escalations, (row) => row.ticket_id),
  }
  return (
    ticket: TicketRow,
    standing: Standing,
    group: readonly TicketRow[],
    others: readonly TicketRow[],
  ): History => {
    const of = <T>(lists: ReadonlyMap<string, T[]>) => group.flatMap((member) => lists.get(member.id) ?? [])
    const problem = of(parts.problems)
      .toSorted(by((row) => row.at))
      .at(-1)
    return {
      id: ticket.id,
      number: ticket.number,
      requesterId: ticket.requester_id,
      createdAt: Date.parse(ticket.created_at),
      areaId: standing.areaId,
      priority: ticket.first_priority,
      slaPolicyId: ticket.sla_policy_id,
      staffCreated:
        ticket.created_by !== null &&
        ticket.created_by !== ticket.requester_id &&
        rows.staff.has(ticket.created_by),
      excluded: standing.excluded,
      moves: movesOf(parts.events.get(ticket.id) ?? []),
      turns: turnsOf(of(parts.messages).toSorted(by((row) => row.created_at))),
      joined: group
        .filter((member) => member.id !== ticket.id)
        .map((member) => Date.parse(member.created_at)),
      ratings: of(parts.ratings)
        .map((row) => ({ at: Date.parse(row.at), score: row.score }))
        .toSorted((one, other) => one.at - other.at),
      links: of(parts.links).map((row) => ({
        articleId: row.article_root_id,
        at: Date.parse(row.at),
        created: row.role === 'created',
      })),
      problem: problem ? { articleId: problem.article_root_id } : null,
      needsNone: group.some((member) => none.has(member.id)),
      escalations: of(parts.escalations)
        .map((row) => escalationOf(row, misclicked, asOf))
        .toSorted((one, other) => one.requestedAt - other.requestedAt || one.number - other.number),
      others: others.map((other) => ({
        createdAt: Date.parse(other.created_at),
        areaId: standings.get(other.id)?.areaId ?? null,
        repeatOf: other.repeat_of,
      })),
    }
  }
}

const by =
  <T>(of: (row: T) => string) =>
  (one: T, other: T): number =>
    of(one) < of(other) ? -1 : of(one) > of(other) ? 1 : 0

export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
