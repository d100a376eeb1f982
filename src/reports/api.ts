import { z } from 'zod'
import { type Endpoint, endpoint } from '#doors/endpoint.ts'
import { membersOf } from './members.ts'
import type { ReplayAttempts } from './replayed.ts'
import { reportOf } from './report.ts'

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'reports.period.date')

/** `replay` counts attempts of the past; it is given in because two slices of one rank never import each other. */
export function reportEndpoints(replay: ReplayAttempts): Endpoint[] {
  return [
    endpoint({
      method: 'GET',
      path: '/report',
      summary: 'The figures of a period: escalation, deflection as an interval, service, knowledge',
      tag: 'Report',
      permission: 'report.read',
      query: z.strictObject({
        from: date,
        to: date,
        as_of: z.string().max(40).optional(),
        time_zone: z.string().max(60).optional(),
        area: z.string().max(80).optional(),
        members: z.enum(['0', '1']).optional(),
      }),
      run: async ({ desk, query }) => {
        const ask = {
          from: query.from,
          to: query.to,
          asOf: query.as_of,
          timeZone: query.time_zone,
          area: query.area,
        }
        const { report, counted } = await reportOf(desk, ask, replay)
        return { body: query.members === '1' ? { ...report, members: membersOf(counted) } : report }
      },
    }),
  ]
}
