import type { Event } from '#work/events.ts'
import type { Work } from '#work/work.ts'

/** Whom an event concerns, by id. One or two indexed queries an event. */
export async function concerned(work: Work, event: Event): Promise<string[]> {
  switch (event.type) {
    case 'ticket.customer_wrote':
      return distinct([
        ...(await holder(work, event.ticketId)),
        ...(await watchers(work, 'ticket', event.recordId)),
      ])
    case 'ticket.assigned':
      return event.particulars.assigneeId ? [event.particulars.assigneeId] : []
    case 'ticket.noted':
      return distinct([...event.particulars.mentions, ...(await watchers(work, 'ticket', event.recordId))])
    case 'ticket.promise_near':
      return holder(work, event.ticketId)
    case 'ticket.raise_asked':
    case 'ticket.promise_lapsed':
      return distinct([...(await holder(work, event.ticketId)), ...(await managers(work))])
    case 'escalation.requested':
    case 'escalation.rerouted':
      return members(work, event.particulars.toTeamId)
    case 'escalation.accepted':
    case 'escalation.returned':
    case 'escalation.declined':
    case 'escalation.resolved':
      return raiser(work, event.recordId)
    case 'topic.answered':
    case 'topic.accepted':
      return distinct([
        ...(await author(work, event.recordId)),
        ...(await watchers(work, 'topic', event.recordId)),
      ])
    case 'article.review_requested':
      return publishers(work)
    case 'article.plan_failed':
    case 'article.plan_dropped':
      return [event.particulars.toId]
    case 'article.review_due':
      return event.particulars.ownerId ? [event.particulars.ownerId] : publishers(work)
    case 'article.flagged':
      return flagged(work, event.particulars.flagId)
    default:
      return []
  }
}

const distinct = (ids: string[]) => [...new Set(ids)]

async function holder(work: Work, ticketId: string | null): Promise<string[]> {
  if (!ticketId) return []
  const row = await work.db
    .selectFrom('ticket')
    .select('assignee_id')
    .where('id', '=', ticketId)
    .executeTakeFirst()
  return row?.assignee_id ? [row.assignee_id] : []
}

async function watchers(work: Work, kind: string, id: string): Promise<string[]> {
  const rows = await work.db
    .selectFrom('watch')
    .select('person_id')
    .where('record_kind', '=', kind)
    .where('record_id', '=', id)
    .execute()
  return rows.map((row) => row.person_id)
}

async function managers(work: Work): Promise<string[]> {
  const rows = await work.db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'manager')
    .where('disabled_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

async function members(work: Work, teamId: string): Promise<string[]> {
  const rows = await work.db
    .selectFrom('team_member')
    .select('person_id')
    .where('team_id', '=', teamId)
    .execute()
  return rows.map((row) => row.person_id)
}

async function raiser(work: Work, escalationId: string): Promise<string[]> {
  const row = await work.db
    .selectFrom('escalation')
    .select('raised_by')
    .where('id', '=', escalationId)
    .executeTakeFirst()
  return row?.raised_by ? [row.raised_by] : []
}

async function author(work: Work, topicId: string): Promise<string[]> {
  const row = await work.db
    .selectFrom('topic')
    .select('author_id')
    .where('id', '=', topicId)
    .executeTakeFirst()
  return row ? [row.author_id] : []
}

async function publishers(work: Work): Promise<string[]> {
  const rows = await work.db
    .selectFrom('licence')
    .select('person_id')
    .where('licence', 'in', ['publisher', 'coach'])
    .distinct()
    .execute()
  return rows.map((row) => row.person_id)
}

async function flagged(work: Work, flagId: string): Promise<string[]> {
  const row = await work.db
    .selectFrom('article_flag')
    .select('owner_id')
    .where('id', '=', flagId)
    .executeTakeFirst()
  return row?.owner_id ? [row.owner_id] : []
}
