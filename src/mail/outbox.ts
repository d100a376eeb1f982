import { z } from 'zod'
import { audit } from '#work/audit.ts'
import { Conflict } from '#work/errors.ts'
import { later } from '#work/later.ts'
import { found } from '#work/permit.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'

/** Letters tried again at once; more would hold the writer too long. */
const AT_ONCE = 500

/** Sends one letter again that waits or failed. A letter that went out is never sent twice. */
export const resend = verb({
  name: 'mail.resend',
  permission: 'outbox.read',
  input: z.strictObject({ letterId: z.string().max(60) }),
  run: async (work, { letterId }) => {
    const letter = found(
      await work.db.selectFrom('letter').select('sent_at').where('id', '=', letterId).executeTakeFirst(),
    )
    if (letter.sent_at) throw new Conflict('letter_sent')
    await plan(work, [letterId])
    await audit(work, 'letter.resent', { kind: 'letter', id: letterId })
  },
})

/** Sends everything that waits or failed, oldest first; returns how many letters that is. */
export const resendAll = verb({
  name: 'mail.resendAll',
  permission: 'outbox.read',
  input: z.strictObject({}),
  run: async (work): Promise<{ letters: number }> => {
    const rows = await work.db
      .selectFrom('letter')
      .select('id')
      .where('sent_at', 'is', null)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    await plan(
      work,
      rows.map((row) => row.id),
    )
    await audit(work, 'letter.resent', { kind: 'letter', id: 'all' }, { letters: rows.length })
    return { letters: rows.length }
  },
})

// The key keeps a second press from planning a second job while the first waits; one that gave up lets go of it.
async function plan(work: Work, letterIds: readonly string[]): Promise<void> {
  for (const letterId of letterIds) {
    const key = `resend:${letterId}`
    await work.db
      .updateTable('job')
      .set({ unique_key: null })
      .where('unique_key', '=', key)
      .where('dead_at', 'is not', null)
      .execute()
    await later(work, 'mail.send', { letterId }, { key })
  }
}
