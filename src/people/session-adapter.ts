import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession } from 'lucia'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import type { Work } from '#work/work.ts'

/** How long a session lasts: idle, and in all, in seconds. */
export const LASTING = {
  customer: { idle: 14 * 86_400, all: 90 * 86_400 },
  staff: { idle: 12 * 3600, all: 7 * 86_400 },
}
/** Most sessions a person has at once; the oldest goes first. */
const MOST = 20

/** How many sessions' last use is remembered between reading and prolonging them. */
const READ = 1000

/** What is stored of a session id. */
export const hashed = (id: string) => createHash('sha256').update(id).digest('base64url')

/** Lucia's seven methods over Kysely: hashed ids, an absolute end beside the idle one, and no session of a closed account. */
export function adapter(desk: Desk): Adapter {
  const tell = <T>(run: Parameters<typeof write<T>>[2]) => write(desk, systemActor('sessions'), run)
  const asSession = (
    row: { id: string; person_id: string; expires_at: number; device: string },
    id: string,
  ): DatabaseSession => ({
    id,
    userId: row.person_id,
    // Lucia compares with the machine's clock; the desk's may be another (tests, the demo).
    expiresAt: new Date(row.expires_at * 1000 + Date.now() - desk.clock()),
    attributes: { device: row.device },
  })
  // What was just read of a session: Lucia asks next whether to prolong it.
  const read = new Map<string, { role: string; seen_at: string }>()
  return {
    getSessionAndUser: async (id) => {
      const now = Math.floor(desk.clock() / 1000)
      const row = await desk.reader
        .selectFrom('session as s')
        .innerJoin('person as p', 'p.id', 's.person_id')
        .select(['s.id', 's.person_id', 's.expires_at', 's.device', 's.seen_at', 'p.role'])
        .where('s.id', '=', hashed(id))
        .where('s.ends_at', '>', now)
        .where('p.disabled_at', 'is', null)
        .executeTakeFirst()
      if (!row) return [null, null]
      read.set(id, row)
      if (read.size > READ) read.delete(read.keys().next().value ?? '')
      return [asSession(row, id), { id: row.person_id, attributes: {} }]
    },
    getUserSessions: async (personId) => {
      const rows = await desk.reader
        .selectFrom('session')
        .selectAll()
        .where('person_id', '=', personId)
        .execute()
      return rows.map((row) => asSession(row, row.id))
    },
    setSession: (session) =>
      tell(async (work) => {
        const person = await work.db
          .selectFrom('person')
          .select('role')
          .where('id', '=', session.userId)
          .executeTakeFirstOrThrow()
        const lasting = person.role === 'customer' ? LASTING.customer : LASTING.staff
        const now = Math.floor(desk.clock() / 1000)
        const older = await work.db
          .selectFrom('session')
          .select('id')
          .where('person_id', '=', session.userId)
          .orderBy('seen_at', 'desc')
          .offset(MOST - 1)
          .limit(MOST)
          .execute()
        if (older.length) {
          await work.db
            .deleteFrom('session')
            .where(
              'id',
              'in',
              older.map((row) => row.id),
            )
            .execute()
        }
        await work.db
          .insertInto('session')
          .values({
            id: hashed(session.id),
            person_id: session.userId,
            created_at: work.at,
            seen_at: work.at,
            expires_at: now + lasting.idle,
            ends_at: now + lasting.all,
            device: session.attributes.device,
          })
          .execute()
      }),
    updateSessionExpiration: async (id) => {
      const row = read.get(id)
      const { idle } = row?.role === 'customer' ? LASTING.customer : LASTING.staff
      // Not a write for every page: the time is moved on when a twentieth of it is used up.
      if (!row || desk.clock() - Date.parse(row.seen_at) < idle * 50) return
      const until = Math.floor(desk.clock() / 1000) + idle
      const touch = (work: Work) =>
        work.db
          .updateTable('session')
          .set({ expires_at: until, seen_at: work.at })
          .where('id', '=', hashed(id))
          .execute()
      await write(desk, systemActor('sessions'), touch, { derived: true })
    },
    deleteSession: (id) =>
      tell(async (work) => {
        await work.db.deleteFrom('session').where('id', '=', hashed(id)).execute()
      }),
    deleteUserSessions: (personId) =>
      tell(async (work) => {
        await work.db.deleteFrom('session').where('person_id', '=', personId).execute()
      }),
    deleteExpiredSessions: () =>
      tell(async (work) => {
        const now = Math.floor(desk.clock() / 1000)
        await work.db
          .deleteFrom('session')
          .where((or) => or.or([or('expires_at', '<', now), or('ends_at', '<', now)]))
          .execute()
      }),
  }
}
