import { sql } from 'kysely'
import { areaName } from '#areas/queries.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Desk } from '#work/desk.ts'
import { type Page, pageOf, readCursor } from '#work/keyset.ts'
import { ownTickets } from './policy.ts'
import { isEscalated } from './queues.ts'
import { type Stage, type Status, stageOf } from './ticket.ts'

export type OwnTicket = Readonly<{
  number: number
  subject: string
  stage: Stage
  locale: string
  area: string | null
  promiseAt: string | null
  promiseSetAt: string | null
  activeAt: string
}>

/** What somebody asked or takes part in, the latest first. */
export async function ownPage(
  desk: Desk,
  personId: string,
  locale: Locale,
  options: { cursor?: string | null; limit?: number } = {},
): Promise<Page<OwnTicket>> {
  const limit = options.limit ?? 25
  const after = readCursor(options.cursor)
  const rows = await desk.reader
    .selectFrom('ticket')
    .leftJoin('area', 'area.id', 'ticket.area_id')
    .select([
      'ticket.id',
      'ticket.number',
      'ticket.subject',
      'ticket.status',
      'ticket.locale',
      'ticket.promise_at',
      'ticket.promise_set_at',
      'ticket.active_at',
      'area.name as area',
      'area.names as area_names',
    ])
    .select(isEscalated().as('escalated'))
    .where(ownTickets(personId))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(ticket.active_at, ticket.id) < (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy('ticket.active_at', 'desc')
    .orderBy('ticket.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.active_at, row.id])
  return {
    ...page,
    items: page.items.map((row) => ({
      number: row.number,
      subject: row.subject,
      stage: stageOf(row.status as Status, Number(row.escalated) > 0),
      locale: row.locale,
      area: row.area === null ? null : areaName({ names: row.area_names ?? '{}', name: row.area }, locale),
      promiseAt: row.promise_at,
      promiseSetAt: row.promise_set_at,
      activeAt: row.active_at,
    })),
  }
}
