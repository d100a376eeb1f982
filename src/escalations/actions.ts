import type { APIContext } from 'astro'
import { announce } from '#articles/announcing.ts'
import type { Fields } from '#doors/body.ts'
import { type Form, form } from '#doors/form.ts'
import { accept } from './accepting.ts'
import { announceIssue } from './announcing.ts'
import { close, decline, giveBack, reroute, withdraw } from './answering.ts'
import { draftFields } from './capturing.ts'
import { packetFields } from './escalation.ts'
import { raise } from './raising.ts'
import { resolve } from './resolving.ts'

const numberOf = (context: APIContext) => Number(context.params['number'])
const page = (number: number) => `/desk/escalations/${number}`
const here = (context: APIContext) => page(numberOf(context))

export const raiseForms: Record<string, Form> = {
  'escalations.raise': form({
    verb: raise,
    read: (fields, context) => ({
      number: numberOf(context),
      kind: fields.text('kind'),
      cause: fields.text('cause'),
      severity: fields.text('severity'),
      toTeamId: fields.text('to_team'),
      packet: Object.fromEntries(packetFields.map((name) => [name, fields.text(`packet.${name}`) ?? ''])),
      submissionId: fields.text('submission_id'),
    }),
    done: (_, context) => ({
      to: `/desk/tickets/${numberOf(context)}`,
      flash: { key: 'escalations.raised' },
    }),
  }),
}

const byNumber = (_: Fields, context: APIContext) => ({ number: numberOf(context) })

export const escalationForms: Record<string, Form> = {
  'escalations.accept': form({ verb: accept, read: byNumber, done: (_, context) => here(context) }),
  'escalations.return': form({
    verb: giveBack,
    read: (fields, context) => ({
      number: numberOf(context),
      missing: fields.all('missing'),
      reason: fields.raw('reason'),
    }),
    done: (_, context) => ({ to: here(context), flash: { key: 'escalations.returned' } }),
  }),
  'escalations.decline': form({
    verb: decline,
    read: (fields, context) => ({ number: numberOf(context), reason: fields.raw('reason') }),
    done: (_, context) => here(context),
  }),
  'escalations.withdraw': form({ verb: withdraw, read: byNumber, done: (_, context) => here(context) }),
  'escalations.reroute': form({
    verb: reroute,
    read: (fields, context) => ({ number: numberOf(context), toTeamId: fields.raw('to_team') }),
    done: (_, context) => here(context),
  }),
  'escalations.close': form({ verb: close, read: byNumber, done: (_, context) => here(context) }),
}

/** The promised next update: so many hours from now. */
function inHours(fields: Fields, now: number): string | null {
  const hours = Number(fields.text('hours') ?? 0)
  return hours > 0 && hours <= 720 ? new Date(now + hours * 3_600_000).toISOString() : null
}

/** Telling everybody that we are on it, from the page of the escalation. */
export const announceForms: Record<string, Form> = {
  'escalations.announce': form({
    verb: announceIssue,
    read: (fields, context) => ({
      number: numberOf(context),
      title: fields.raw('title'),
      issue: fields.raw('issue'),
      environment: fields.raw('environment'),
      nextUpdateAt: inHours(fields, context.locals.desk.clock()),
    }),
    done: (_, context) => ({ to: here(context), flash: { key: 'escalations.announced' } }),
  }),
  'articles.announce': form({
    verb: announce,
    read: (fields, context) => ({
      articleId: fields.raw('article'),
      on: fields.text('on') === '1',
      nextUpdateAt: inHours(fields, context.locals.desk.clock()),
    }),
    done: (_, context) => ({ to: here(context), flash: { key: 'escalations.announce.changed' } }),
  }),
}

export const resolveForms: Record<string, Form> = {
  'escalations.resolve': form({
    verb: resolve,
    read: (fields, context) => ({
      number: numberOf(context),
      cause: fields.raw('cause'),
      resolution: fields.raw('resolution'),
      outcome: {
        kind: fields.text('outcome.kind'),
        article: fields.text('outcome.article') ?? fields.text('outcome.other'),
        reason: fields.text('outcome.reason'),
      },
      draft: Object.fromEntries(
        draftFields.flatMap((name) => {
          const value = fields.text(`draft.${name}`)
          return value ? [[name, value]] : []
        }),
      ),
    }),
    done: (result: { draftId: string | null }, context) => ({
      to: here(context),
      flash: { key: result.draftId ? 'escalations.resolved_drafted' : 'escalations.resolved' },
    }),
  }),
}
