import type { Insertable } from 'kysely'
import type { SignalTable } from '#attempts/schema.ts'
import { countViewed } from '#attempts/viewed.ts'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { followOnce, moveCursor, newestSequence } from '#work/follow.ts'
import { systemActor } from '#work/permissions.ts'

/** Whether anybody is in this database yet. */
export async function isInUse(desk: Desk): Promise<boolean> {
  return (await desk.reader.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Keeps signals of the past, each at its own time. */
export async function keepPastSignals(
  desk: Desk,
  signals: readonly Insertable<SignalTable>[],
): Promise<void> {
  for (let from = 0; from < signals.length; from += 100) {
    const some = signals.slice(from, from + 100)
    const visits = [...new Set(some.map((signal) => signal.visit))].map((visit) => ({ visit }))
    await write(desk, systemActor('past'), async (work) => {
      const kept = await work.db.insertInto('signal').values(some).returningAll().execute()
      await countViewed(work, kept)
      await work.db
        .insertInto('visit_due')
        .values(visits)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    })
  }
}

/**
 * The past is past: projections read all of it, reactions begin with what happens next, and of the letters it wrote only the
 * last day's stay in the outbox. Nothing is sent.
 */
export async function settlePast(desk: Desk, end: number): Promise<void> {
  for (const follower of desk.followers) {
    if (follower.kind === 'projection') while (await followOnce(desk, follower));
  }
  const newest = await newestSequence(desk)
  const lately = new Date(end - 86_400_000).toISOString()
  await write(desk, systemActor('past'), async (work) => {
    for (const follower of desk.followers)
      if (follower.kind === 'reaction') await moveCursor(work, follower.name, newest)
    await work.db.deleteFrom('job').where('unique_key', 'is', null).execute()
    await work.db.deleteFrom('letter').where('created_at', '<', lately).execute()
  })
}
