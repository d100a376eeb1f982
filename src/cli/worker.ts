import { Command } from 'commander'
import { inDesk } from './in-desk.ts'

export const command = new Command('worker')
  .description('Follow events and run jobs beside servers that share one PostgreSQL, until told to stop.')
  .action(() =>
    inDesk(
      async (desk) => {
        const stopped = Promise.withResolvers<void>()
        for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopped.resolve())
        desk.log.info('working')
        // Nothing else holds the process: the timers of the desk step aside.
        const awake = setInterval(() => {}, 60_000)
        await stopped.promise
        clearInterval(awake)
      },
      { follows: true },
    ),
  )
