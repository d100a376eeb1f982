import { openTicket } from '#tickets/opening.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import type { JobSpec } from '#work/jobs.ts'

/** A ticket opened by a customer, as most tests begin. */
export function opened(
  desk: Desk,
  actor: Actor,
  about: { subject?: string; text?: string; area?: string; locale?: 'en' | 'fil' | 'hr' } = {},
) {
  return act(desk, actor, openTicket, {
    subject: about.subject ?? 'My allotment shows Returned',
    text: about.text ?? 'BDO put my married name on the account in October.',
    area: about.area,
    locale: about.locale ?? 'en',
  })
}

export function rowOf(desk: Desk, id: string) {
  return desk.reader.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** The types of events on a ticket's timeline, in order. */
export async function happened(desk: Desk, ticketId: string): Promise<string[]> {
  const rows = await desk.reader
    .selectFrom('event')
    .select('type')
    .where('ticket_id', '=', ticketId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => row.type)
}

/** Does the waiting jobs of one kind, as the runner would: each until it says it is done. */
export async function ran(desk: Desk, spec: JobSpec): Promise<number> {
  await desk.settled()
  const rows = await desk.reader
    .selectFrom('job')
    .select(['id', 'payload'])
    .where('kind', '=', spec.kind)
    .where('finished_at', 'is', null)
    .where('run_at', '<=', new Date(desk.clock()).toISOString())
    .orderBy('run_at')
    .execute()
  // Twice: a process may die after the work and before the note of it.
  for (const row of rows)
    for (const attempt of [1, 2])
      await spec.run(desk, JSON.parse(row.payload) as never, { id: row.id, attempt })
  return rows.length
}

export function lettersOf(desk: Desk, kind: string) {
  return desk.reader
    .selectFrom('letter')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}
