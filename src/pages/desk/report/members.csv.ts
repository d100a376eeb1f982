import type { APIRoute } from 'astro'
import { membersCsv } from '#reports/csv.ts'
import { csvResponse } from '#reports/download.ts'
import { areaNames, listing } from '#reports/listing.ts'

/** The most records of one file; more are what the API is for. */
const MOST = 10_000

export const GET: APIRoute = async ({ locals, url }) => {
  const list = await listing(locals.desk, url.searchParams, MOST)
  const names = await areaNames(locals.desk, locals.locale)
  return csvResponse(
    `${list.metric}-${list.period.from}-${list.period.to}.csv`,
    membersCsv(list.page.items, names),
  )
}
