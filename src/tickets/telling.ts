import { writeOnce } from '#jobs/once.ts'
import type { Desk } from '#work/desk.ts'
import { job } from '#work/jobs.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { addressees, type TicketHead, writeAbout } from './letters.ts'
import { momentFor } from './moments.ts'
import { publicName } from './tracker.ts'

declare module '#work/later.ts' {
  interface Jobs {
    /** `known`: whoever opened it was signed in, so that the words are theirs or a colleague's. */
    'tickets.acknowledge': { ticketId: string; known: boolean }
    'tickets.tell_reply': { ticketId: string; messageId: string }
    'tickets.tell_participant': { ticketId: string; personId: string }
  }
}

/** An address gets one acknowledgement an hour, so that nobody can be flooded through our form … */
const QUIET_MINUTES = 60
/** … and all addresses together so many an hour, which no honest hour reaches. */
const BUDGET = 300

const RECEIVED = 'ticket.received'

/** Confirms a new ticket. No word of what was typed goes to an address that whoever typed it has not proven to be theirs. */
export const acknowledge = job({
  kind: 'tickets.acknowledge',
  run: (desk, { ticketId, known }, own) =>
    writeOnce(desk, own, 'letters', async (work) => {
      const ticket = await headOf(work, ticketId)
      const [to] = ticket ? await addressees(work, [ticket.requester_id]) : []
      if (!ticket || !to || !(await isWithinBudget(work, to.email))) return
      const due = ticket.first_reply_due_at
      const by = due ? await momentFor(desk, to.locale, due) : null
      await writeAbout(work, desk, ticket, to, RECEIVED, (t) => ({
        subject: t('tickets.letter.received.subject', { number: ticket.number }),
        paragraphs: [
          known && to.verified
            ? t('tickets.letter.received.text', { subject: ticket.subject })
            : t('tickets.letter.received.unverified'),
          ...(by ? [t('tickets.letter.received.by', { by })] : []),
        ],
        action: t('tickets.letter.follow'),
      }))
    }),
})

async function isWithinBudget(work: Work, email: string): Promise<boolean> {
  const since = minutesAfter(work.at, -QUIET_MINUTES)
  const rows = await work.db
    .selectFrom('letter')
    .select('to_email')
    .where('created_at', '>', since)
    .where('kind', '=', RECEIVED)
    .limit(BUDGET)
    .execute()
  return rows.length < BUDGET && rows.every((row) => row.to_email !== email)
}

/** Carries a public reply to the requester and to who takes part. Who wrote it is not told. */
export const tellReply = job({
  kind: 'tickets.tell_reply',
  run: (desk, { ticketId, messageId }, own) =>
    writeOnce(desk, own, 'letters', async (work) => {
      const ticket = await headOf(work, ticketId)
      const message = await work.db
        .selectFrom('message')
        .leftJoin('person', 'person.id', 'message.author_id')
        .select(['message.text', 'message.author_id', 'person.name'])
        .where('message.id', '=', messageId)
        .where('message.public', '=', 1)
        .executeTakeFirst()
      if (!ticket || !message) return
      const people = await addressees(work, [ticket.requester_id, ...(await participants(work, ticketId))])
      for (const to of people.filter(({ id }) => id !== message.author_id)) {
        await tellOne(work, desk, ticket, to, { text: message.text, name: message.name })
      }
    }),
})

async function tellOne(
  work: Work,
  desk: Desk,
  ticket: Head,
  to: Parameters<typeof writeAbout>[3],
  said: { text: string; name: string | null },
): Promise<void> {
  const { number, subject, status, promise_at } = ticket
  const { showHolderName, name: company } = await workspaceOf(desk)
  const who = said.name && publicName({ name: said.name, staff: true }, { company, showHolderName })
  const by = promise_at && status === 'open' ? await momentFor(desk, to.locale, promise_at) : null
  await writeAbout(work, desk, ticket, to, 'ticket.replied', (t) => ({
    subject: to.verified
      ? t('tickets.letter.replied.subject', { number, subject })
      : t('tickets.letter.replied.subject_plain', { number }),
    paragraphs: [
      who ? t('tickets.letter.replied.who', { who }) : t('tickets.letter.replied.somebody'),
      said.text,
      ...(status === 'waiting' ? [t('tickets.letter.replied.your_turn')] : []),
      ...(status === 'solved' ? [t('tickets.letter.replied.solved')] : []),
      ...(by ? [t('tickets.letter.replied.by', { by })] : []),
    ],
    action: t('tickets.letter.answer'),
  }))
}

/** Tells somebody that a ticket was shared with them; nothing of what was said goes along. */
export const tellParticipant = job({
  kind: 'tickets.tell_participant',
  run: (desk, { ticketId, personId }, own) =>
    writeOnce(desk, own, 'letters', async (work) => {
      const ticket = await headOf(work, ticketId)
      const [to] = await addressees(work, [personId])
      if (!ticket || !to || !(await participants(work, ticketId)).includes(personId)) return
      await writeAbout(work, desk, ticket, to, 'ticket.shared', (t) => ({
        subject: t('tickets.letter.shared.subject', { number: ticket.number }),
        paragraphs: [t('tickets.letter.shared.text')],
        action: t('tickets.letter.follow'),
      }))
    }),
})

type Head = TicketHead & {
  requester_id: string
  status: string
  promise_at: string | null
  first_reply_due_at: string | null
}

export async function headOf(work: Work, ticketId: string): Promise<Head | undefined> {
  return work.db
    .selectFrom('ticket')
    .select(['id', 'number', 'subject', 'requester_id', 'status', 'promise_at', 'first_reply_due_at'])
    .where('id', '=', ticketId)
    .where('spam_at', 'is', null)
    .executeTakeFirst()
}

async function participants(work: Work, ticketId: string): Promise<string[]> {
  const rows = await work.db
    .selectFrom('participant')
    .select('person_id')
    .where('ticket_id', '=', ticketId)
    .execute()
  return rows.map((row) => row.person_id)
}
