import { createHash } from 'node:crypto'
import type { Work } from './work.ts'

/** Appends to the log of security acts. Each line carries the hash of the one before, so a missing or changed line shows. */
export async function audit(
  work: Work,
  type: string,
  about: { kind: string; id: string },
  particulars: Record<string, unknown> = {},
): Promise<void> {
  const last = await work.db
    .selectFrom('audit')
    .select('hash')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const line = {
    at: work.at,
    type,
    actor_kind: work.actor.kind,
    actor_id: work.actor.kind === 'person' || work.actor.kind === 'guest' ? work.actor.personId : null,
    record_kind: about.kind,
    record_id: about.id,
    particulars: JSON.stringify(particulars),
  }
  const hash = createHash('sha256')
    .update((last?.hash ?? '') + JSON.stringify(line))
    .digest('base64url')
  await work.db
    .insertInto('audit')
    .values({ ...line, hash })
    .execute()
}
