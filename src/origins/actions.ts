import { type Form, form } from '#doors/form.ts'
import { turnIntoTicket } from './turning.ts'

export const turnForms: Record<string, Form> = {
  'origins.turn': form({
    verb: turnIntoTicket,
    read: (_, context) => ({ topic: Number(context.params['number']) }),
    done: (ticket: { number: number }) => `/desk/tickets/${ticket.number}`,
  }),
}
