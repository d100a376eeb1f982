import { z } from 'zod'
import { personOf } from '#work/actor.ts'
import { permit } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { returnable } from './escalation.ts'
import { about, byNumber, escalationOf, move } from './moving.ts'
import { teamFor } from './raising.ts'

const reason = z.string().trim().min(1).max(2000)

/** Sends it back with what is missing, by name: the first line fills that in and raises it anew. */
export const giveBack = verb({
  name: 'escalations.return',
  permission: 'escalation.work',
  input: byNumber.extend({
    missing: z.array(z.enum(returnable)).min(1, 'escalations.missing.needed'),
    reason: z.string().trim().max(2000).default(''),
  }),
  run: async (work, { number, missing, reason }) => {
    const row = await escalationOf(work, number)
    await move(work, row, 'return', {
      returned_at: work.at,
      missing: JSON.stringify(missing),
      reason: reason || null,
    })
    await record(work, 'escalation.returned', about(row), { number, missing })
  },
})

/** Says no, with a reason that whoever raised it can read. */
export const decline = verb({
  name: 'escalations.decline',
  permission: 'escalation.work',
  input: byNumber.extend({ reason }),
  run: async (work, { number, reason }) => {
    const row = await escalationOf(work, number)
    await move(work, row, 'decline', { declined_at: work.at, reason })
    await record(work, 'escalation.declined', about(row), { number })
  },
})

/** Whoever raised it (or the manager) takes it back. */
export const withdraw = verb({
  name: 'escalations.withdraw',
  permission: 'escalation.raise',
  input: byNumber,
  run: async (work, { number }) => {
    const row = await escalationOf(work, number)
    const own = row.raised_by !== null && row.raised_by === personOf(work.actor)
    permit(work.actor, 'escalation.raise', own || work.actor.may.has('escalation.manage'))
    await move(work, row, 'withdraw', { withdrawn_at: work.at })
    await record(work, 'escalation.withdrawn', about(row), { number })
  },
})

/** Hands it to another team; nobody holds it until somebody there accepts. */
export const reroute = verb({
  name: 'escalations.reroute',
  permission: 'escalation.work',
  input: byNumber.extend({ toTeamId: z.string().min(1).max(60) }),
  run: async (work, { number, toTeamId }) => {
    const row = await escalationOf(work, number)
    const team = await teamFor(work, toTeamId, null)
    await move(work, row, 'reroute', { to_team_id: team, assignee_id: null, rerouted_at: work.at })
    await record(work, 'escalation.rerouted', about(row), { number, toTeamId: team, before: row.to_team_id })
  },
})

/** Puts a resolved one away. */
export const close = verb({
  name: 'escalations.close',
  permission: 'escalation.work',
  input: byNumber,
  run: async (work, { number }) => {
    const row = await escalationOf(work, number)
    await move(work, row, 'close', { closed_at: work.at })
    await record(work, 'escalation.closed', about(row), { number })
  },
})
