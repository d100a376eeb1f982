import { later } from '#work/later.ts'
import type { Work } from '#work/work.ts'
import type { Letter } from './letter.ts'

/**
 * Puts a letter into the outbox and plans its sending, in this transaction. `host` makes the stable Message-ID:
 * a letter sent twice after a crash is recognised as one. Returns the letter's id.
 */
export async function writeLetter(
  work: Work,
  to: { email: string; personId?: string | null; ticketId?: string | null },
  letter: Letter,
): Promise<string> {
  const id = work.id()
  await work.db
    .insertInto('letter')
    .values({
      id,
      kind: letter.kind,
      to_email: to.email,
      person_id: to.personId ?? null,
      ticket_id: to.ticketId ?? null,
      locale: letter.locale,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      message_id: `<${id}@${letter.host}>`,
      created_at: work.at,
    })
    .execute()
  await later(work, 'mail.send', { letterId: id })
  return id
}
