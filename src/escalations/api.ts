import { z } from 'zod'
import { type Endpoint, endpoint, listQuery, numberParam } from '#doors/endpoint.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { accept } from './accepting.ts'
import { close, decline, giveBack, reroute, withdraw } from './answering.ts'
import { type packetFields, states } from './escalation.ts'
import { raiseInput } from './packet.ts'
import { escalationByNumber, listEscalations } from './queries.ts'
import { raise } from './raising.ts'
import { resolve, resolveInput } from './resolving.ts'

const tag = 'Escalations'

async function view(desk: Desk, actor: Actor, number: number) {
  const one = await escalationByNumber(desk, actor, number)
  return {
    number: one.number,
    id: one.id,
    state: one.state,
    kind: one.kind,
    cause: one.cause,
    severity: one.severity,
    ticket: one.ticketNumber,
    to_team: one.toTeamId,
    assignee: one.assigneeId,
    due_at: one.dueAt,
    requested_at: one.requestedAt,
    resolved_at: one.resolvedAt,
    missing: one.missing,
    reason: one.reason,
    packet: {
      problem: one.problem,
      environment: one.environment,
      steps_tried: one.stepsTried,
      customer_impact: one.customerImpact,
      wanted_outcome: one.wantedOutcome,
    } satisfies Record<(typeof packetFields)[number], string>,
    root_cause: one.rootCause,
    resolution: one.resolution,
    outcome: one.outcome
      ? { kind: one.outcome, article: one.article?.slug ?? null, reason: one.outcomeReason }
      : null,
  }
}

const raiseBody = raiseInput.omit({ number: true, toTeamId: true, submissionId: true }).extend({
  severity: raiseInput.shape.severity.default('normal'),
  to_team: z.string().max(60).optional(),
})

export const escalationEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/tickets/{number}/escalations',
    summary: 'Raise an escalation; every empty field of the packet is named in a 422',
    tag,
    permission: 'escalation.raise',
    params: numberParam,
    body: raiseBody,
    status: 201,
    run: async ({ desk, actor, params, submissionId, body: { to_team, ...body } }) => {
      const { number } = await act(desk, actor, raise, {
        ...body,
        number: params.number,
        ...(to_team ? { toTeamId: to_team } : {}),
        submissionId,
      })
      return { body: await view(desk, actor, number) }
    },
  }),
  endpoint({
    method: 'GET',
    path: '/escalations',
    summary: 'Escalations, newest first',
    tag,
    permission: 'escalation.read',
    query: listQuery.extend({ state: z.enum(states).optional() }),
    run: async ({ desk, actor, query }) => {
      const page = await listEscalations(desk, actor, query)
      const items = page.items.map((one) => ({
        number: one.number,
        state: one.state,
        kind: one.kind,
        cause: one.cause,
        severity: one.severity,
        ticket: one.ticketNumber,
        to_team: one.toTeamId,
        assignee: one.assigneeId,
        due_at: one.dueAt,
        requested_at: one.requestedAt,
      }))
      return { body: { items, next_cursor: page.nextCursor } }
    },
  }),
  endpoint({
    method: 'GET',
    path: '/escalations/{number}',
    summary: 'One escalation with its packet and outcome',
    tag,
    permission: 'escalation.read',
    params: numberParam,
    run: async ({ desk, actor, params }) => ({ body: await view(desk, actor, params.number) }),
  }),
  step('accept', 'Take it', z.strictObject({}), (desk, actor, number) =>
    act(desk, actor, accept, { number }),
  ),
  step(
    'return',
    'Send it back with what is missing',
    giveBack.input.omit({ number: true }),
    (desk, actor, number, body) => act(desk, actor, giveBack, { ...body, number }),
  ),
  step(
    'decline',
    'Say no, with a reason',
    decline.input.omit({ number: true }),
    (desk, actor, number, body) => act(desk, actor, decline, { ...body, number }),
  ),
  step(
    'withdraw',
    'Take it back',
    z.strictObject({}),
    (desk, actor, number) => act(desk, actor, withdraw, { number }),
    'escalation.raise',
  ),
  step(
    'reroute',
    'Hand it to another team',
    z.strictObject({ to_team: z.string().min(1).max(60) }),
    (desk, actor, number, body) => act(desk, actor, reroute, { number, toTeamId: body.to_team }),
  ),
  step(
    'resolve',
    'Resolve it, with the knowledge outcome',
    resolveInput.omit({ number: true, submissionId: true }),
    (desk, actor, number, body) => act(desk, actor, resolve, { ...body, number }),
  ),
  step('close', 'Put a resolved one away', z.strictObject({}), (desk, actor, number) =>
    act(desk, actor, close, { number }),
  ),
]

function step<B extends z.ZodType>(
  word: string,
  summary: string,
  body: B,
  run: (desk: Desk, actor: Actor, number: number, body: z.output<B>) => Promise<unknown>,
  permission: 'escalation.work' | 'escalation.raise' = 'escalation.work',
): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/escalations/{number}/${word}`,
    summary,
    tag,
    permission,
    params: numberParam,
    body,
    run: async (call) => {
      await run(call.desk, call.actor, call.params.number, call.body as z.output<B>)
      return { body: await view(call.desk, call.actor, call.params.number) }
    },
  })
}
