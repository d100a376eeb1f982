import type { Reader } from '#db/open.ts'

/** A written reply is counted as so many minutes at least: nothing measures how long somebody wrote. */
const REPLY = 5
/** Nobody works longer than a day on one ticket without pause: what goes beyond was waiting. */
const DAY = 480
const page = 300

/**
 * What solving each ticket took the house, minutes: the working time from the first reply to the first resolution, no more
 * than the time it was ours (waiting for the customer is nobody's work) and no more than a working day, and no less than five
 * minutes for each reply of a person. An upper bound: nothing measures the handling itself. A ticket that is not solved yet
 * counts its replies only.
 */
export async function stakes(reader: Reader, tickets: readonly string[]): Promise<Map<string, number>> {
  const minutes = new Map<string, number>()
  for (let from = 0; from < tickets.length; from += page) {
    const ids = tickets.slice(from, from + page)
    const [facts, replies] = await Promise.all([
      reader
        .selectFrom('ticket_fact')
        .select(['ticket_id', 'frt_business', 'first_resolution_business', 'owned_time'])
        .where('ticket_id', 'in', ids)
        .execute(),
      reader
        .selectFrom('message')
        .select('ticket_id')
        .select((is) => is.fn.countAll().as('n'))
        .where('ticket_id', 'in', ids)
        .where('kind', '=', 'reply')
        .where('public', '=', 1)
        .where('human', '=', 1)
        .groupBy('ticket_id')
        .execute(),
    ])
    for (const row of replies) minutes.set(row.ticket_id, Number(row.n) * REPLY)
    for (const fact of facts) {
      const spent = Math.max(0, (fact.first_resolution_business ?? 0) - (fact.frt_business ?? 0))
      const ours = Math.min(spent, fact.owned_time ?? spent, DAY)
      minutes.set(fact.ticket_id, Math.round(Math.max(ours, minutes.get(fact.ticket_id) ?? 0)))
    }
  }
  return minutes
}
