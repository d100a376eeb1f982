import { z } from 'zod'
import { draftArticle } from '#articles/drafting.ts'
import { renderArticle } from '#articles/text.ts'
import type { Rendered } from '#markdown/render.ts'
import { determineProblem, linkArticle, rootOf } from '#origins/linking.ts'
import { standingTicket } from '#tickets/finding.ts'
import { rendered as renderedMessage } from '#tickets/messages.ts'
import { reply } from '#tickets/replying.ts'
import { personOf } from '#work/actor.ts'
import { Invalid } from '#work/errors.ts'
import { record } from '#work/record.ts'
import { type Prepare, verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import {
  type DraftText,
  draftFields,
  type MaskedDraft,
  maskDraft,
  maskingNote,
  type Source,
  sourceOf,
} from './capturing.ts'
import { type Outcome, outcomes } from './escalation.ts'
import { about, byNumber, escalationOf, move } from './moving.ts'

const text = z.string().trim().max(20_000)

export const resolveInput = byNumber.extend({
  cause: text.min(1, 'escalations.cause.needed'),
  resolution: text.min(1, 'escalations.resolution.needed'),
  outcome: z.strictObject({
    kind: z.enum(outcomes, 'escalations.outcome.needed'),
    article: z.string().trim().max(300).optional(),
    reason: z.string().trim().max(1000).optional(),
  }),
  /** What the specialist changed in the draft; a field left out is made from the ticket. */
  draft: z
    .strictObject({ title: text.max(200), issue: text, environment: text, cause: text, resolution: text })
    .partial()
    .optional(),
  /** The public reply, where it is to differ from the resolution. */
  reply: text.optional(),
  submissionId: z.string().max(60).optional(),
})

type Input = z.output<typeof resolveInput>
type Leaving = { source: Source; masked: MaskedDraft; rendered: Rendered }
type Prepared = { html: string; draft: Leaving | null }

/**
 * Resolves an escalation in one transaction: the answer goes to the customer, the ticket is solved, and the knowledge outcome is
 * written down. With `drafted` the article is there at once, masked, for the staff to find.
 */
export const resolve = verb({
  name: 'escalations.resolve',
  permission: 'escalation.work',
  input: resolveInput,
  prepare: async (tools, input): Promise<Prepared> => ({
    html: await renderedMessage(tools, input.reply || input.resolution),
    draft: input.outcome.kind === 'drafted' ? await prepareDraft(tools, input) : null,
  }),
  run: async (work, input, prepared): Promise<{ number: number; draftId: string | null }> => {
    const row = await escalationOf(work, input.number)
    checkOutcome(input)
    const draft = prepared.draft ? await leaveDraft(work, prepared.draft) : null
    const rootId = draft?.rootId ?? (input.outcome.article ? await rootOf(work, input.outcome.article) : null)
    await move(work, row, 'resolve', {
      resolved_at: work.at,
      resolved_by: personOf(work.actor),
      assignee_id: row.assignee_id ?? personOf(work.actor),
      accepted_at: row.assignee_id ? undefined : work.at,
      root_cause: input.cause,
      resolution: input.resolution,
      outcome: input.outcome.kind,
      outcome_article_id: rootId,
      outcome_reason: input.outcome.reason ?? null,
      draft_id: draft?.id ?? null,
    })
    if (rootId) await linkArticle(work, row.ticket_id, rootId, draft ? 'created' : 'used')
    if (rootId) await determineProblem(work, row.ticket_id, rootId)
    await record(work, 'escalation.resolved', about(row), {
      number: row.number,
      outcome: input.outcome.kind,
      articleRootId: rootId,
      draftId: draft?.id ?? null,
    })
    const ticket = await standingTicket(work, row.ticket_id)
    await reply(work, ticket, { text: input.reply || input.resolution, html: prepared.html, then: 'solved' })
    return { number: row.number, draftId: draft?.id ?? null }
  },
})

async function prepareDraft(tools: Prepare, input: Input): Promise<Leaving> {
  const source = await sourceOf(tools.reader, input.number)
  const masked = maskDraft(source, draftText(source, input))
  const rendered = await renderArticle(tools, { ...masked.text, body: '' }, source.locale)
  return { source, masked, rendered }
}

/** What the ticket gives, under what the specialist wrote. */
export function draftText(source: Source, input: Pick<Input, 'cause' | 'resolution' | 'draft'>): DraftText {
  const made: DraftText = { ...source.text, cause: input.cause, resolution: input.resolution }
  for (const field of draftFields) {
    const written = input.draft?.[field]
    if (written) made[field] = written
  }
  return made
}

function checkOutcome({ outcome }: Input): void {
  const wanted: Record<Outcome, 'article' | 'reason' | null> = {
    used: 'article',
    fixed: 'article',
    drafted: null,
    none: 'reason',
  }
  const field = wanted[outcome.kind]
  if (field && !outcome[field])
    throw new Invalid({ [`outcome.${field}`]: [`escalations.outcome.${field}_needed`] })
}

function leaveDraft(work: Work, { source, masked, rendered }: Leaving) {
  return draftArticle(
    work,
    {
      ...masked.text,
      title: masked.text.title.slice(0, 200),
      locale: source.locale,
      areaId: source.areaId,
      aliases: masked.aliases,
      originTicketId: source.ticketId,
      originEscalationId: source.escalationId,
      masking: maskingNote(masked),
    },
    rendered,
  )
}
