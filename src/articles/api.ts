import { z } from 'zod'
import { type Endpoint, endpoint } from '#doors/endpoint.ts'
import { act } from '#work/act.ts'
import { Missing } from '#work/errors.ts'
import { oneAsJson, portalPath } from './api-shape.ts'
import { archive } from './archiving.ts'
import { answers, audiences, changes, checks, voteReasons } from './article.ts'
import { draft } from './drafting.ts'
import { revisionOf } from './editing.ts'
import { aliasesOf, areaIdOf, articleAt, votesOn } from './finding.ts'
import { type ListQuery, listForApi, listParams } from './listing-api.ts'
import { publish } from './publishing.ts'
import { languagesOf } from './reading.ts'
import { revise } from './revising.ts'
import { vote } from './voting.ts'

const tag = 'Articles'
const slug = z.strictObject({ slug: z.string().max(120) })
const text = z.string().max(200_000)
const fields = {
  summary: z.string().max(400).optional(),
  issue: text.optional(),
  environment: text.optional(),
  cause: text.optional(),
  resolution: text.optional(),
  body: text.optional(),
}

export const articleEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/articles',
    summary: 'Articles the asker may read, newest change first',
    tag,
    permission: 'article.read',
    open: true,
    query: listParams,
    run: async ({ desk, actor, query, url }) => ({
      body: await listForApi(desk, actor, query as ListQuery, url),
    }),
  }),
  endpoint({
    method: 'GET',
    path: '/articles/{slug}',
    summary: 'One article, by its slug, an old slug or its id',
    tag,
    permission: 'article.read',
    open: true,
    params: slug,
    run: async ({ desk, actor, params, url }) => {
      const article = await articleAt(desk, actor, params.slug)
      const [languages, aliases] = await Promise.all([
        languagesOf(desk, actor, article.root_id),
        aliasesOf(desk, article.root_id),
      ])
      return {
        body: oneAsJson(article, { actor, url, languages, aliases: aliases.map((alias) => alias.text) }),
      }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/articles',
    summary: 'Write a draft: internal, and not checked yet',
    tag,
    permission: 'article.draft',
    status: 201,
    body: z.strictObject({
      title: z.string().min(1).max(200),
      locale: z.string().max(35).default('en'),
      ...fields,
      area: z.string().max(80).optional(),
      translates: z.string().max(120).optional(),
      aliases: z.array(z.string().max(200)).max(100).default([]),
    }),
    run: async ({ desk, actor, body, url }) => {
      const { area, translates, ...rest } = body
      const areaId = area ? await areaIdOf(desk, area) : null
      const rootId = translates ? (await articleAt(desk, actor, translates)).root_id : null
      const made = await act(desk, actor, draft, { ...rest, areaId, rootId })
      return {
        body: {
          id: made.id,
          slug: made.slug,
          revision: 1,
          url: url(portalPath({ locale: body.locale, slug: made.slug })),
        },
      }
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/articles/{slug}',
    summary: 'Save a new revision; what is left out stays. A stale base_revision answers 409',
    tag,
    permission: 'article.edit',
    params: slug,
    body: z.strictObject({
      base_revision: z.number().int().min(1),
      title: z.string().min(1).max(200).optional(),
      ...fields,
      change: z.enum(changes).optional(),
    }),
    run: async ({ desk, actor, params, body, url }) => {
      const { id, locale, revision } = await articleAt(desk, actor, params.slug)
      const text = await revisionOf(desk, id, revision)
      const { base_revision: baseRevision, ...wanted } = body
      const saved = await act(desk, actor, revise, {
        articleId: id,
        locale,
        baseRevision,
        title: text?.title ?? '',
        ...text,
        ...wanted,
      })
      return { body: { ...saved, url: url(portalPath({ locale, slug: saved.slug })) } }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/articles/{slug}/publish',
    summary: 'Check it and open it to an audience; 409 says what stands in the way',
    tag,
    permission: 'article.publish',
    params: slug,
    body: z.strictObject({
      audience: z.enum(audiences),
      checklist: z.partialRecord(z.enum(checks), z.enum(answers)).optional(),
    }),
    run: async ({ desk, actor, params, body, url }) => {
      const { id, locale } = await articleAt(desk, actor, params.slug)
      const done = await act(desk, actor, publish, { articleId: id, ...body })
      return { body: { ...done, url: url(portalPath({ locale, slug: done.slug })) } }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/articles/{slug}/archive',
    summary: 'Take it out of lists and search',
    tag,
    permission: 'article.archive',
    params: slug,
    run: async ({ desk, actor, params }) => {
      const { id } = await articleAt(desk, actor, params.slug)
      const done = await act(desk, actor, archive, { articleId: id })
      return { body: { id, slug: done.slug, confidence: 'archived' } }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/articles/{slug}/votes',
    summary: 'Say whether it helped; one vote a person, the latest counts',
    tag,
    permission: 'article.vote',
    params: slug,
    body: z.strictObject({
      helpful: z.boolean(),
      reason: z.enum(voteReasons).optional(),
      text: z.string().max(500).optional(),
    }),
    run: async ({ desk, actor, params, body }) => {
      if (actor.kind !== 'person') throw new Missing()
      const { id } = await articleAt(desk, actor, params.slug)
      const { helpful, ...why } = body
      await act(desk, actor, vote, {
        articleId: id,
        vote: helpful ? 'yes' : 'no',
        ...why,
        voterKey: `person:${actor.personId}`,
      })
      return { body: await votesOn(desk, id) }
    },
  }),
]
