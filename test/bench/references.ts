import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/server.ts'
import type { Request } from './load.ts'
import { fillReference } from './reference.ts'
import { type Operation, type Subject, startSubject } from './subject.ts'
import { article, dice, numbers, query, type Size, ticket, topic } from './world.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** How many different requests an operation turns through. */
const TURN = 300

/** Visitors read few articles often: so many different ones are asked for without a session. */
export const POPULAR = 50

export function sampled(count: number): number[] {
  const roll = dice(99)
  return numbers(TURN).map(() => 1 + Math.floor(roll() * count))
}

export function articleRequests(size: Size): Request[] {
  return sampled(size.articles).map((number) => {
    const { slug, title } = article(number)
    return { path: `/articles/${slug}`, status: 200, holds: title }
  })
}

/** Whose tickets are listed. */
export const READER = 7

function requests(size: Size): Partial<Record<Operation, Request[]>> {
  const articles = articleRequests(size)
  return {
    article: articles.slice(0, POPULAR),
    home: [{ path: '/', status: 200, holds: 'Home' }],
    topic: sampled(size.topics).map((number) => ({
      path: `/topics/${number}`,
      status: 200,
      holds: topic(number).title,
    })),
    'signed in': articles,
    search: numbers(TURN).map((number) => ({
      path: `/search?q=${encodeURIComponent(query(number))}`,
      status: 200,
      holds: '/articles/',
    })),
    mine: [{ path: `/mine/${READER}`, status: 200, holds: '/tickets/' }],
    queue: [{ path: '/queue', status: 200, holds: '/tickets/' }],
    ticket: sampled(size.tickets).map((number) => ({
      path: `/tickets/${number}`,
      status: 200,
      holds: ticket(number).subject,
    })),
  }
}

const posting = {
  method: 'POST' as const,
  headers: { 'Content-Type': 'application/json' },
  status: 201,
  holds: '"number"',
}

const creating: Request[] = [
  {
    ...posting,
    path: '/tickets',
    body: JSON.stringify({ subject: 'Card blocked', text: 'The card is blocked again since this morning.' }),
  },
]

const replying = (size: Size): Request[] =>
  sampled(size.tickets).map((number) => ({
    ...posting,
    path: `/tickets/${number}`,
    body: JSON.stringify({ text: 'We have found why it was blocked, and have opened it again.' }),
  }))

/** node:http and hand-written SQL: as fast as this machine answers. */
export async function startLimit(folder: string, size: Size): Promise<Subject> {
  const path = join(folder, 'limit.sqlite')
  fillReference(path, size)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const started = await startSubject(
    { file: process.execPath, args: [here('limit.ts'), path, String(port)] },
    url,
  )
  return {
    name: 'limit',
    url,
    ...started,
    requests: { ...requests(size), create: creating, reply: replying(size) },
  }
}

/** The least an Astro page can be. */
export async function startFloor(folder: string, size: Size): Promise<Subject> {
  const path = join(folder, 'floor.sqlite')
  fillReference(path, size)
  // Inside the project, so that its imports find node_modules.
  const out = join(here('../..'), '.cache/floor')
  const built = spawnSync('astro', ['build', '--root', here('floor'), '--outDir', out, '--silent'], {
    stdio: ['ignore', 2, 2],
  })
  if (built.status !== 0) throw new Error('The floor could not be built; see above.')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { BENCH_DATABASE: path, HOST: '127.0.0.1', PORT: String(port), ASTRO_NODE_LOGGING: 'disabled' }
  const started = await startSubject(
    { file: process.execPath, args: [join(out, 'server/entry.mjs')], env },
    url,
  )
  return { name: 'floor', url, ...started, requests: requests(size) }
}
