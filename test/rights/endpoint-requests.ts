import { checks } from '#articles/article.ts'
import { secret } from './secrets.ts'
import { nobody } from './verb-inputs.ts'
import type { World } from './world.ts'

export type Sent = Readonly<{
  params?: Record<string, string | number>
  query?: Record<string, string>
  body?: unknown
}>
type Make = (world: World, on: string) => Sent

const text = 'Something to say about my allotment'
const packet = {
  problem: text,
  environment: text,
  steps_tried: text,
  customer_impact: text,
  wanted_outcome: text,
}
const absent = '00000000-not-there'

function ticket(world: World, on: string): { number: number } {
  if (on === 'no ticket') return { number: nobody.number }
  if (on.startsWith('the ticket of a mailed link')) return { number: world.tickets.link.number }
  if (on.includes('solved')) return { number: world.tickets.solved.number }
  return { number: (on.includes('plain') ? world.tickets.plain : world.tickets.owner).number }
}
function escalation({ escalations }: World, on: string): { number: number } {
  if (on === 'none') return { number: nobody.number }
  if (on === 'a resolved one') return { number: escalations.resolved }
  return { number: on.includes('colleague') ? escalations.active : escalations.requested }
}
function article({ articles }: World, on: string): { slug: string } {
  const found: Record<string, string> = {
    'a public article': articles.public.slug,
    'an article for customers': articles.customers.slug,
    'an internal article': articles.foreign.slug,
    'a draft of the agent': articles.own.slug,
    'a withdrawn article': articles.withdrawn.slug,
    none: absent,
  }
  return { slug: found[on] ?? on }
}
function topic({ topics }: World, on: string): { number: number } {
  if (on === 'none') return { number: nobody.number }
  if (on === "the owner's topic") return { number: topics.owner.number }
  return {
    number: (on.includes('hidden') ? topics.hidden : on.includes('locked') ? topics.locked : topics.poster)
      .number,
  }
}
/** What somebody types who guesses at what they may not read. */
export const guesses: Record<string, string> = {
  'the words of an article': `everybody ${secret('title of public article')}`,
  'the words of an internal article': `they see draft ${secret('title of foreign draft')}`,
  'the words of a foreign ticket': `my allotment says returned ${secret('subject of other')} ${secret('subject of link')}`,
  'the words of a note': `careful ${secret('note')}`,
  'the words of a hidden topic': `does anybody know well ${secret('topic of hidden topic')}`,
  'the words of a packet': `the money came back ${secret('packet problem')} ${secret('root cause')}`,
}

const step =
  (body: (world: World) => unknown = () => ({})): Make =>
  (world, on) => ({ params: escalation(world, on), body: body(world) })

/** What is sent to each endpoint. */
export const requests: Record<string, Make> = {
  'POST /tickets': (_, on) => ({
    body: {
      subject: text,
      text,
      ...(on.endsWith('address') ? { requester: { email: 'friend@mail.example' } } : {}),
    },
  }),
  'GET /tickets': () => ({ query: { limit: '100' } }),
  'GET /tickets/{number}': (world, on) => ({ params: ticket(world, on) }),
  'POST /tickets/{number}/messages': (world, on) => ({
    params: ticket(world, on),
    body: { text, public: !on.endsWith('note') },
  }),
  'PATCH /tickets/{number}': (world, on) => ({ params: ticket(world, on), body: { priority: 'urgent' } }),
  'POST /tickets/{number}/merge': (world, on) => ({
    params: ticket(world, on),
    body: { into: world.tickets.plain.number },
  }),
  'POST /tickets/{number}/rating': (world, on) => ({ params: ticket(world, on), body: { score: 5 } }),
  'POST /tickets/{number}/links': (world, on) => ({
    params: ticket(world, on),
    body: { article: world.articles.public.slug },
  }),
  'POST /tickets/{number}/escalations': (world, on) => ({
    params: ticket(world, on),
    body: { kind: 'functional', cause: 'knowledge_gap', severity: 'high', packet },
  }),
  'GET /escalations': () => ({}),
  'GET /escalations/{number}': (world, on) => ({ params: escalation(world, on) }),
  'POST /escalations/{number}/accept': step(),
  'POST /escalations/{number}/return': step(() => ({ missing: ['environment'] })),
  'POST /escalations/{number}/decline': step(() => ({ reason: text })),
  'POST /escalations/{number}/reroute': step(({ teams }) => ({ to_team: teams.third })),
  'POST /escalations/{number}/resolve': step(() => ({
    cause: text,
    resolution: text,
    outcome: { kind: 'none', reason: text },
  })),
  'POST /escalations/{number}/close': step(),
  'POST /escalations/{number}/withdraw': step(),
  'GET /articles': () => ({ query: { limit: '100' } }),
  'GET /articles/{slug}': (world, on) => ({ params: article(world, on) }),
  'POST /articles': () => ({ body: { title: text, resolution: text } }),
  'PUT /articles/{slug}': (world, on) => ({
    params: article(world, on),
    body: { base_revision: 1, resolution: text },
  }),
  'POST /articles/{slug}/publish': (world, on) => ({
    params: article(world, on),
    body: { audience: 'public', checklist: Object.fromEntries(checks.map((check) => [check, 'yes'])) },
  }),
  'POST /articles/{slug}/archive': (world, on) => ({ params: article(world, on) }),
  'POST /articles/{slug}/merge': (world, on) => ({
    params: article(world, on),
    body: { into: world.articles.foreign.id },
  }),
  'POST /articles/{slug}/votes': (world, on) => ({ params: article(world, on), body: { helpful: true } }),
  'GET /search': (_, on) => ({ query: { q: guesses[on] ?? '' } }),
  'POST /suggest': (_, on) => ({
    body: {
      subject: guesses[on] ?? '',
      text: 'It says returned and I do not know what to do about my allotment',
    },
  }),
  'GET /forum/topics': () => ({ query: { limit: '100' } }),
  'GET /forum/topics/{number}': (world, on) => ({ params: topic(world, on) }),
  'POST /forum/topics': () => ({ body: { title: text, text } }),
  'POST /forum/topics/{number}/answers': (world, on) => ({ params: topic(world, on), body: { text } }),
  'POST /forum/topics/{number}/accept': (world, on) => ({
    params: topic(world, on),
    body: { answer: world.answers.owner },
  }),
  'POST /forum/topics/{number}/second': (world, on) => ({ params: topic(world, on), body: {} }),
  'POST /forum/topics/{number}/ticket': (world, on) => ({ params: topic(world, on), body: {} }),
  'GET /people/me': () => ({}),
  'GET /events': () => ({ query: { limit: '100' } }),
  'GET /report': () => ({ query: { from: '2026-11-01', to: '2026-11-30' } }),
}
