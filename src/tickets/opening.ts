import { z } from 'zod'
import { admitGuest } from '#people/guests.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { nextNumber } from '#work/number.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { attach, attachments } from './attaching.ts'
import { addMessage, messageText, submission } from './messages.ts'
import { about } from './moving.ts'
import { promised, usualPromise } from './promising.ts'
import { requesterInput, requesterOf } from './requesting.ts'
import { type Channel, channels, type Priority, priorities } from './ticket.ts'

export const subjectText = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(200))

/** What a new ticket is made of; `importing` and topics that become tickets give all of it themselves. */
export type NewTicket = {
  requesterId: string
  subject: string
  /** The requester's opening words; none where there are none to quote. */
  text?: string | undefined
  channel: Channel
  priority?: Priority | undefined
  areaId?: string | null | undefined
  teamId?: string | null | undefined
  locale: string
  createdBy?: string | null | undefined
  originTopicId?: string | null | undefined
  repeatOf?: string | null | undefined
  visit?: string | null | undefined
  submissionId?: string | null | undefined
  source?: string | null | undefined
  testAt?: string | null | undefined
}

export type Opened = { id: string; number: number; messageId: string | null }

/** Makes a ticket with its first turn and its first promise. An imported one promises nothing until a person touches it. */
export async function addTicket(work: Work, given: NewTicket): Promise<Opened> {
  const id = work.id()
  const number = await nextNumber(work, 'ticket')
  const priority = given.priority ?? 'normal'
  const due = work.imported ? null : await usualPromise(work, priority)
  await work.db
    .insertInto('ticket')
    .values({
      id,
      number,
      subject: given.subject,
      requester_id: given.requesterId,
      created_by: given.createdBy ?? given.requesterId,
      channel: given.channel,
      area_id: given.areaId ?? null,
      priority,
      first_priority: priority,
      status: 'new',
      team_id: given.teamId ?? (await onlyFirstLine(work)),
      locale: given.locale,
      first_reply_due_at: due,
      ...(due ? { ...promised(work, due), promise_by: null } : {}),
      active_at: work.at,
      origin_topic_id: given.originTopicId ?? null,
      repeat_of: given.repeatOf ?? null,
      test_at: given.testAt ?? null,
      visit: given.visit ?? null,
      source: given.source ?? null,
      created_at: work.at,
      updated_at: work.at,
      submission_id: given.submissionId ?? null,
    })
    .execute()
  const messageId = given.text
    ? await addMessage(work, id, {
        kind: 'customer',
        text: given.text,
        format: 'plain',
        channel: given.channel,
        authorId: given.requesterId,
      })
    : null
  await record(work, 'ticket.opened', about({ id }), {
    number,
    requesterId: given.requesterId,
    areaId: given.areaId ?? null,
    channel: given.channel,
    priority,
  })
  if (given.repeatOf) await record(work, 'ticket.repeated', about({ id }), { number, of: given.repeatOf })
  return { id, number, messageId }
}

// With several first lines nobody but a person knows whose it is.
async function onlyFirstLine(work: Work): Promise<string | null> {
  const teams = await work.db
    .selectFrom('team')
    .select('id')
    .where('tier', '=', 1)
    .where('archived_at', 'is', null)
    .limit(2)
    .execute()
  return teams.length === 1 ? (teams[0]?.id ?? null) : null
}

/**
 * Opens a ticket. A visitor becomes the guest of it in this browser: `guestKey` is then the key for the cookie, not yet proven.
 * The same form sent again gives the first ticket; sent again with other words it makes another, so that nothing typed is lost.
 */
export const openTicket = verb({
  name: 'ticket.open',
  permission: 'ticket.open',
  input: z.strictObject({
    subject: subjectText,
    text: messageText,
    requester: requesterInput.optional(),
    /** Id or slug. */
    area: z.string().max(80).nullish(),
    channel: z.enum(channels).default('portal'),
    priority: z.enum(priorities).optional(),
    locale: z.string().min(2).max(35),
    visit: z.string().max(60).nullish(),
    submissionId: submission,
    ...attachments,
  }),
  run: async (work, input): Promise<Opened & { guestKey: string | null }> => {
    const requesterId = await requesterOf(work, input.requester, input.locale)
    const again = await openedBefore(work, input.submissionId, requesterId, input)
    const opened =
      again === 'none' || again === 'other words'
        ? await addTicket(work, {
            ...input,
            priority:
              work.actor.kind === 'visitor' || work.actor.kind === 'guest' ? undefined : input.priority,
            requesterId,
            createdBy: work.actor.kind === 'person' ? work.actor.personId : requesterId,
            areaId: await areaIdOf(work, input.area),
            submissionId: again === 'none' ? input.submissionId : null,
          })
        : again
    if (opened !== again && opened.messageId) await attach(work, opened.messageId, input)
    const isOpen = work.actor.kind === 'visitor' || work.actor.kind === 'guest'
    return { ...opened, guestKey: isOpen ? await admitGuest(work, requesterId, opened.id, false) : null }
  },
})

async function openedBefore(
  work: Work,
  submissionId: string | null | undefined,
  requesterId: string,
  input: { subject: string; text: string },
): Promise<Opened | 'none' | 'other words'> {
  if (!submissionId) return 'none'
  const row = await work.db
    .selectFrom('ticket')
    .innerJoin('message', 'message.ticket_id', 'ticket.id')
    .select([
      'ticket.id',
      'ticket.number',
      'ticket.requester_id',
      'ticket.subject',
      'message.id as messageId',
      'message.text',
    ])
    .where('ticket.submission_id', '=', submissionId)
    .orderBy('message.created_at')
    .orderBy('message.id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return 'none'
  if (row.requester_id !== requesterId) throw new Conflict('conflict')
  if (row.subject !== input.subject || row.text !== input.text) return 'other words'
  return { id: row.id, number: row.number, messageId: row.messageId }
}

/** The area of an id or slug; `Invalid` when there is none. */
export async function areaIdOf(work: Work, area: string | null | undefined): Promise<string | null> {
  if (!area) return null
  const row = await work.db
    .selectFrom('area')
    .select('id')
    .where((is) => is.or([is('id', '=', area), is('slug', '=', area)]))
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Invalid({ area: ['tickets.area.unknown'] })
  return row.id
}
