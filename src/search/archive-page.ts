import { Temporal } from 'temporal-polyfill'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { readCursor } from '#work/keyset.ts'
import { Late } from '#work/threads.ts'
import { askArchive } from './archive.ts'
import { type ArchiveKind, archiveKinds, type Narrowed } from './archive-asking.ts'
import type { Page } from './archive-reading.ts'
import { longestQuery } from './ask.ts'

/** The search as its form says it: every field a text of the address. */
export const fieldNames = [
  'q',
  'kind',
  'area',
  'status',
  'from',
  'to',
  'requester',
  'assignee',
  'language',
  'sort',
] as const
export type Fields = Readonly<Record<(typeof fieldNames)[number], string>>

const pageSize = 20

export function fieldsOf(search: URLSearchParams): Fields {
  const read = (name: string) => (search.get(name) ?? '').trim().slice(0, longestQuery)
  return Object.fromEntries(fieldNames.map((name) => [name, read(name)])) as Fields
}

/** The same search from another place; without what is not set. */
export function addressOf(fields: Fields, after?: string | null): string {
  const search = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))
  if (after) search.set('after', after)
  return search.size ? `/desk/search?${search}` : '/desk/search'
}

/** Whether anything is asked at all: the order alone is no question. */
export function isAsked(fields: Fields): boolean {
  return fieldNames.some((name) => name !== 'sort' && fields[name] !== '')
}

/** Whether more than words are asked. */
export function isNarrowed(fields: Fields): boolean {
  return fieldNames.some((name) => name !== 'sort' && name !== 'q' && fields[name] !== '')
}

/** A page of the archive for the staff; null when the search took too long. */
export async function archivePage(
  desk: Desk,
  actor: Actor,
  fields: Fields,
  about: { zone: string; after: string | null },
): Promise<Page | null> {
  const after = readCursor(about.after)
  try {
    return await askArchive(desk, {
      actor,
      text: fields.q,
      typing: false,
      order: fields.sort === 'best' && fields.q ? 'best' : 'new',
      narrowed: narrowedBy(fields, about.zone),
      after,
      limit: pageSize,
      grouped: false,
      counted: after === null,
    })
  } catch (error) {
    if (!(error instanceof Late)) throw error
    desk.log.warn({ err: error }, 'the archive did not answer')
    return null
  }
}

function narrowedBy(fields: Fields, zone: string): Narrowed {
  const kind = archiveKinds.find((one): one is ArchiveKind => one === fields.kind)
  const since = midnight(fields.from, zone, 0)
  const until = midnight(fields.to, zone, 1)
  return {
    ...(kind ? { kinds: [kind] } : {}),
    ...(fields.area ? { area: fields.area } : {}),
    ...(fields.status ? { status: fields.status } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(fields.requester ? { requester: fields.requester } : {}),
    ...(fields.assignee ? { assignee: fields.assignee } : {}),
    ...(/^[a-z]{2,3}$/.test(fields.language) ? { language: fields.language } : {}),
  }
}

/** The instant at which a local day begins, or the day after it; null for what is no date. */
function midnight(date: string, zone: string, later: 0 | 1): string | null {
  try {
    const day = Temporal.PlainDate.from(date).add({ days: later })
    return new Date(day.toZonedDateTime({ timeZone: zone }).epochMilliseconds).toISOString()
  } catch {
    return null
  }
}
