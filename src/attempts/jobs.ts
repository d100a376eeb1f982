import { job } from '#work/jobs.ts'
import { settleAttempts } from './settling.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'attempts.settle': Record<string, never>
    'attempts.sweep': Record<string, never>
  }
}

/** Counts again what a ticket or an accepted answer touched. */
export const settle = job({ kind: 'attempts.settle', run: (desk) => settleAttempts(desk) })

/** Counts what was left over, should a process have stopped between a signal and its count. */
export const sweep = job({ kind: 'attempts.sweep', everySeconds: 60, run: (desk) => settleAttempts(desk) })
