import { personOf } from '#work/actor.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { nextNumber } from '#work/number.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import { DUE_MINUTES, openStates } from './escalation.ts'
import { checkPacket, raiseInput } from './packet.ts'

/** Asks for more than the first line has. The packet must be whole; at most one escalation of a kind is open on a ticket. */
export const raise = verb({
  name: 'escalations.raise',
  permission: 'escalation.raise',
  input: raiseInput,
  run: async (work, input): Promise<{ id: string; number: number }> => {
    const twice = input.submissionId
      ? await work.db
          .selectFrom('escalation')
          .select(['id', 'number'])
          .where('submission_id', '=', input.submissionId)
          .executeTakeFirst()
      : undefined
    if (twice) return twice
    checkPacket(input.packet)
    const ticket = found(
      await work.db
        .selectFrom('ticket')
        .select(['id', 'number', 'status', 'team_id', 'area_id', 'merged_into'])
        .where('number', '=', input.number)
        .executeTakeFirst(),
    )
    if (ticket.merged_into) throw new Conflict('ticket_merged')
    if (ticket.status === 'closed') throw new Conflict('ticket_closed')
    await checkNoneOpen(work, ticket.id, input.kind)
    const toTeamId = await teamFor(work, input.toTeamId, ticket.area_id)
    const id = work.id()
    const number = await nextNumber(work, 'escalation')
    await work.db
      .insertInto('escalation')
      .values({
        id,
        number,
        ticket_id: ticket.id,
        kind: input.kind,
        cause: input.cause,
        severity: input.severity,
        state: 'requested',
        from_team_id: ticket.team_id,
        to_team_id: toTeamId,
        raised_by: personOf(work.actor),
        system: work.actor.kind === 'system' ? 1 : 0,
        at_creation: 0,
        ...input.packet,
        packet: 1,
        due_at: minutesAfter(work.at, DUE_MINUTES[input.severity]),
        requested_at: work.at,
        updated_at: work.at,
        submission_id: input.submissionId ?? null,
      })
      .execute()
    const { kind, cause, severity } = input
    await record(
      work,
      'escalation.requested',
      { kind: 'escalation', id, ticketId: ticket.id },
      { number, kind, cause, severity, toTeamId },
    )
    return { id, number }
  },
})

async function checkNoneOpen(work: Work, ticketId: string, kind: string): Promise<void> {
  const open = await work.db
    .selectFrom('escalation')
    .select('number')
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', kind)
    .where('state', 'in', openStates)
    .executeTakeFirst()
  if (open) throw new Conflict('escalation_open')
}

/** The team named, else the area's specialists (or those of an area above it), else the only team beyond the first line. */
export async function teamFor(work: Work, named: string | undefined, areaId: string | null): Promise<string> {
  const teams = await work.db
    .selectFrom('team')
    .select(['id', 'tier'])
    .where('archived_at', 'is', null)
    .execute()
  if (named) {
    if (!teams.some((team) => team.id === named)) throw new Invalid({ to_team: ['escalations.team.unknown'] })
    return named
  }
  const specialists = areaId ? await specialistsOf(work, areaId) : null
  if (specialists) return specialists
  const [only, another] = teams.filter((team) => team.tier >= 2)
  if (!only || another) throw new Invalid({ to_team: ['escalations.team.needed'] })
  return only.id
}

async function specialistsOf(work: Work, areaId: string): Promise<string | null> {
  const areas = await work.db.selectFrom('area').select(['id', 'parent_id', 'specialist_team_id']).execute()
  const byId = new Map(areas.map((area) => [area.id, area]))
  const passed = new Set<string>()
  for (let id: string | null = areaId; id && !passed.has(id); ) {
    passed.add(id)
    const area = byId.get(id)
    if (area?.specialist_team_id) return area.specialist_team_id
    id = area?.parent_id ?? null
  }
  return null
}
