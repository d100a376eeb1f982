import { personOf } from '#work/actor.ts'
import { Refused } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { about, byNumber, escalationOf, move } from './moving.ts'

/** A specialist takes it: from now on they hold it, and the customer sees with whom it is. The ticket stays with the first line. */
export const accept = verb({
  name: 'escalations.accept',
  permission: 'escalation.work',
  input: byNumber,
  run: async (work, { number }) => {
    const row = await escalationOf(work, number)
    const assigneeId = personOf(work.actor)
    if (!assigneeId) throw new Refused('refused')
    await move(work, row, 'accept', { assignee_id: assigneeId, accepted_at: work.at })
    await record(work, 'escalation.accepted', about(row), { number, assigneeId })
  },
})
