import { Lucia, TimeSpan } from 'lucia'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'
import { adapter, hashed, LASTING } from './session-adapter.ts'

// Lucia lives behind this file and its adapter alone. The cookie carries the id; the table holds only its hash.

declare module 'lucia' {
  interface Register {
    Lucia: Lucia
    DatabaseSessionAttributes: { device: string }
  }
}

const lucias = new WeakMap<Desk, Lucia>()

function luciaOf(desk: Desk): Lucia {
  let lucia = lucias.get(desk)
  if (!lucia) {
    lucia = new Lucia(adapter(desk), { sessionExpiresIn: new TimeSpan(LASTING.customer.idle, 's') })
    lucias.set(desk, lucia)
  }
  return lucia
}

/** The cookie's name: the browser itself holds `__Host-` cookies to https, this host and the whole path. */
export function sessionCookie(desk: Desk): string {
  return desk.config.url.protocol === 'https:' ? '__Host-session' : 'session'
}

/** The person behind a session id, or null; a session half used up is prolonged. */
export async function readSession(desk: Desk, id: string): Promise<string | null> {
  if (!/^[a-z0-9]{40}$/.test(id)) return null
  const { user } = await luciaOf(desk).validateSession(id)
  return user?.id ?? null
}

/** Begins a session and gives the id for the cookie. `device` is a word such as "Firefox, Linux", no fingerprint. */
export async function beginSession(desk: Desk, personId: string, device: string): Promise<string> {
  const session = await luciaOf(desk).createSession(personId, { device })
  return session.id
}

export function endSession(desk: Desk, id: string): Promise<void> {
  return luciaOf(desk).invalidateSession(id)
}

export type SessionRow = { key: string; device: string; createdAt: string; seenAt: string; current: boolean }

/** The key of the session behind a cookie, as `sessionsOf` lists it. */
export function keyOfSession(id: string | null): string {
  return id ? hashed(id) : ''
}

/** When the session behind a cookie began; null for none. */
export async function sessionBegan(desk: Desk, id: string): Promise<string | null> {
  const row = await desk.reader
    .selectFrom('session')
    .select('created_at')
    .where('id', '=', hashed(id))
    .executeTakeFirst()
  return row?.created_at ?? null
}

/** A person's open sessions, last used first; `currentId` is the cookie's id. */
export async function sessionsOf(
  desk: Desk,
  personId: string,
  currentId: string | null,
): Promise<SessionRow[]> {
  const rows = await desk.reader
    .selectFrom('session')
    .select(['id as key', 'device', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', Math.floor(desk.clock() / 1000))
    .orderBy('seen_at', 'desc')
    .execute()
  const current = currentId ? hashed(currentId) : null
  return rows.map((row) => ({ ...row, current: row.key === current }))
}

/** Ends one session by its key, or all of a person but the one of `keepId`. */
export async function endSessions(
  desk: Desk,
  personId: string,
  which: { key: string } | { keepId: string | null },
): Promise<void> {
  await write(desk, systemActor('sessions'), async (work) => {
    const query = work.db.deleteFrom('session').where('person_id', '=', personId)
    if ('key' in which) await query.where('id', '=', which.key).execute()
    else if (which.keepId) await query.where('id', '!=', hashed(which.keepId)).execute()
    else await query.execute()
  })
}

/** Ends every session of a person, in the transaction of what makes them end. */
export async function endSessionsIn(work: Work, personId: string): Promise<void> {
  await work.db.deleteFrom('session').where('person_id', '=', personId).execute()
}
