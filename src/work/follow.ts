import type { Selectable } from 'kysely'
import type { Acting } from './act.ts'
import { write } from './act.ts'
import type { Event, EventType } from './events.ts'
import { type JobKind, type Jobs, later } from './later.ts'
import { systemActor } from './permissions.ts'
import type { EventTable } from './schema.ts'
import type { Work } from './work.ts'

/** Reads events in order and writes rows with its cursor in one transaction. Replaying changes nothing. */
export type Projection = Readonly<{
  kind: 'projection'
  name: string
  on: readonly EventType[]
  apply(work: Work, events: readonly Event[]): Promise<void>
  /** Empties what the projection wrote, before a rebuild. */
  clear(work: Work): Promise<void>
}>

/** Turns an event into a job, exactly once. Imported events are passed over. */
export type Reaction = Readonly<{
  kind: 'reaction'
  name: string
  on: readonly EventType[]
  job(event: Event): { [K in JobKind]: { kind: K; payload: Jobs[K]; at?: string } }[JobKind] | null
}>

export type Follower = Projection | Reaction

const BATCH = 200

/** Lets one follower read up to 200 events. Returns true while there may be more. */
export async function followOnce(desk: Acting, follower: Follower): Promise<boolean> {
  const { place } = desk
  const cursor = await place.reader
    .selectFrom('follower')
    .select('sequence')
    .where('name', '=', follower.name)
    .executeTakeFirst()
  const newest = await newestSequence(desk)
  if ((cursor?.sequence ?? 0) >= newest) return false
  return write(desk, systemActor(follower.name), (work) => readOn(work, follower), { derived: true })
}

/** More events than this are followed one follower at a time: together they would hold the writer too long. */
const FEW = 50

/**
 * Lets all followers read what little is new in one transaction. Returns false when there is too much for that: then each reads
 * by itself. When one of them fails, none has read.
 */
export async function followTogether(desk: Acting, followers: readonly Follower[]): Promise<boolean> {
  const newest = await newestSequence(desk)
  const most = newest - lowest(followers, await cursorsOf(desk))
  if (most <= 0) return true
  if (most > FEW) return false
  await write(desk, systemActor('followers'), (work) => readTogether(work, followers), { derived: true })
  return true
}

const lowest = (followers: readonly Follower[], read: ReadonlyMap<string, number>) =>
  Math.min(...followers.map((follower) => read.get(follower.name) ?? 0))

// Read again in here: another process may have read on in between.
async function readTogether(work: Work, followers: readonly Follower[]): Promise<void> {
  const rows = await work.db.selectFrom('follower').select(['name', 'sequence']).execute()
  const read = new Map(rows.map((row) => [row.name, row.sequence]))
  const events = await eventsAfter(work.db, lowest(followers, read), BATCH)
  const last = events.at(-1)?.sequence
  if (last === undefined) return
  const behind = followers.filter((follower) => (read.get(follower.name) ?? 0) < last)
  for (const follower of behind) {
    const fresh = events.filter((event) => event.sequence > (read.get(follower.name) ?? 0))
    await take({ ...work, actor: systemActor(follower.name) }, follower, fresh)
  }
  await moveCursors(
    work,
    behind.map((follower) => follower.name),
    last,
  )
}

async function readOn(work: Work, follower: Follower): Promise<boolean> {
  const at = await work.db
    .selectFrom('follower')
    .select('sequence')
    .where('name', '=', follower.name)
    .executeTakeFirst()
  const events = await eventsAfter(work.db, at?.sequence ?? 0, BATCH)
  const last = events.at(-1)
  if (!last) return false
  await take(work, follower, events)
  await moveCursor(work, follower.name, last.sequence)
  return events.length === BATCH
}

async function take(work: Work, follower: Follower, events: readonly Event[]): Promise<void> {
  const wanted = events.filter((event) => follower.on.includes(event.type))
  if (follower.kind === 'projection') {
    if (wanted.length) await follower.apply(work, wanted)
  } else {
    for (const event of wanted) await react(work, follower, event)
  }
}

async function react(work: Work, follower: Reaction, event: Event): Promise<void> {
  const job = event.imported ? null : follower.job(event)
  if (!job) return
  await later(work, job.kind, job.payload as never, {
    follower: follower.name,
    sequence: event.sequence,
    ...(job.at ? { at: job.at } : {}),
  })
}

/** How far each follower has read, by its name. */
export async function cursorsOf({ place }: Pick<Acting, 'place'>): Promise<Map<string, number>> {
  const rows = await place.reader.selectFrom('follower').select(['name', 'sequence']).execute()
  return new Map(rows.map((row) => [row.name, row.sequence]))
}

/** Sets the cursor; 0 with `clear` starts a projection again from the whole log. */
export function moveCursor(work: Work, name: string, sequence: number): Promise<void> {
  return moveCursors(work, [name], sequence)
}

async function moveCursors(work: Work, names: readonly string[], sequence: number): Promise<void> {
  const to = { sequence, updated_at: work.at }
  await work.db
    .insertInto('follower')
    .values(names.map((name) => ({ name, ...to })))
    .onConflict((conflict) => conflict.column('name').doUpdateSet(to))
    .execute()
}

export async function newestSequence(desk: Acting): Promise<number> {
  const row = await desk.place.reader
    .selectFrom('event')
    .select('sequence')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.sequence ?? 0
}

/** Events behind a sequence, oldest first. */
export async function eventsAfter(
  db: Acting['place']['reader'] | Work['db'],
  sequence: number,
  limit: number,
): Promise<Event[]> {
  const rows = await (db as Work['db'])
    .selectFrom('event')
    .selectAll()
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map(eventOf)
}

export function eventOf(row: Selectable<EventTable>): Event {
  return {
    sequence: row.sequence,
    id: row.id,
    at: row.at,
    type: row.type,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    recordKind: row.record_kind,
    recordId: row.record_id,
    ticketId: row.ticket_id,
    particulars: JSON.parse(row.particulars),
    imported: row.imported_at !== null,
  } as Event
}
