import type { Event, EventType } from '#work/events.ts'
import type { Projection, Reaction } from '#work/follow.ts'
import type { Work } from '#work/work.ts'
import { concerned } from './concerned.ts'

const on: EventType[] = [
  'ticket.customer_wrote',
  'ticket.assigned',
  'ticket.noted',
  'ticket.promise_near',
  'ticket.promise_lapsed',
  'ticket.raise_asked',
  'escalation.requested',
  'escalation.accepted',
  'escalation.returned',
  'escalation.declined',
  'escalation.rerouted',
  'escalation.resolved',
  'topic.answered',
  'topic.accepted',
  'article.review_requested',
  'article.flagged',
  'article.plan_failed',
  'article.plan_dropped',
  'article.review_due',
]

/** Who must know what, inside the product: one row a person and event, never for what somebody did themselves. */
export const noticing: Projection = {
  kind: 'projection',
  name: 'notices',
  on,
  apply: async (work, events) => {
    for (const event of events) if (!event.imported) await notice(work, event)
  },
  clear: async (work) => {
    await work.db.deleteFrom('notice').execute()
  },
}

async function notice(work: Work, event: Event): Promise<void> {
  const people = (await concerned(work, event)).filter((id) => id !== event.actorId)
  if (!people.length) return
  await work.db
    .insertInto('notice')
    .values(
      people.map((person_id) => ({
        id: work.id(),
        person_id,
        event_sequence: event.sequence,
        type: event.type,
        record_kind: event.recordKind,
        record_id: event.recordId,
        ticket_id: event.ticketId,
        particulars: JSON.stringify({ ...event.particulars, actorId: event.actorId }),
        created_at: event.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'event_sequence']).doNothing())
    .execute()
}

/** A published answer is told to everybody who waited for it. */
export const tellingWhoWaited: Reaction = {
  kind: 'reaction',
  name: 'notices.published',
  on: ['article.published'],
  job: (event) =>
    event.type === 'article.published' && event.particulars.first
      ? { kind: 'notices.published', payload: { articleId: event.recordId, sequence: event.sequence } }
      : null,
}

/** Who follows a known issue hears when its next update moves, when it is taken back, and when it goes on in another article. */
export const tellingWhoFollows: Reaction = {
  kind: 'reaction',
  name: 'notices.issue',
  on: ['article.known_issue', 'article.merged'],
  job: (event) => {
    const about = { articleId: event.recordId, sequence: event.sequence }
    if (event.type === 'article.merged')
      return event.particulars.issue ? { kind: 'notices.issue', payload: { ...about, what: 'joined' } } : null
    if (event.type !== 'article.known_issue') return null
    if (!event.particulars.on) return { kind: 'notices.issue', payload: { ...about, what: 'ended' } }
    return event.particulars.moved ? { kind: 'notices.issue', payload: { ...about, what: 'moved' } } : null
  },
}
