import { type Actor, certainly } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { readableMessages, visibleTickets } from './policy.ts'

export type StoredFile = Readonly<{ id: string; name: string; type: string; size: number; sha256: string }>

/**
 * A file somebody may read: it hangs on a turn they may read, or they uploaded it themselves and it hangs nowhere yet.
 * The right is asked for each time, so it ends when the right to the ticket does.
 */
export async function readableFile(desk: Desk, actor: Actor, id: string): Promise<StoredFile | null> {
  const columns = ['file.id', 'file.name', 'file.type', 'file.size', 'file.sha256'] as const
  const attached = await desk.reader
    .selectFrom('file')
    .innerJoin('file_use', 'file_use.file_id', 'file.id')
    .innerJoin('message', 'message.id', 'file_use.record_id')
    .innerJoin('ticket', 'ticket.id', 'message.ticket_id')
    .select(columns)
    .where('file.id', '=', id)
    .where('file_use.record_kind', '=', 'message')
    .where(visibleTickets(actor))
    .where(readableMessages(actor))
    .executeTakeFirst()
  if (attached) return attached
  const me = certainly(actor)
  if (!me) return null
  const staged = await desk.reader
    .selectFrom('file')
    .leftJoin('file_use', 'file_use.file_id', 'file.id')
    .select(columns)
    .where('file.id', '=', id)
    .where('file.uploader_key', '=', me)
    .where('file_use.file_id', 'is', null)
    .executeTakeFirst()
  return staged ?? null
}
