import type { Reaction } from '#work/follow.ts'
import { whenManagers } from './lapsing.ts'

/** Confirms each new ticket to who asked. */
export const acknowledging: Reaction = {
  kind: 'reaction',
  name: 'tickets.acknowledging',
  on: ['ticket.opened'],
  job: (event) => ({
    kind: 'tickets.acknowledge',
    payload: { ticketId: event.recordId, known: event.actorKind === 'person' },
  }),
}

/** Carries replies, shared tickets and broken promises to whom they concern, by letter. */
export const carrying: Reaction = {
  kind: 'reaction',
  name: 'tickets.carrying',
  on: ['ticket.replied', 'ticket.participant_added', 'ticket.promise_lapsed', 'ticket.raise_asked'],
  job: (event) => {
    const ticketId = event.recordId
    if (event.type === 'ticket.replied')
      return { kind: 'tickets.tell_reply', payload: { ticketId, messageId: event.particulars.messageId } }
    if (event.type === 'ticket.participant_added')
      return { kind: 'tickets.tell_participant', payload: { ticketId, personId: event.particulars.personId } }
    if (event.type === 'ticket.raise_asked')
      return { kind: 'tickets.tell_raise', payload: { ticketId, messageId: event.particulars.messageId } }
    if (event.type !== 'ticket.promise_lapsed') return null
    return {
      kind: 'tickets.tell_lapse',
      payload: { ticketId, until: event.particulars.until, managers: false },
    }
  },
}

/** A promise that stays broken reaches the managers a little later. */
export const climbing: Reaction = {
  kind: 'reaction',
  name: 'tickets.climbing',
  on: ['ticket.promise_lapsed'],
  job: (event) =>
    event.type === 'ticket.promise_lapsed'
      ? {
          kind: 'tickets.tell_lapse',
          payload: { ticketId: event.recordId, until: event.particulars.until, managers: true },
          at: whenManagers(event.at),
        }
      : null,
}
