import { z } from 'zod'
import { type Endpoint, endpoint, listQuery, numberParam } from '#doors/endpoint.ts'
import { act } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { acceptAnswer } from './accepting.ts'
import { answer } from './answering.ts'
import { ask } from './asking.ts'
import { type Post, topicByNumber, topics } from './queries.ts'
import { topicPath } from './topic.ts'
import { second } from './watching.ts'

const tag = 'Forum'

const post = (one: Post) => ({
  id: one.id,
  author: one.author,
  staff: one.staff,
  text: one.text,
  html: one.html,
  created_at: one.createdAt,
  accepted_at: one.acceptedAt,
})

async function view(desk: Desk, actor: Actor, number: number, url: (path: string) => string) {
  const topic = await topicByNumber(desk, actor, number)
  return {
    number: topic.number,
    id: topic.id,
    title: topic.title,
    text: topic.text,
    html: topic.html,
    locale: topic.locale,
    author: topic.author,
    solved_at: topic.solvedAt,
    seconds: topic.seconds,
    created_at: topic.createdAt,
    accepted: topic.accepted ? post(topic.accepted) : null,
    answers: topic.posts.map(post),
    url: url(topicPath(topic)),
  }
}

export const forumEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/forum/topics',
    summary: 'Topics, the liveliest first',
    tag,
    permission: 'forum.read',
    open: true,
    query: listQuery.extend({ filter: z.enum(['all', 'unanswered', 'solved', 'mine']).default('all') }),
    run: async ({ desk, actor, query, url }) => {
      const page = await topics(desk, actor, query)
      const items = page.items.map((one) => ({
        number: one.number,
        title: one.title,
        locale: one.locale,
        answers: one.answers,
        seconds: one.seconds,
        solved_at: one.solvedAt,
        active_at: one.activeAt,
        url: url(topicPath(one)),
      }))
      return { body: { items, next_cursor: page.nextCursor } }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/forum/topics',
    summary: 'Ask',
    tag,
    permission: 'forum.ask',
    body: ask.input
      .omit({ submissionId: true, locale: true })
      .extend({ locale: z.string().min(2).max(35).optional() }),
    status: 201,
    run: async ({ desk, actor, body, locale, url, submissionId }) => {
      const asked = { ...body, locale: body.locale ?? locale, submissionId }
      const { number } = await act(desk, actor, ask, asked)
      return { body: await view(desk, actor, number, url) }
    },
  }),
  endpoint({
    method: 'GET',
    path: '/forum/topics/{number}',
    summary: 'One topic with its answers',
    tag,
    permission: 'forum.read',
    open: true,
    params: numberParam,
    run: async ({ desk, actor, params, url }) => ({ body: await view(desk, actor, params.number, url) }),
  }),
  endpoint({
    method: 'POST',
    path: '/forum/topics/{number}/answers',
    summary: 'Answer',
    tag,
    permission: 'forum.answer',
    params: numberParam,
    body: answer.input.omit({ number: true, submissionId: true }),
    status: 201,
    run: async ({ desk, actor, params, body, submissionId }) => ({
      body: { id: (await act(desk, actor, answer, { ...body, ...params, submissionId })).id },
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/forum/topics/{number}/accept',
    summary: 'Say which answer it was',
    tag,
    permission: 'forum.ask',
    params: numberParam,
    body: z.strictObject({ answer: z.string().max(60) }),
    run: async ({ desk, actor, params, body, url }) => {
      await act(desk, actor, acceptAnswer, { ...params, answerId: body.answer })
      return { body: await view(desk, actor, params.number, url) }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/forum/topics/{number}/second',
    summary: 'I have this too',
    tag,
    permission: 'forum.answer',
    params: numberParam,
    body: z.strictObject({}),
    run: async ({ desk, actor, params, url }) => {
      await act(desk, actor, second, params)
      return { body: await view(desk, actor, params.number, url) }
    },
  }),
]
