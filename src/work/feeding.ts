import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'
import type { Event } from './events.ts'
import { eventsAfter } from './follow.ts'
import { permit } from './permit.ts'

/** The event log behind a sequence, oldest first: ids and short particulars, for other systems that follow along. */
export function readEvents(desk: Desk, actor: Actor, after: number, limit: number): Promise<Event[]> {
  permit(actor, 'event.read')
  return eventsAfter(desk.reader, after, limit)
}
