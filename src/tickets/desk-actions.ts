import { type Form, form } from '#doors/form.ts'
import { instant } from '#work/work.ts'
import { files, here, numberOf } from './asked.ts'
import { assignTicket } from './assigning.ts'
import { changeTicket } from './changing.ts'
import { mergeTicket } from './merging.ts'
import { noteOnTicket } from './noting.ts'
import { addParticipant, removeParticipant } from './participating.ts'
import { replyToTicket } from './replying.ts'
import { watchTicket } from './watching.ts'

const nothing = (text: string | undefined) => (text === 'none' ? null : text)

/** What staff do on the page of a ticket. */
export const deskForms: Record<string, Form> = {
  'tickets.reply': form({
    verb: replyToTicket,
    read: (fields, context) => {
      const minutes = Number(fields.text('promise') ?? 0)
      return {
        ticket: numberOf(context),
        text: fields.raw('text'),
        then: fields.text('then'),
        promiseAt: minutes > 0 ? instant(context.locals.desk.clock() + minutes * 60_000) : null,
        seen: fields.text('seen'),
        submissionId: fields.text('submission_id'),
        ...files(fields, context),
      }
    },
    done: (_, context) => here(context),
  }),
  'tickets.note': form({
    verb: noteOnTicket,
    read: (fields, context) => ({
      ticket: numberOf(context),
      text: fields.raw('text'),
      submissionId: fields.text('submission_id'),
      ...files(fields, context),
    }),
    done: (_, context) => here(context),
  }),
  'tickets.assign': form({
    verb: assignTicket,
    read: (fields, context) => ({
      ticket: numberOf(context),
      assignee: nothing(fields.text('assignee')),
      ...(fields.has('team') ? { team: nothing(fields.text('team')) } : {}),
      ...(fields.has('before') ? { before: fields.text('before') ?? null } : {}),
    }),
    done: (_, context) => here(context),
  }),
  'tickets.change': form({
    verb: changeTicket,
    read: (fields, context) => ({
      ticket: numberOf(context),
      status: fields.text('status'),
      priority: fields.text('priority'),
      subject: fields.text('subject'),
      ...(fields.has('area') ? { area: fields.text('area') ?? null } : {}),
      ...(fields.has('assignee') ? { assignee: nothing(fields.text('assignee')) } : {}),
      ...(fields.has('team') ? { team: nothing(fields.text('team')) } : {}),
      ...(fields.has('tags')
        ? {
            tags: fields
              .raw('tags')
              .split(',')
              .map((tag) => tag.trim())
              .filter(Boolean),
          }
        : {}),
    }),
    done: (_, context) => ({ to: here(context), flash: { key: 'desk.saved' } }),
  }),
  'tickets.merge': form({
    verb: mergeTicket,
    read: (fields, context) => ({
      ticket: numberOf(context),
      into: Number((fields.text('into') ?? '').replace('#', '')),
    }),
    done: ({ number }: { number: number }) => ({
      to: `/desk/tickets/${number}`,
      flash: { key: 'desk.merged' },
    }),
  }),
  'tickets.watch': form({
    verb: watchTicket,
    read: (fields, context) => ({ ticket: numberOf(context), on: fields.text('on') === '1' }),
    done: (_, context) => here(context),
  }),
  'tickets.share': form({
    verb: addParticipant,
    read: (fields, context) => ({ ticket: numberOf(context), email: fields.raw('email') }),
    done: (_, context) => here(context),
  }),
  'tickets.unshare': form({
    verb: removeParticipant,
    read: (fields, context) => ({ ticket: numberOf(context), person: fields.raw('person') }),
    done: (_, context) => here(context),
  }),
}
