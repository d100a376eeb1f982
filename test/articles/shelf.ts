import { draft } from '#articles/drafting.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'

export const text = {
  title: 'Card blocked after three wrong PINs',
  issue: 'The card says **Blocked**.',
  environment: 'Crew card, any terminal',
  cause: 'Three wrong PINs.',
  resolution: '1. Open *Card*\n2. Choose **Unblock**',
}

/** A draft by that author, with what a test wants otherwise. */
export async function aDraft(
  desk: Desk,
  author: Actor,
  otherwise: Partial<Parameters<typeof draft.run>[1]> = {},
) {
  return act(desk, author, draft, { ...text, ...otherwise })
}

/** The row as it stands now. */
export function rowOf(desk: Desk, id: string) {
  return desk.reader.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Types of the events about a record, oldest first. */
export async function newsOf(desk: Desk, id: string): Promise<string[]> {
  const rows = await desk.reader
    .selectFrom('event')
    .select('type')
    .where('record_id', '=', id)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => row.type)
}

/** A finished checklist. */
export const allYes = {
  unique: 'yes',
  complete: 'yes',
  clear: 'yes',
  title: 'yes',
  links: 'na',
  metadata: 'yes',
  audience: 'yes',
} as const
