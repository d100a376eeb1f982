import { job } from '#work/jobs.ts'
import { forgetVisits } from './forgetting.ts'
import { settleAttempts } from './settling.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'attempts.settle': Record<string, never>
    'attempts.sweep': Record<string, never>
    'attempts.forget': Record<string, never>
  }
}

/** Counts again what a ticket or an accepted answer touched. */
export const settle = job({ kind: 'attempts.settle', run: (desk) => settleAttempts(desk) })

/** Counts what was left over, should a process have stopped between a signal and its count. */
export const sweep = job({ kind: 'attempts.sweep', everySeconds: 60, run: (desk) => settleAttempts(desk) })

export const forget = job({
  kind: 'attempts.forget',
  everySeconds: 86_400,
  run: (desk) => forgetVisits(desk),
})
