import { attemptsOf, type Signal, type Visit, visitsOf } from './attempt.ts'
import { type AttemptFact, factOf } from './fact.ts'
import { type Db, worldOf } from './world.ts'

export type Rules = { window: number; asOf: string | null; now: number }

/** The attempts in these signals, which must hold every visit of each visitor in them. */
export async function countAttempts(
  db: Db,
  signals: readonly Signal[],
  { window, asOf, now }: Rules,
): Promise<AttemptFact[]> {
  const world = await worldOf(db, signals, asOf)
  const until = asOf === null ? now : Date.parse(asOf)
  return visitorsOf(visitsOf(signals, world)).flatMap((visits) =>
    attemptsOf(visits, world).map((attempt) => factOf(attempt, world, window, until)),
  )
}

/** Visits grouped by person; an anonymous visit is a visitor of its own. */
export function visitorsOf(visits: readonly Visit[]): Visit[][] {
  const groups = new Map<string, Visit[]>()
  for (const visit of visits) {
    const key = visit.personId ?? `visit:${visit.key}`
    const group = groups.get(key)
    if (group) group.push(visit)
    else groups.set(key, [visit])
  }
  return [...groups.values()]
}

/** Every attempt as it stood at an instant, from all signals that are kept. */
export async function replayAttempts(db: Db, asOf: string, window: number): Promise<AttemptFact[]> {
  const signals = await db
    .selectFrom('signal')
    .selectAll()
    .where('at', '<=', asOf)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return countAttempts(db, signals, { window, asOf, now: Date.parse(asOf) })
}
