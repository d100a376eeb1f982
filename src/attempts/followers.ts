import type { Event, EventType } from '#work/events.ts'
import type { Projection } from '#work/follow.ts'
import { later } from '#work/later.ts'
import type { Work } from '#work/work.ts'
import { markDue } from './settling.ts'

const ofTickets = [
  'ticket.opened',
  'ticket.marked',
  'ticket.changed',
  'ticket.from_topic',
] as const satisfies EventType[]
const ofTopics = ['topic.accepted', 'topic.unaccepted'] as const satisfies EventType[]

/** A ticket that follows an attempt demotes it, an accepted answer may confirm it: the visits concerned are counted again. */
export const attempting: Projection = {
  kind: 'projection',
  name: 'attempts',
  on: [...ofTickets, ...ofTopics],
  apply: async (work, events) => {
    const visits = await concerned(work, events)
    await markDue(work, visits)
    if (visits.length) await later(work, 'attempts.settle', {}, { key: 'attempts.settle' })
  },
  /** Starts at the oldest signal that is kept: facts before it have nothing left to be counted from. */
  clear: async (work) => {
    const oldest = await work.db.selectFrom('signal').select('at').orderBy('at').limit(1).executeTakeFirst()
    if (!oldest) return
    await work.db.deleteFrom('attempt_fact').where('started_at', '>=', oldest.at).execute()
    const visits = await work.db.selectFrom('signal').select('visit').distinct().execute()
    for (let at = 0; at < visits.length; at += 500)
      await markDue(
        work,
        visits.slice(at, at + 500).map((row) => row.visit),
      )
  },
}

async function concerned(work: Work, events: readonly Event[]): Promise<string[]> {
  const isOfTopic = (event: Event) => (ofTopics as readonly EventType[]).includes(event.type)
  const topics = [...new Set(events.filter(isOfTopic).map((event) => event.recordId))]
  const tickets = [
    ...new Set(events.flatMap((event) => (isOfTopic(event) || !event.ticketId ? [] : [event.ticketId]))),
  ]
  const rows = tickets.length
    ? await work.db
        .selectFrom('ticket')
        .select(['id', 'requester_id', 'origin_topic_id'])
        .where('id', 'in', tickets)
        .execute()
    : []
  const people = rows.map((row) => row.requester_id)
  const asked = [...topics, ...rows.flatMap((row) => row.origin_topic_id ?? [])]
  const own = people.length
    ? await work.db.selectFrom('signal').select('visit').distinct().where('person_id', 'in', people).execute()
    : []
  const sent = tickets.length
    ? await work.db
        .selectFrom('signal')
        .select('visit')
        .distinct()
        .where('ticket_id', 'in', tickets)
        .execute()
    : []
  const named = asked.length
    ? await work.db.selectFrom('signal').select('visit').distinct().where('topic_id', 'in', asked).execute()
    : []
  return [...own, ...sent, ...named].map((row) => row.visit)
}
