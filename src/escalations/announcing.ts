import { z } from 'zod'
import { announce } from '#articles/announcing.ts'
import { draftArticle } from '#articles/drafting.ts'
import { mayPublish } from '#articles/policy.ts'
import { renderArticle } from '#articles/text.ts'
import type { Rendered } from '#markdown/render.ts'
import { wordingOn } from '#origins/wording.ts'
import { type Actor, isStaff, personOf } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { Conflict } from '#work/errors.ts'
import { permit } from '#work/permit.ts'
import { verb } from '#work/verb.ts'
import { type MaskedDraft, maskDraft, maskingNote, type Source, sourceOf } from './capturing.ts'
import { isOpen } from './escalation.ts'
import { byNumber, escalationOf } from './moving.ts'

const text = z.string().trim().min(1, 'escalations.announce.needed').max(5000)

type Prepared = { source: Source; masked: MaskedDraft; rendered: Rendered }

/**
 * "We are on it": what an open escalation is about becomes a public article without an answer, so that the next customer follows
 * it instead of writing the same. Whoever sends it has read it word by word; what is still somebody's own is masked again.
 */
export const announceIssue = verb({
  name: 'escalations.announce',
  permission: 'article.publish',
  input: byNumber.extend({
    title: text.max(200),
    issue: text,
    environment: text,
    nextUpdateAt: z.iso.datetime().nullish(),
  }),
  prepare: async (tools, input): Promise<Prepared> => {
    const source = await sourceOf(tools.reader, input.number)
    const { title, issue, environment } = input
    const masked = maskDraft(source, { title, issue, environment, cause: '', resolution: '' })
    const rendered = await renderArticle(tools, { ...masked.text, body: '' }, source.locale)
    return { source, masked, rendered }
  },
  run: async (work, input, { source, masked, rendered }): Promise<{ articleId: string; slug: string }> => {
    const row = await escalationOf(work, input.number)
    permit(work.actor, 'article.publish', mayPublish(work.actor, { area_id: source.areaId }))
    if (!isOpen(row.state)) throw new Conflict('escalation_state')
    const before = await work.db
      .selectFrom('article')
      .select('id')
      .where('origin_escalation_id', '=', row.id)
      .where('known_issue_at', 'is not', null)
      .executeTakeFirst()
    if (before) throw new Conflict('conflict')
    const wording = await wordingOn(work.db, row.ticket_id)
    const { title, issue, environment } = masked.text
    const made = await draftArticle(
      work,
      {
        title,
        issue,
        environment,
        locale: source.locale,
        areaId: source.areaId,
        aliases: wording ? [wording.text] : [],
        originTicketId: row.ticket_id,
        originEscalationId: row.id,
        masking: maskingNote(masked),
        confidence: 'wip',
      },
      rendered,
    )
    await work.db
      .updateTable('article')
      .set({ masking_confirmed_at: work.at, masking_confirmed_by: personOf(work.actor) })
      .where('id', '=', made.id)
      .execute()
    const { slug } = await announce.run(
      work,
      { articleId: made.id, on: true, nextUpdateAt: input.nextUpdateAt ?? null },
      undefined,
    )
    return { articleId: made.id, slug }
  },
})

export type Announced = {
  id: string
  slug: string
  title: string
  locale: string
  since: string | null
  nextUpdateAt: string | null
  /** Customers who follow it: each is one who did not have to write. */
  followers: number
  mayChange: boolean
}

/** The known issue that an escalation is about and that still stands: announced from it, or linked to its ticket. For the staff. */
export async function announcedOn(
  desk: Desk,
  actor: Actor,
  escalation: Readonly<{ id: string; ticketId: string }>,
): Promise<Announced | null> {
  if (!isStaff(actor)) return null
  const row = await desk.reader
    .selectFrom('article as a')
    .select(['a.id', 'a.slug', 'a.title', 'a.locale', 'a.area_id', 'a.known_issue_at', 'a.next_update_at'])
    .select((eb) =>
      eb
        .selectFrom('watch as w')
        .innerJoin('person as p', 'p.id', 'w.person_id')
        .select(eb.fn.countAll<number>().as('n'))
        .where('w.record_kind', '=', 'article')
        .whereRef('w.record_id', '=', 'a.root_id')
        .where('p.role', '=', 'customer')
        .as('followers'),
    )
    .where('a.known_issue_at', 'is not', null)
    .where((is) =>
      is.or([
        is('a.origin_escalation_id', '=', escalation.id),
        is.exists(
          is
            .selectFrom('link as l')
            .select('l.id')
            .whereRef('l.article_root_id', '=', 'a.root_id')
            .where('l.ticket_id', '=', escalation.ticketId)
            .where('l.role', 'in', ['used', 'created', 'helpful'])
            .where('l.ended_at', 'is', null),
        ),
      ]),
    )
    .orderBy('a.id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { area_id, known_issue_at: since, next_update_at: nextUpdateAt, followers, ...article } = row
  return {
    ...article,
    since,
    nextUpdateAt,
    followers: Number(followers ?? 0),
    mayChange: mayPublish(actor, { area_id }),
  }
}
