import { z } from 'zod'
import { audit } from '#work/audit.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'

const id = z.string().max(60)

/** Puts a job that was set aside back into the queue, with its payload as it was or mended. */
export const retryJob = verb({
  name: 'jobs.retry',
  permission: 'job.manage',
  input: z.strictObject({ id, payload: z.string().max(100_000).optional() }),
  run: async (work, input) => {
    const before = await demandDead(work, input.id)
    const payload = input.payload === undefined ? before : compact(input.payload)
    const back = {
      dead_at: null,
      attempts: 0,
      run_at: work.at,
      lease_owner: null,
      lease_until: null,
      payload,
    }
    const moved = await work.db
      .updateTable('job')
      .set(back)
      .where('id', '=', input.id)
      .where('dead_at', 'is not', null)
      .executeTakeFirst()
    if (moved.numUpdatedRows !== 1n) throw new Conflict('conflict')
    await audit(work, 'job.retried', { kind: 'job', id: input.id }, { mended: payload !== before })
    work.afterCommit(() => {})
  },
})

/** Gives a job up for good; it stays in the table with its last error. */
export const dropJob = verb({
  name: 'jobs.drop',
  permission: 'job.manage',
  input: z.strictObject({ id }),
  run: async (work, input) => {
    await demandDead(work, input.id)
    await work.db
      .updateTable('job')
      .set({ finished_at: work.at, dead_at: null, unique_key: null })
      .where('id', '=', input.id)
      .execute()
    await audit(work, 'job.dropped', { kind: 'job', id: input.id })
  },
})

/** Its payload; somebody else may have retried or dropped it a moment ago. */
async function demandDead(work: Work, jobId: string): Promise<string> {
  const job = found(
    await work.db.selectFrom('job').select(['dead_at', 'payload']).where('id', '=', jobId).executeTakeFirst(),
  )
  if (!job.dead_at) throw new Conflict('conflict')
  return job.payload
}

function compact(payload: string): string {
  try {
    const value: unknown = JSON.parse(payload)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return JSON.stringify(value)
  } catch {
    // falls through: text that is no JSON object gets the same answer
  }
  throw new Invalid({ payload: ['jobs.payload.format'] })
}
