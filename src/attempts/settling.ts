import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'
import { settingsIn } from '#workspace/settings.ts'
import type { Signal } from './attempt.ts'
import { countAttempts } from './counting.ts'
import type { Db } from './world.ts'

/** So many visits are counted in one transaction. */
const AT_ONCE = 20

/** Counts the attempts of the visits that are due, until none is. */
export async function settleAttempts(desk: Desk): Promise<void> {
  while (await write(desk, systemActor('attempts'), (work) => settleSome(work, desk.clock())));
}

async function settleSome(work: Work, now: number): Promise<boolean> {
  const due = await work.db.selectFrom('visit_due').select('visit').orderBy('visit').limit(AT_ONCE).execute()
  if (!due.length) return false
  const visits = due.map((row) => row.visit)
  const signals = await signalsAround(work, visits)
  const all = [...new Set([...visits, ...signals.map((signal) => signal.visit)])]
  const { deflectionWindowDays: window } = await settingsIn(work)
  const facts = await countAttempts(work.db as unknown as Db, signals, { window, asOf: null, now })
  await work.db.deleteFrom('attempt_fact').where('visit', 'in', all).execute()
  // An attempt that has grown together with another one may still stand under its first signal.
  for (const fact of facts) {
    await work.db
      .insertInto('attempt_fact')
      .values({ ...fact, updated_at: work.at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...fact, updated_at: work.at }))
      .execute()
  }
  await work.db.deleteFrom('visit_due').where('visit', 'in', all).execute()
  return true
}

/** The signals of these visits and of every other visit of the same people. */
async function signalsAround(work: Work, visits: readonly string[]): Promise<Signal[]> {
  const people = new Set<string>()
  const all = new Set(visits)
  for (let next: string[] = [...visits]; next.length; ) {
    const rows = await work.db
      .selectFrom('signal as s')
      .leftJoin('ticket as t', (join) =>
        join.onRef('t.id', '=', 's.ticket_id').on('s.name', '=', 'form_submitted'),
      )
      .select(['s.person_id', 't.requester_id'])
      .distinct()
      .where('s.visit', 'in', next)
      .execute()
    const found = rows
      .flatMap((row) => [row.person_id, row.requester_id])
      .filter((id): id is string => id !== null && !people.has(id))
    for (const id of found) people.add(id)
    next = found.length ? (await visitsOfPeople(work, found)).filter((visit) => !all.has(visit)) : []
    for (const visit of next) all.add(visit)
  }
  return work.db
    .selectFrom('signal')
    .selectAll()
    .where('visit', 'in', [...all])
    .orderBy('at')
    .orderBy('id')
    .execute()
}

async function visitsOfPeople(work: Work, people: readonly string[]): Promise<string[]> {
  const own = await work.db
    .selectFrom('signal')
    .select('visit')
    .distinct()
    .where('person_id', 'in', people)
    .execute()
  const sent = await work.db
    .selectFrom('signal')
    .innerJoin('ticket', 'ticket.id', 'signal.ticket_id')
    .select('signal.visit')
    .distinct()
    .where('signal.name', '=', 'form_submitted')
    .where('ticket.requester_id', 'in', people)
    .execute()
  return [...own, ...sent].map((row) => row.visit)
}

/** Marks visits whose attempts must be counted again. */
export async function markDue(work: Work, visits: readonly string[]): Promise<void> {
  const rows = [...new Set(visits)].map((visit) => ({ visit }))
  if (!rows.length) return
  await work.db
    .insertInto('visit_due')
    .values(rows)
    .onConflict((conflict) => conflict.column('visit').doNothing())
    .execute()
}
