import type { Reader } from '#db/open.ts'

/** What a page's reader and a follower's transaction both can do. */
export type Db = Reader

const traced: ReadonlySet<string> = new Set([
  'ticket.opened',
  'ticket.started',
  'ticket.waiting',
  'ticket.resumed',
  'ticket.customer_wrote',
  'ticket.solved',
  'ticket.closed',
  'ticket.reopened',
  'ticket.marked',
  'ticket.merged',
  'ticket.changed',
  'escalation.withdrawn',
])

const escalationColumns = [
  'id',
  'number',
  'ticket_id',
  'kind',
  'cause',
  'system',
  'at_creation',
  'raised_by',
  'requested_at',
  'accepted_at',
  'returned_at',
  'rerouted_at',
  'withdrawn_at',
  'resolved_at',
  'outcome',
  'outcome_article_id',
  'packet',
  'problem',
  'environment',
  'steps_tried',
  'customer_impact',
  'wanted_outcome',
] as const

export type Rows = Awaited<ReturnType<typeof rowsAround>>
export type TicketRow = Rows['tickets'][number]
export type EventRow = Rows['events'][number]
export type EscalationRow = Rows['escalations'][number]

/** The rows of these tickets, of what was merged with them, and the other tickets of who asked. `asOf` null = all there is. */
export async function rowsAround(db: Db, ids: readonly string[], asOf: string | null) {
  const until = asOf ?? '9999'
  const { tickets, known } = await around(db, ids, until)
  // Of the requester's other tickets only how they stand is asked, and that is in their own rows unless it is long ago.
  const family = asOf === null ? known : tickets.map((ticket) => ticket.id)
  const events = await eventsOf(db, family, until)
  const messages = await db
    .selectFrom('message')
    .select(['ticket_id', 'kind', 'human', 'created_at'])
    .where('ticket_id', 'in', family)
    .where('public', '=', 1)
    .where('created_at', '<=', until)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const ratings = await db
    .selectFrom('rating')
    .select(['ticket_id', 'score', 'at'])
    .where('ticket_id', 'in', family)
    .where('at', '<=', until)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const links = await db
    .selectFrom('link')
    .select(['ticket_id', 'article_root_id', 'role', 'at'])
    .where('ticket_id', 'in', family)
    .where('role', 'in', ['used', 'created'])
    .where('at', '<=', until)
    .where((is) => is.or([is('ended_at', 'is', null), is('ended_at', '>', until)]))
    .execute()
  const problems = await db
    .selectFrom('problem')
    .select(['ticket_id', 'article_root_id', 'at'])
    .where('ticket_id', 'in', family)
    .where('at', '<=', until)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const none = await db
    .selectFrom('no_article')
    .select('ticket_id')
    .where('ticket_id', 'in', family)
    .where('at', '<=', until)
    .execute()
  const escalations = await db
    .selectFrom('escalation')
    .select([...escalationColumns])
    .where('ticket_id', 'in', family)
    .where('requested_at', '<=', until)
    .orderBy('requested_at')
    .orderBy('number')
    .execute()
  const staff = await db.selectFrom('person').select('id').where('role', '<>', 'customer').execute()
  return {
    tickets,
    events,
    messages,
    ratings,
    links,
    problems,
    none,
    escalations,
    staff: new Set(staff.map((row) => row.id)),
  }
}

// By ticket alone: given the types too, SQLite would go through all events of those types.
async function eventsOf(db: Db, ids: readonly string[], until: string) {
  const rows = await db
    .selectFrom('event')
    .select(['at', 'type', 'actor_kind', 'actor_id', 'record_id', 'ticket_id', 'particulars'])
    .where('ticket_id', 'in', ids)
    .where('at', '<=', until)
    .orderBy('at')
    .orderBy('sequence')
    .execute()
  return rows.filter((row) => traced.has(row.type))
}

/** The tickets themselves, those above and below them in merges (`known`), and the requesters' others. */
async function around(db: Db, ids: readonly string[], until: string) {
  const known = new Set<string>()
  for (let next = [...ids]; next.length; ) {
    for (const id of next) known.add(id)
    const rows = await db
      .selectFrom('ticket')
      .select(['id', 'merged_into'])
      .where((is) => is.or([is('id', 'in', next), is('merged_into', 'in', next)]))
      .execute()
    next = [...new Set(rows.flatMap((row) => [row.id, row.merged_into]))].filter(
      (id): id is string => id !== null && !known.has(id),
    )
  }
  const requesters = db
    .selectFrom('ticket')
    .select('requester_id')
    .where('id', 'in', [...known])
  const tickets = await db
    .selectFrom('ticket')
    .select([
      'id',
      'number',
      'requester_id',
      'created_by',
      'created_at',
      'area_id',
      'first_priority',
      'sla_policy_id',
      'repeat_of',
      'spam_at',
      'test_at',
      'merged_into',
    ])
    .where('requester_id', 'in', requesters)
    .where('created_at', '<=', until)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return { tickets, known: [...known] }
}
