import { writeOnce } from '#jobs/once.ts'
import { act, write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { Conflict } from '#work/errors.ts'
import { job } from '#work/jobs.ts'
import { systemActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { instant, minutesAfter, type Work } from '#work/work.ts'
import { workspaceOf } from '#workspace/settings.ts'
import { closeTicket } from './closing.ts'
import { addressees, writeAbout } from './letters.ts'
import { momentFor } from './moments.ts'
import { about } from './moving.ts'
import { headOf } from './telling.ts'
import { ours } from './ticket.ts'

declare module '#work/later.ts' {
  interface Jobs {
    'tickets.promises': Record<string, never>
    'tickets.close_solved': Record<string, never>
    'tickets.tell_lapse': { ticketId: string; until: string; managers: boolean }
    'tickets.tell_raise': { ticketId: string; messageId: string }
  }
}

/** Minutes before a promise lapses in which its owner is reminded. */
const NEAR = 15
/** Minutes after which a promise that is still broken reaches the manager too. */
const THEN_MANAGER = 10
const BATCH = 100

const system = systemActor('promises')

/** Notices promises that are about to lapse or have lapsed. Each is told once; none is ever renewed here. */
export const watchPromises = job({
  kind: 'tickets.promises',
  everySeconds: 30,
  run: async (desk) => {
    const now = instant(desk.clock())
    const rows = await desk.reader
      .selectFrom('ticket')
      .select(['id', 'promise_at', 'promise_warned_at'])
      .where('promise_at', '<=', minutesAfter(now, NEAR))
      .where('promise_at', 'is not', null)
      .where('promise_lapsed_at', 'is', null)
      .where('status', 'in', [...ours])
      .where('spam_at', 'is', null)
      .orderBy('promise_at')
      .limit(BATCH)
      .execute()
    const news = rows.filter((row) => (row.promise_at ?? '') <= now || row.promise_warned_at === null)
    if (!news.length) return
    await write(desk, system, async (work) => {
      for (const row of news) await notice(work, row.id, row.promise_at ?? '')
    })
  },
})

async function notice(work: Work, ticketId: string, until: string): Promise<void> {
  const lapsed = until <= work.at
  const row = await work.db
    .updateTable('ticket')
    .set(lapsed ? { promise_lapsed_at: work.at } : { promise_warned_at: work.at })
    .where('id', '=', ticketId)
    .where('promise_at', '=', until)
    .where(lapsed ? 'promise_lapsed_at' : 'promise_warned_at', 'is', null)
    .where('status', 'in', [...ours])
    .returning('number')
    .executeTakeFirst()
  if (row)
    await record(work, lapsed ? 'ticket.promise_lapsed' : 'ticket.promise_near', about({ id: ticketId }), {
      number: row.number,
      until,
    })
}

/** A broken promise reaches who holds the ticket, then, if it is still broken, the managers. */
export const tellLapse = job({
  kind: 'tickets.tell_lapse',
  run: (desk, { ticketId, until, managers }, own) =>
    writeOnce(desk, own, 'letters', async (work) => {
      const still = await work.db
        .selectFrom('ticket')
        .select('assignee_id')
        .where('id', '=', ticketId)
        .where('promise_at', '=', until)
        .where('status', 'in', [...ours])
        .executeTakeFirst()
      const head = await headOf(work, ticketId)
      if (!still || !head) return
      const ids = managers || !still.assignee_id ? await managersOf(work) : [still.assignee_id]
      for (const to of await addressees(work, ids)) {
        const by = await momentFor(desk, to.locale, until)
        await writeAbout(work, desk, head, to, 'ticket.promise_lapsed', (t) => ({
          subject: t('tickets.letter.lapsed.subject', { number: head.number }),
          paragraphs: [t('tickets.letter.lapsed.text', { by, subject: head.subject })],
          action: t('tickets.letter.open'),
        }))
      }
    }),
})

/** When the managers are told of a promise that lapsed. */
export function whenManagers(lapsedAt: string): string {
  return minutesAfter(lapsedAt, THEN_MANAGER)
}

/** A customer asked to raise it: who holds the ticket and the managers read why. */
export const tellRaise = job({
  kind: 'tickets.tell_raise',
  run: (desk, { ticketId, messageId }, own) =>
    writeOnce(desk, own, 'letters', async (work) => {
      const head = await headOf(work, ticketId)
      const said = await work.db
        .selectFrom('message')
        .select('text')
        .where('id', '=', messageId)
        .executeTakeFirst()
      const ticket = await work.db
        .selectFrom('ticket')
        .select('assignee_id')
        .where('id', '=', ticketId)
        .executeTakeFirst()
      if (!head || !said) return
      const ids = [...(await managersOf(work)), ...(ticket?.assignee_id ? [ticket.assignee_id] : [])]
      for (const to of await addressees(work, ids)) {
        await writeAbout(work, desk, head, to, 'ticket.raise_asked', (t) => ({
          subject: t('tickets.letter.raise.subject', { number: head.number }),
          paragraphs: [t('tickets.letter.raise.text', { subject: head.subject }), said.text],
          action: t('tickets.letter.open'),
        }))
      }
    }),
})

async function managersOf(work: Work): Promise<string[]> {
  const rows = await work.db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'manager')
    .where('disabled_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

/** Puts away what has been solved for so many days without a word. */
export const closeSolved = job({
  kind: 'tickets.close_solved',
  everySeconds: 300,
  run: async (desk: Desk) => {
    const { closeAfterDays } = await workspaceOf(desk)
    const rows = await desk.reader
      .selectFrom('ticket')
      .select('id')
      .where('status', '=', 'solved')
      .where('solved_at', '<=', minutesAfter(instant(desk.clock()), -closeAfterDays * 24 * 60))
      .limit(BATCH)
      .execute()
    for (const row of rows) {
      // Somebody may have reopened it in between; the verb says so and the next ticket comes.
      await act(desk, systemActor('closing'), closeTicket, { ticket: row.id }).catch((error) => {
        if (!(error instanceof Conflict)) throw error
      })
    }
  },
})
