import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { instant } from '#work/work.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'people.tidy': Record<string, never>
  }
}

/** How long what has ended is still kept, to answer questions about it, days. */
const KEPT_DAYS = 30

/** Removes sessions and mailed tokens some time after their end. */
export const tidyPeople = job({ kind: 'people.tidy', everySeconds: 6 * 3600, run: (desk) => tidy(desk) })

export async function tidy(desk: Desk): Promise<void> {
  const before = desk.clock() - KEPT_DAYS * 86_400_000
  await write(desk, systemActor('people'), async (work) => {
    await work.db
      .deleteFrom('session')
      .where('expires_at', '<', Math.floor(before / 1000))
      .execute()
    await work.db.deleteFrom('mail_token').where('expires_at', '<', instant(before)).execute()
    await work.db.deleteFrom('guest_session').where('expires_at', '<', instant(before)).execute()
  })
}
