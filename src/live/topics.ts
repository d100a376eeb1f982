import { visibleTickets } from '#tickets/policy.ts'
import type { Actor } from '#work/actor.ts'
import { isStaff } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import type { Event, EventType } from '#work/events.ts'

/** What a page may listen to: one ticket, the staff's desk, one topic or one article. */
export type Topic = { kind: 'ticket' | 'topic' | 'article'; id: string } | { kind: 'desk' }

const MOST = 40

/** Reads `ticket:<id>,desk`. What is not a topic of ours is passed over. */
export function readTopics(text: string | null): Topic[] {
  return (text ?? '')
    .split(',')
    .slice(0, MOST)
    .flatMap((part): Topic[] => {
      const [kind, id] = part.split(':')
      if (kind === 'desk') return [{ kind }]
      if ((kind === 'ticket' || kind === 'topic' || kind === 'article') && id && /^[0-9a-f-]{36}$/.test(id))
        return [{ kind, id }]
      return []
    })
}

/** The topics this actor may listen to, asked of the database in the actor's own scope. */
export async function allowedTopics(desk: Desk, actor: Actor, topics: readonly Topic[]): Promise<Topic[]> {
  const tickets = topics.flatMap((topic) => (topic.kind === 'ticket' ? [topic.id] : []))
  const seen = new Set(await visible(desk, actor, tickets))
  const hidden = new Set(await outOfSight(desk, actor, topics))
  return topics.filter((topic) => {
    if (topic.kind === 'ticket') return seen.has(topic.id)
    if (topic.kind === 'desk') return isStaff(actor)
    return topic.kind === 'topic' ? !hidden.has(topic.id) : isStaff(actor)
  })
}

async function visible(desk: Desk, actor: Actor, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const rows = await desk.reader
    .selectFrom('ticket')
    .select('id')
    .where('id', 'in', ids)
    .where(visibleTickets(actor))
    .execute()
  return rows.map((row) => row.id)
}

/** Forum topics that were hidden, for whoever does not moderate them. */
async function outOfSight(desk: Desk, actor: Actor, topics: readonly Topic[]): Promise<string[]> {
  const ids = topics.flatMap((topic) => (topic.kind === 'topic' ? [topic.id] : []))
  if (!ids.length || actor.may.has('forum.moderate')) return []
  const rows = await desk.reader
    .selectFrom('topic')
    .select('id')
    .where('id', 'in', ids)
    .where('hidden_at', 'is not', null)
    .execute()
  return rows.map((row) => row.id)
}

// What customers may know happened; everything else about a ticket stays among the staff.
const publicTypes = new Set<EventType>([
  'ticket.opened',
  'ticket.started',
  'ticket.replied',
  'ticket.customer_wrote',
  'ticket.assigned',
  'ticket.waiting',
  'ticket.solved',
  'ticket.reopened',
  'ticket.closed',
  'ticket.promised',
  'ticket.promise_lapsed',
  'ticket.rated',
  'escalation.requested',
  'escalation.accepted',
  'escalation.returned',
  'escalation.declined',
  'escalation.withdrawn',
  'escalation.rerouted',
  'escalation.resolved',
  'topic.answered',
  'topic.accepted',
  'topic.unaccepted',
  'topic.seconded',
  'ticket.from_topic',
])

/** Which of a listener's topics an event is news for; customers learn that something moved, never what. */
export function newsFor(
  event: Event,
  topics: readonly Topic[],
  staff: boolean,
): { type: string; id: string } | null {
  if (!staff && !publicTypes.has(event.type)) return null
  for (const topic of topics) {
    if (topic.kind === 'ticket' && event.ticketId === topic.id) {
      return { type: staff ? event.type : 'ticket.moved', id: topic.id }
    }
    if (topic.kind === 'topic' && event.recordKind === 'topic' && event.recordId === topic.id)
      return { type: event.type, id: topic.id }
    if (topic.kind === 'article' && event.recordKind === 'article' && event.recordId === topic.id)
      return { type: event.type, id: topic.id }
    if (topic.kind === 'desk' && /^(ticket|escalation|topic|article)\./.test(event.type)) {
      return { type: event.type, id: event.ticketId ?? event.recordId }
    }
  }
  return null
}
