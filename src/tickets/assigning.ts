import { z } from 'zod'
import { Conflict, Invalid } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { standingTicket, type Ticket, ticketRef } from './finding.ts'
import { about, change, move } from './moving.ts'
import { isAnswered } from './ticket.ts'

/** Gives a ticket to somebody or to nobody, and to a team. The first person who has it starts it. */
export async function assign(
  work: Work,
  ticket: Ticket,
  to: { assigneeId?: string | null; teamId?: string | null },
): Promise<Ticket> {
  const assigneeId = to.assigneeId === undefined ? ticket.assignee_id : to.assigneeId
  const teamId = to.teamId === undefined ? ticket.team_id : to.teamId
  if (assigneeId === ticket.assignee_id && teamId === ticket.team_id) return ticket
  const given = await change(work, ticket, { assignee_id: assigneeId, team_id: teamId })
  await record(work, 'ticket.assigned', about(ticket), {
    number: ticket.number,
    assigneeId,
    teamId,
    before: ticket.assignee_id,
  })
  return assigneeId && given.status === 'new' ? start(work, given) : given
}

/** A person has begun: by taking it or by replying. */
export async function start(work: Work, ticket: Ticket): Promise<Ticket> {
  const started = await move(work, ticket, 'start')
  await record(work, 'ticket.started', about(ticket), { number: ticket.number })
  return started
}

export const assignTicket = verb({
  name: 'ticket.assign',
  permission: 'ticket.assign',
  input: z.strictObject({
    ticket: ticketRef,
    assignee: z.string().max(60).nullish(),
    team: z.string().max(60).nullish(),
    /** Who had it when the page was rendered: somebody else by now gives `Conflict`. Left out: whoever. */
    before: z.string().max(60).nullish(),
  }),
  run: async (work, input) => {
    const ticket = await standingTicket(work, input.ticket)
    if (isAnswered(ticket.status)) throw new Conflict('conflict')
    if (input.before !== undefined && input.before !== ticket.assignee_id) throw new Conflict('taken')
    await assign(work, ticket, await known(work, input))
  },
})

/** Checks that the person is staff and the team exists. */
export async function known(
  work: Work,
  to: { assignee?: string | null | undefined; team?: string | null | undefined },
): Promise<{ assigneeId?: string | null; teamId?: string | null }> {
  const [person, team] = await Promise.all([
    to.assignee
      ? work.db
          .selectFrom('person')
          .select('id')
          .where((is) => is.or([is('id', '=', to.assignee ?? ''), is('email', '=', to.assignee ?? '')]))
          .where('role', '<>', 'customer')
          .where('disabled_at', 'is', null)
          .executeTakeFirst()
      : null,
    to.team
      ? work.db
          .selectFrom('team')
          .select('id')
          .where('id', '=', to.team)
          .where('archived_at', 'is', null)
          .executeTakeFirst()
      : null,
  ])
  if (to.assignee && !person) throw new Invalid({ assignee: ['tickets.assign.nobody'] })
  if (to.team && !team) throw new Invalid({ team: ['tickets.assign.no_team'] })
  return {
    ...(to.assignee === undefined ? {} : { assigneeId: person?.id ?? null }),
    ...(to.team === undefined ? {} : { teamId: team?.id ?? null }),
  }
}
