import { z } from 'zod'
import { readEvents } from '#work/feeding.ts'
import { type Endpoint, endpoint } from './endpoint.ts'

export const eventEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/events',
    summary: 'The event log behind a sequence, oldest first',
    tag: 'Events',
    permission: 'event.read',
    query: z.strictObject({
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    run: async ({ desk, actor, query }) => {
      const events = await readEvents(desk, actor, query.after, query.limit)
      const items = events.map((event) => ({
        sequence: event.sequence,
        id: event.id,
        at: event.at,
        type: event.type,
        actor: event.actorId,
        record: { kind: event.recordKind, id: event.recordId },
        ticket: event.ticketId,
        particulars: event.particulars,
        imported: event.imported,
      }))
      return { body: { items, next_after: items.at(-1)?.sequence ?? query.after } }
    },
  }),
]
