import type { Event, EventType } from '#work/events.ts'
import type { Projection } from '#work/follow.ts'
import type { Work } from '#work/work.ts'
import { clearArchive, forget, store } from './archive-rows.ts'

const on = [
  'ticket.opened',
  'ticket.changed',
  'ticket.replied',
  'ticket.customer_wrote',
  'ticket.noted',
  'escalation.resolved',
  'topic.asked',
  'topic.answered',
  'topic.hidden',
  'topic.shown',
] as const satisfies EventType[]

/** Archives every ticket, message, forum question and answer for the search in all of them. */
export const archiving: Projection = {
  kind: 'projection',
  name: 'archive',
  on,
  apply: async (work, events) => {
    for (const event of events) await archive(work, event)
  },
  clear: clearArchive,
}

async function archive(work: Work, event: Event): Promise<void> {
  if (
    event.type === 'topic.asked' ||
    event.type === 'topic.answered' ||
    event.type === 'topic.hidden' ||
    event.type === 'topic.shown'
  ) {
    await topic(work, event.recordId)
  } else if (event.ticketId ?? event.recordId) {
    const ticketId = event.ticketId ?? event.recordId
    if (event.type === 'ticket.opened' || event.type === 'ticket.changed') await subject(work, ticketId)
    await messages(work, ticketId)
  }
}

async function subject(work: Work, ticketId: string): Promise<void> {
  const ticket = await work.db
    .selectFrom('ticket')
    .select(['id', 'number', 'subject', 'locale', 'created_at'])
    .where('id', '=', ticketId)
    .executeTakeFirst()
  if (!ticket) return
  await store(work, {
    kind: 'ticket',
    id: ticket.id,
    parent: ticket.id,
    at: ticket.created_at,
    locale: ticket.locale,
    text: `${ticket.number} ${ticket.subject}`,
  })
}

/** Messages are never changed, so only those not yet archived are written. */
async function messages(work: Work, ticketId: string): Promise<void> {
  const known = work.dialect === 'sqlite' ? ('archive_row' as const) : ('archive' as const)
  const rows = await work.db
    .selectFrom('message as m')
    .innerJoin('ticket as t', 't.id', 'm.ticket_id')
    .select(['m.id', 'm.text', 'm.created_at', 't.locale'])
    .where('m.ticket_id', '=', ticketId)
    .where('m.kind', '!=', 'system')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom(`${known} as known` as 'archive_row as known')
            .select('known.record_id')
            .where('known.kind', '=', 'message')
            .whereRef('known.record_id', '=', 'm.id'),
        ),
      ),
    )
    .orderBy('m.created_at')
    .orderBy('m.id')
    .execute()
  for (const row of rows)
    await store(work, {
      kind: 'message',
      id: row.id,
      parent: ticketId,
      at: row.created_at,
      locale: row.locale,
      text: row.text,
    })
}

async function topic(work: Work, topicId: string): Promise<void> {
  const row = await work.db
    .selectFrom('topic')
    .select(['id', 'title', 'text', 'locale', 'created_at', 'hidden_at'])
    .where('id', '=', topicId)
    .executeTakeFirst()
  if (!row) return
  const entry = { parent: row.id, locale: row.locale }
  if (row.hidden_at) await forget(work, 'topic', row.id)
  else
    await store(work, {
      ...entry,
      kind: 'topic',
      id: row.id,
      at: row.created_at,
      text: `${row.title}\n${row.text}`,
    })
  const answers = await work.db
    .selectFrom('answer')
    .select(['id', 'text', 'created_at', 'hidden_at'])
    .where('topic_id', '=', topicId)
    .execute()
  for (const answer of answers) {
    if (answer.hidden_at || row.hidden_at) await forget(work, 'answer', answer.id)
    else
      await store(work, { ...entry, kind: 'answer', id: answer.id, at: answer.created_at, text: answer.text })
  }
}
