import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { Refused } from '#work/errors.ts'
import { verb } from '#work/verb.ts'

/** Marks a person's notices as read, up to the newest they saw. */
export const readNotices = verb({
  name: 'notices.read',
  permission: 'person.self',
  input: z.strictObject({ until: z.iso.datetime() }),
  run: async (work, { until }) => {
    const personId = personOf(work.actor)
    if (!personId) throw new Refused('refused')
    await work.db
      .updateTable('notice')
      .set({ read_at: work.at })
      .where('person_id', '=', personId)
      .where('read_at', 'is', null)
      .where('created_at', '<=', until)
      .execute()
  },
})
