import type { APIRoute } from 'astro'
import { replayAttempts } from '#attempts/counting.ts'
import { figuresCsv } from '#reports/csv.ts'
import { csvResponse } from '#reports/download.ts'
import { reportOf } from '#reports/report.ts'

export const GET: APIRoute = async ({ locals, url }) => {
  const { searchParams: query } = url
  const ask = {
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    area: query.get('area') ?? undefined,
  }
  const { report } = await reportOf(locals.desk, ask, replayAttempts)
  return csvResponse(`report-${report.from}-${report.to}.csv`, figuresCsv(report))
}
