// Gathers the slices' events; types only, so that no rank is broken.
import type { AreaEvents } from '#areas/events.ts'
import type { ArticleEvents } from '#articles/events.ts'
import type { EscalationEvents } from '#escalations/events.ts'
import type { ForumEvents } from '#forum/events.ts'
import type { OriginEvents } from '#origins/events.ts'
import type { PeopleEvents } from '#people/events.ts'
import type { SearchEvents } from '#search/events.ts'
import type { TicketEvents } from '#tickets/events.ts'
import type { WorkspaceEvents } from '#workspace/events.ts'

export type Events = ArticleEvents &
  AreaEvents &
  EscalationEvents &
  ForumEvents &
  OriginEvents &
  PeopleEvents &
  SearchEvents &
  TicketEvents &
  WorkspaceEvents

export type EventType = keyof Events
export type EventOf<T extends EventType> = Events[T]

/** A row of the log with its particulars parsed. Narrow by `type`. */
export type Event = {
  [T in EventType]: Readonly<{
    sequence: number
    id: string
    at: string
    type: T
    actorKind: string
    actorId: string | null
    recordKind: string
    recordId: string
    ticketId: string | null
    particulars: Events[T]
    imported: boolean
  }>
}[EventType]
