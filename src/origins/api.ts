import { z } from 'zod'
import { type Endpoint, endpoint, numberParam } from '#doors/endpoint.ts'
import { act } from '#work/act.ts'
import { link } from './linking.ts'
import { mergeArticle } from './merging.ts'
import { turnIntoTicket } from './turning.ts'

export const originEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/tickets/{number}/links',
    summary: 'Say which article solved a ticket',
    tag: 'Tickets',
    permission: 'article.link',
    params: numberParam,
    body: link.input.omit({ number: true }),
    status: 201,
    run: async ({ desk, actor, params, body }) => {
      await act(desk, actor, link, { ...body, number: params.number })
      return { body: { ticket: params.number, article: body.article, role: body.role } }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/articles/{slug}/merge',
    summary: 'Let it go into another article, with links, votes, wordings, followers, flags and addresses',
    tag: 'Articles',
    permission: 'article.archive',
    params: z.strictObject({ slug: z.string().max(120) }),
    body: mergeArticle.input.omit({ articleId: true }),
    run: async ({ desk, actor, params, body }) => ({
      body: await act(desk, actor, mergeArticle, { articleId: params.slug, into: body.into }),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/forum/topics/{number}/ticket',
    summary: 'Turn a topic into a ticket of its asker',
    tag: 'Forum',
    permission: 'ticket.work',
    params: numberParam,
    body: z.strictObject({}),
    status: 201,
    run: async ({ desk, actor, params, url }) => {
      const { number, id } = await act(desk, actor, turnIntoTicket, { topic: params.number })
      return { body: { number, id, url: url(`/tickets/${number}`) } }
    },
  }),
]
