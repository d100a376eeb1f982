import { z } from 'zod'
import { certainly } from '#work/actor.ts'
import { Missing } from '#work/errors.ts'
import type { Work } from '#work/work.ts'

/** Ids under which the door staged what was uploaded, and whose they are when nobody is signed in. */
export const attachments = {
  files: z.array(z.string().max(60)).max(10).optional(),
  uploader: z.string().max(120).optional(),
}

/**
 * Gives staged files to a turn. A file belongs to whoever uploaded it until it is attached, and is attached once:
 * anybody else's id, or one already in use, is `Missing`.
 */
export async function attach(
  work: Work,
  messageId: string,
  input: { files?: string[] | undefined; uploader?: string | undefined },
): Promise<void> {
  const ids = [...new Set(input.files ?? [])]
  if (!ids.length) return
  const staged = await work.db
    .selectFrom('file')
    .leftJoin('file_use', 'file_use.file_id', 'file.id')
    .select('file.id')
    .where('file.id', 'in', ids)
    .where('file.uploader_key', '=', certainly(work.actor) ?? input.uploader ?? '')
    .where('file_use.file_id', 'is', null)
    .execute()
  if (staged.length !== ids.length) throw new Missing()
  await work.db
    .insertInto('file_use')
    .values(ids.map((id) => ({ file_id: id, record_kind: 'message', record_id: messageId })))
    .execute()
}
