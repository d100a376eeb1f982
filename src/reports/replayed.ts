import { bornIn, reviewsIn } from './authored.ts'
import { bookOf } from './book.ts'
import { factsOf } from './facts.ts'
import type { AttemptFact, Material } from './material.ts'
import type { Db } from './rows.ts'
import { day, type Range } from './stored.ts'

/** Attempts as they were at an instant; the slice of attempts gives it in, since neither of the two may import the other. */
export type ReplayAttempts = (db: Db, asOf: string, windowDays: number) => Promise<AttemptFact[]>

const BATCH = 400

/** What a report counts for a range as it was at `asOf`: from dated records, so what happened later does not exist. */
export async function replayedMaterial(
  db: Db,
  range: Range,
  areas: readonly string[] | null,
  asOf: string,
  settings: { calendar: string | null; sla: string | null; deflectionWindowDays: number },
  replayAttempts: ReplayAttempts,
): Promise<Material> {
  const book = await bookOf(db, settings)
  const rows = await db
    .selectFrom('ticket')
    .select('id')
    .where('created_at', '<=', asOf)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const all: Pick<Material, 'tickets' | 'escalations' | 'links'> = { tickets: [], escalations: [], links: [] }
  for (let at = 0; at < rows.length; at += BATCH) {
    const facts = await factsOf(
      db,
      rows.slice(at, at + BATCH).map((row) => row.id),
      book,
      asOf,
    )
    all.tickets.push(...facts.tickets)
    all.escalations.push(...facts.escalations)
    all.links.push(...facts.links)
  }
  const here = (area: string | null) => areas === null || (area !== null && areas.includes(area))
  const tickets = all.tickets.filter((ticket) => here(ticket.area_id))
  const ids = new Set(tickets.map((ticket) => ticket.ticket_id))
  return {
    tickets,
    escalations: all.escalations.filter((escalation) => ids.has(escalation.ticket_id)),
    links: all.links.filter((link) => ids.has(link.ticket_id)),
    attempts: (await replayAttempts(db, asOf, settings.deflectionWindowDays)).filter((attempt) =>
      here(attempt.area_id),
    ),
    born: await bornIn(db, range, areas, asOf, async (wanted) =>
      all.escalations.filter((fact) => wanted.includes(fact.ticket_id)),
    ),
    reviews: (await reviewsIn(db, range, areas)).filter((review) => review.at <= asOf),
    optedOut:
      areas === null
        ? await db.selectFrom('opted_out_day').selectAll().where('day', '<=', day(asOf, 0)).execute()
        : [],
    exposure: areas === null ? await db.selectFrom('exposure').selectAll().execute() : [],
  }
}
