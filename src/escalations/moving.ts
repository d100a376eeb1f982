import { z } from 'zod'
import { Conflict } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import type { Work } from '#work/work.ts'
import { after, type State, type Step, steps } from './escalation.ts'

export const byNumber = z.strictObject({ number: z.number().int() })

export type Row = {
  id: string
  number: number
  ticket_id: string
  state: string
  to_team_id: string
  assignee_id: string | null
  raised_by: string | null
}

/** The escalation of a number, or `Missing`. */
export async function escalationOf(work: Work, number: number): Promise<Row> {
  return found(
    await work.db
      .selectFrom('escalation')
      .select(['id', 'number', 'ticket_id', 'state', 'to_team_id', 'assignee_id', 'raised_by'])
      .where('number', '=', number)
      .executeTakeFirst(),
  )
}

/** Takes a step if the state still allows it, else `Conflict`; two who try at once cannot both pass. */
export async function move(
  work: Work,
  row: Row,
  step: Step,
  values: Record<string, string | number | null | undefined>,
): Promise<void> {
  const state = after(row.state as State, step)
  if (!state) throw new Conflict('escalation_state')
  const moved = await work.db
    .updateTable('escalation')
    .set({ ...values, state, updated_at: work.at })
    .where('id', '=', row.id)
    .where('state', 'in', steps[step].from)
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) throw new Conflict('escalation_state')
}

export function about(row: Row): { kind: string; id: string; ticketId: string } {
  return { kind: 'escalation', id: row.id, ticketId: row.ticket_id }
}
