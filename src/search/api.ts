import { z } from 'zod'
import { areaIdOf } from '#articles/finding.ts'
import { type Endpoint, endpoint } from '#doors/endpoint.ts'
import { localeFor, locales } from '#i18n/locales.ts'
import { ask, longestQuery, longestText, type Result } from './ask.ts'
import { find } from './finding.ts'
import { note } from './logging.ts'
import { suggest } from './suggest.ts'

const tag = 'Search'
const localeField = z.string().max(35).optional()

const answer = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      type: z.enum(['article', 'topic', 'escalation', 'ticket']),
      title: z.string(),
      passage: z.string(),
      score: z.number(),
      url: z.string(),
      locale: z.string(),
    }),
  ),
})

/** A result as other systems read it; the passage is plain text. */
function view(one: Result, url: (path: string) => string) {
  const passage = one.passage.map((piece) => piece.text).join('')
  return {
    id: one.id,
    type: one.type,
    title: one.title,
    passage,
    score: Math.round(one.score * 1000) / 1000,
    url: url(one.url),
    locale: one.locale,
  }
}

export const searchEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/search',
    summary:
      'Articles, forum questions and, for the staff, earlier fixes and tickets; never more than the asker may see',
    tag,
    permission: 'search.ask',
    open: true,
    query: z.strictObject({
      q: z.string().max(longestText),
      scope: z.enum(['all', 'articles', 'fixes', 'forum', 'tickets']).default('all'),
      locale: localeField,
      area: z.string().max(80).optional(),
      language: z.enum(locales).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer,
    run: async ({ desk, actor, query, locale, url }) => {
      const about = {
        text: query.q,
        locale: localeFor(query.locale ?? locale),
        scope: query.scope,
        limit: query.limit,
        ...(query.area ? { area: await areaIdOf(desk, query.area) } : {}),
        ...(query.language ? { only: query.language } : {}),
      }
      const items =
        query.scope === 'all' ? (await find(desk, actor, about)).items : await ask(desk, actor, about)
      note(desk, actor, {
        query: query.q.slice(0, longestQuery),
        locale: about.locale,
        scope: query.scope,
        results: items.length,
        visit: null,
      })
      return { body: { results: items.map((one) => view(one, url)) } }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/suggest',
    summary: 'What would answer a ticket before it is sent: at most three, nothing when nothing fits',
    tag,
    permission: 'search.ask',
    open: true,
    reads: true,
    body: z.strictObject({
      subject: z.string().max(longestQuery).default(''),
      text: z.string().max(longestText).default(''),
      locale: localeField,
    }),
    answer,
    run: async ({ desk, actor, body, locale, url }) => {
      const { fits, own } = await suggest(desk, actor, { ...body, locale: localeFor(body.locale ?? locale) })
      return { body: { results: [...fits, ...own].map((one) => view(one, url)) } }
    },
  }),
]
