import { randomUUID } from 'node:crypto'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import type { JobSpec } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { instant } from '#work/work.ts'
import { isCrossedOff } from './once.ts'
import { type Claimed, claim, fail, finish } from './queue.ts'

export type Runner = { wake(): void; stop(): Promise<void>; idle(): Promise<void> }

const AT_ONCE = 4
const POLL = 1000
/** How long a wake waits for more jobs to come, ms: they are then taken together. */
const GATHER = 25

/** Takes due jobs from the queue and does them, four at a time, until stopped. A stop waits for the jobs in hand. */
export function startRunner(desk: Desk): Runner {
  const owner = randomUUID()
  const running = new Set<Promise<void>>()
  let stopped = false
  let turning: Promise<void> | null = null
  let again = false
  let gathering: NodeJS.Timeout | null = null

  const one = async (claimed: Claimed) => {
    const spec = desk.jobs.get(claimed.kind)
    try {
      if (!spec) throw new Error(`no job of kind ${claimed.kind} is known to this version`)
      const job = { id: claimed.id, attempt: claimed.attempts }
      await spec.run(desk, JSON.parse(claimed.payload) as never, job)
      if (spec.everySeconds || !isCrossedOff(job)) await finish(desk, owner, claimed, spec)
    } catch (error) {
      desk.log.warn(
        { job: claimed.kind, id: claimed.id, attempt: claimed.attempts, err: error },
        'a job failed',
      )
      await fail(desk, owner, claimed, spec?.attempts ?? 8, error)
    }
  }

  const begin = (job: Claimed) => {
    const work = one(job)
      .catch((error) => desk.log.error({ err: error }, 'a job could not be noted down'))
      .finally(() => {
        running.delete(work)
        if (running.size) wake()
        else look()
      })
    running.add(work)
  }

  const turn = async () => {
    do {
      again = false
      while (!stopped && running.size < AT_ONCE) {
        const claimed = await claim(desk, owner, AT_ONCE - running.size)
        if (!claimed.length) break
        for (const job of claimed) begin(job)
      }
    } while (again && !stopped)
  }

  const look = () => {
    if (gathering) clearTimeout(gathering)
    gathering = null
    if (stopped) return
    if (turning) {
      again = true
      return
    }
    turning = turn()
      .catch((error) => desk.log.error({ err: error }, 'the job queue could not be read'))
      .finally(() => {
        turning = null
        if (again) look()
      })
  }

  const wake = () => {
    if (!stopped) gathering ??= setTimeout(look, GATHER).unref()
  }

  const timer = setInterval(wake, POLL)
  timer.unref()
  void plan(desk).then(wake, (error) => desk.log.error({ err: error }, 'recurring jobs could not be planned'))

  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      if (gathering) clearTimeout(gathering)
      await turning
      await Promise.allSettled(running)
    },
    idle: async () => {
      if (gathering) look()
      while (turning || running.size) await Promise.allSettled([turning, ...running])
    },
  }
}

/** Sees to it that every recurring job stands in the queue once. */
async function plan(desk: Desk): Promise<void> {
  const recurring = [...desk.jobs.values()].filter((spec: JobSpec) => spec.everySeconds)
  await write(desk, systemActor('jobs'), async (work) => {
    for (const spec of recurring) {
      await work.db
        .insertInto('job')
        .values({
          id: work.id(),
          kind: spec.kind,
          payload: '{}',
          run_at: instant(desk.clock() + 1000),
          attempts: 0,
          unique_key: `every:${spec.kind}`,
          created_at: work.at,
        })
        .onConflict((conflict) => conflict.column('unique_key').doNothing())
        .execute()
    }
  })
}
