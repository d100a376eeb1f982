import { z } from 'zod'
import { RENDER_VERSION, type Rendered } from '#markdown/render.ts'
import { personOf } from '#work/actor.ts'
import { Conflict, Invalid } from '#work/errors.ts'
import { found } from '#work/permit.ts'
import { record } from '#work/record.ts'
import { verb } from '#work/verb.ts'
import type { Work } from '#work/work.ts'
import { addAlias } from './aliasing.ts'
import type { Audience, Confidence } from './article.ts'
import { noteLesson } from './learning.ts'
import { addRevision } from './revisions.ts'
import { freeSlug, keepSlug, slugOf } from './slugs.ts'
import { localeField, renderArticle, renderedColumns, summaryOf, textFields } from './text.ts'

export type Draft = {
  title: string
  locale: string
  summary?: string
  areaId?: string | null
  issue?: string
  environment?: string
  cause?: string
  resolution?: string
  body?: string
  /** Customers' own wordings that shall lead here. */
  aliases: string[]
  originTicketId?: string | null
  originEscalationId?: string | null
  /** JSON of what was masked, to be confirmed by a person before anybody outside may read the article. */
  masking?: string | null
  /** The article this one says in another language: an id or the root's id. */
  rootId?: string | null
  /** The revision of the original that it says; default the newest. */
  basedOnRevision?: number
  /** Default: `wip` without a resolution or body, else `unvalidated`. */
  confidence?: Extract<Confidence, 'wip' | 'unvalidated'>
}

export type Drafted = { id: string; rootId: string; slug: string }

/**
 * Writes a new article, for the staff only at first. `rendered` comes from `renderArticle`, called before the transaction.
 * Unmasked text must not get here: what comes from a ticket is masked by the caller, with `masking` to confirm.
 */
export async function draftArticle(work: Work, draft: Draft, rendered: Rendered): Promise<Drafted> {
  const id = work.id()
  const original = draft.rootId ? await originalOf(work, draft.rootId, draft.locale) : null
  const rootId = original?.root_id ?? id
  const text = {
    title: draft.title,
    summary: draft.summary ?? '',
    issue: draft.issue ?? '',
    environment: draft.environment ?? '',
    cause: draft.cause ?? '',
    resolution: draft.resolution ?? '',
    body: draft.body ?? '',
  }
  const confidence = draft.confidence ?? (text.resolution || text.body ? 'unvalidated' : 'wip')
  const audience: Audience = 'internal'
  const slug = await freeSlug(work, slugOf(draft.title), id)
  await work.db
    .insertInto('article')
    .values({
      id,
      root_id: rootId,
      locale: draft.locale,
      slug,
      ...text,
      summary: summaryOf(text, rendered),
      area_id: draft.areaId ?? original?.area_id ?? null,
      author_id: personOf(work.actor),
      confidence,
      audience,
      revision: 1,
      based_on_revision: draft.basedOnRevision ?? original?.revision ?? null,
      ...renderedColumns(rendered, RENDER_VERSION),
      origin_ticket_id: draft.originTicketId ?? null,
      origin_escalation_id: draft.originEscalationId ?? null,
      masking: draft.masking ?? null,
      helpful: 0,
      unhelpful: 0,
      created_at: work.at,
      updated_at: work.at,
    })
    .execute()
  await keepSlug(work, slug, id)
  await addRevision(work, id, 1, text, 'major')
  await record(
    work,
    'article.drafted',
    { kind: 'article', id, ticketId: draft.originTicketId ?? null },
    {
      rootId,
      locale: draft.locale,
      audience,
      confidence,
      ...(draft.originEscalationId ? { escalationId: draft.originEscalationId } : {}),
      ...(draft.originTicketId ? { ticketId: draft.originTicketId } : {}),
    },
  )
  for (const text of draft.aliases) {
    const source = draft.originTicketId ? 'ticket' : 'author'
    const alias = await addAlias(work, { rootId, text, locale: draft.locale, source })
    if (alias && draft.originTicketId) await noteLesson(work, alias, draft.originTicketId)
  }
  return { id, rootId, slug }
}

/** The article a translation is made from: the root, else any of its languages. */
async function originalOf(work: Work, rootId: string, locale: string) {
  const one = found(
    await work.db.selectFrom('article').select('root_id').where('id', '=', rootId).executeTakeFirst(),
  )
  const family = await work.db
    .selectFrom('article')
    .select(['id', 'root_id', 'locale', 'area_id', 'revision'])
    .where('root_id', '=', one.root_id)
    .execute()
  if (family.some((each) => each.locale === locale)) throw new Conflict('article_language_taken')
  return found(family.find((each) => each.id === one.root_id) ?? family[0])
}

export const draft = verb({
  name: 'articles.draft',
  permission: 'article.draft',
  input: z.strictObject({
    ...textFields,
    locale: localeField.default('en'),
    areaId: z.string().max(60).nullish(),
    rootId: z.string().max(60).nullish(),
    aliases: z.array(z.string().trim().min(1).max(200)).max(100).default([]),
  }),
  prepare: (tools, input) => renderArticle(tools, input, input.locale),
  run: async (work, input, rendered): Promise<Drafted> => {
    if (input.areaId) await demandArea(work, input.areaId)
    return draftArticle(work, input, rendered)
  },
})

export async function demandArea(work: Work, areaId: string): Promise<void> {
  const area = await work.db
    .selectFrom('area')
    .select('id')
    .where('id', '=', areaId)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!area) throw new Invalid({ area: ['articles.area.unknown'] })
}
