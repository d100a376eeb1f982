import type { APIContext } from 'astro'
import type { Fields } from '#doors/body.ts'
import { type Form, form } from '#doors/form.ts'
import { type Rate, throttle } from '#doors/throttle.ts'
import { keepGuest } from '#people/cookies.ts'
import { asEmail } from '#people/email.ts'
import { counted } from '#people/throttled.ts'
import type { Desk } from '#work/desk.ts'
import { Invalid } from '#work/errors.ts'
import { files, here, numberOf } from './asked.ts'
import { openTicket } from './opening.ts'
import { addParticipant } from './participating.ts'
import { askToRaise } from './raising.ts'
import { rateTicket } from './rating.ts'
import { reopenTicket } from './reopening.ts'
import { confirmSolved } from './solving.ts'
import { writeToTicket } from './writing.ts'

/** Whoever fills a form of this length faster is a program, ms. */
const FASTEST = 2000

const throttled = (desk: Desk, rate: Rate, who: string) => counted(() => throttle(desk, rate, who))

/**
 * The form of a new ticket. `fits` says whether something published may answer these words: then whoever has no JavaScript
 * sees it once before the ticket is sent, on a page in between, and nothing is changed by that.
 */
export function openForms(
  fits: (words: { subject: string; text: string }) => Promise<boolean>,
): Record<string, Form> {
  return {
    'tickets.open': form({
      verb: openTicket,
      read: async (fields, context) => {
        const { actor, desk, locale, visit, clientAddress } = context.locals
        if (actor.kind !== 'person') await checkHuman(fields, context)
        const words = { subject: fields.raw('subject'), text: fields.raw('text') }
        if (
          fields.text('asked') !== '1' &&
          words.subject.trim() &&
          words.text.trim() &&
          (await fits(words))
        ) {
          throw new Invalid({ look: ['tickets.form.look'] })
        }
        if (actor.kind !== 'person') await throttled(desk, 'ticket.open', clientAddress)
        else if (actor.role === 'customer') await throttled(desk, 'ticket.customer', actor.personId)
        return {
          ...words,
          ...(actor.kind === 'person'
            ? {}
            : { requester: { email: fields.raw('email'), name: fields.text('name') } }),
          area: fields.text('area'),
          locale,
          visit,
          submissionId: fields.text('submission_id'),
          ...files(fields, context),
        }
      },
      done: ({ number, guestKey }: { number: number; guestKey: string | null }, context) => {
        if (guestKey) keepGuest(context, guestKey)
        return {
          to: context.locals.path(`/tickets/${number}`),
          flash: { key: 'tickets.sent', values: { number } },
        }
      },
    }),
  }
}

/** A field no person sees, and a time no person beats; what was typed stays, so that nobody loses a ticket by it. */
async function checkHuman(fields: Fields, context: APIContext): Promise<void> {
  const began = Number(fields.text('began') ?? 0)
  if (fields.text('website') || !(began > 0 && context.locals.desk.clock() - began >= FASTEST))
    throw new Invalid({ '*': ['tickets.form.again'] })
  const own = ownMailbox(context)
  if (own !== null && own === asEmail(fields.text('email')))
    throw new Invalid({ 'requester.email': ['tickets.form.own_address'] })
}

// Our own address can ask nothing: its mailbox is where others' letters land.
function ownMailbox(context: APIContext): string | null {
  const { mailFrom } = context.locals.desk.config
  return asEmail(/<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom)
}

/** What customers do on the page of their ticket. */
export const trackerForms: Record<string, Form> = {
  'tickets.write': form({
    verb: writeToTicket,
    read: async (fields, context) => {
      const { actor, desk } = context.locals
      if (actor.kind === 'guest') await throttled(desk, 'post.person', actor.personId)
      return {
        ticket: numberOf(context),
        text: fields.raw('text'),
        seen: fields.text('seen'),
        submissionId: fields.text('submission_id'),
        ...files(fields, context),
      }
    },
    done: ({ number, guestKey }: { number: number; guestKey: string | null }, context) => {
      if (guestKey) keepGuest(context, guestKey)
      return { to: context.locals.path(`/tickets/${number}`), flash: { key: 'tickets.written' } }
    },
  }),
  'tickets.confirm': form({
    verb: confirmSolved,
    read: (_, context) => ({ ticket: numberOf(context) }),
    done: (_, context) => here(context),
  }),
  'tickets.reopen': form({
    verb: reopenTicket,
    read: (_, context) => ({ ticket: numberOf(context) }),
    done: (_, context) => here(context),
  }),
  'tickets.rate': form({
    verb: rateTicket,
    read: (fields, context) => ({
      ticket: numberOf(context),
      score: Number(fields.text('score')),
      text: fields.raw('rating_text'),
    }),
    done: (_, context) => ({ to: here(context), flash: { key: 'tickets.rated' } }),
  }),
  'tickets.raise': form({
    verb: askToRaise,
    read: (fields, context) => ({
      ticket: numberOf(context),
      text: fields.raw('why'),
      submissionId: fields.text('submission_id'),
    }),
    done: (_, context) => ({ to: here(context), flash: { key: 'tickets.raised' } }),
  }),
  'tickets.share': form({
    verb: addParticipant,
    read: async (fields, context) => {
      await throttled(context.locals.desk, 'post.person', `share:${numberOf(context)}`)
      return { ticket: numberOf(context), email: fields.raw('email') }
    },
    done: (_, context) => ({ to: here(context), flash: { key: 'tickets.shared' } }),
  }),
}
