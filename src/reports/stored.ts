import { bornIn, reviewsIn } from './authored.ts'
import type { Material } from './material.ts'
import type { Db } from './rows.ts'

export type Range = Readonly<{ start: string; end: string }>

/** What a report counts for a range, from the facts as they are now. `areas` null = all. */
export async function storedMaterial(
  db: Db,
  range: Range,
  areas: readonly string[] | null,
): Promise<Material> {
  const { start, end } = range
  const within = areas ?? []
  const tickets = await db
    .selectFrom('ticket_fact')
    .selectAll()
    .where('created_at', '<', end)
    .where((is) =>
      is.or([is('resolved_at', 'is', null), is('resolved_at', '>=', start), is('created_at', '>=', start)]),
    )
    .$if(areas !== null, (query) => query.where('area_id', 'in', within))
    .execute()
  const escalations = await db
    .selectFrom('escalation_fact as e')
    .innerJoin('ticket_fact as t', 't.ticket_id', 'e.ticket_id')
    .selectAll('e')
    .where((is) =>
      is.or([
        is.and([is('t.created_at', '>=', start), is('t.created_at', '<', end)]),
        is.and([is('e.resolved_at', '>=', start), is('e.resolved_at', '<', end)]),
      ]),
    )
    .$if(areas !== null, (query) => query.where('t.area_id', 'in', within))
    .execute()
  const links = await db
    .selectFrom('link_fact as l')
    .innerJoin('ticket_fact as t', 't.ticket_id', 'l.ticket_id')
    .selectAll('l')
    .where('l.at', '>=', start)
    .where('l.at', '<', end)
    .$if(areas !== null, (query) => query.where('t.area_id', 'in', within))
    .execute()
  const attempts = await db
    .selectFrom('attempt_fact')
    .selectAll()
    .where('started_at', '>=', start)
    .where('started_at', '<', end)
    .$if(areas !== null, (query) => query.where('area_id', 'in', within))
    .execute()
  return {
    // A ticket that counts for its escalations or links alone is needed too: whether it counts at all stands in its fact.
    tickets: [...tickets, ...(await besides(db, tickets, [...escalations, ...links]))],
    escalations,
    links,
    attempts,
    born: await bornIn(db, range, areas, null, (ids) =>
      db.selectFrom('escalation_fact').selectAll().where('ticket_id', 'in', ids).execute(),
    ),
    reviews: await reviewsIn(db, range, areas),
    optedOut:
      areas === null
        ? await db
            .selectFrom('opted_out_day')
            .selectAll()
            .where('day', '>=', day(start, -1))
            .where('day', '<=', day(end, 1))
            .execute()
        : [],
    exposure: areas === null ? await db.selectFrom('exposure').selectAll().execute() : [],
  }
}

async function besides(
  db: Db,
  known: readonly { ticket_id: string }[],
  others: readonly { ticket_id: string }[],
) {
  const has = new Set(known.map((ticket) => ticket.ticket_id))
  const missing = [...new Set(others.map((other) => other.ticket_id))].filter((id) => !has.has(id))
  return missing.length
    ? db.selectFrom('ticket_fact').selectAll().where('ticket_id', 'in', missing).execute()
    : []
}

/** A date wide enough for every zone. */
export function day(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10)
}
