import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../support/server.ts'
import type { Request } from './load.ts'
import { sampled } from './references.ts'
import type { Subject } from './subject.ts'
import { article, CUSTOMERS, numbers, query, type Size, ticket } from './world.ts'

const json = { 'Content-Type': 'application/json' }
/** How many requests of filling are under way at once. */
const AT_ONCE = 8

/** Sagot itself, built as for use, filled through its own command line and API. */
export async function startSagot(folder: string, size: Size): Promise<Subject> {
  const server = await startServer({ SAGOT_LIMITS: 'off', LOG_LEVEL: 'error' })
  const sagot = async (...args: string[]) => {
    const { code, stdout, stderr } = await server.sagot(...args)
    if (code !== 0) throw new Error(`sagot ${args.join(' ')} failed: ${stderr}`)
    return stdout
  }
  await sagot('people', 'add', '--email', 'bench@example.com', '--name', 'Bench', '--role', 'admin')
  const made = await sagot(
    'token',
    'create',
    '--person',
    'bench@example.com',
    '--name',
    'bench',
    '--scopes',
    'read,write,admin',
    '--json',
  )
  const authorised = { ...json, Authorization: `Bearer ${(JSON.parse(made) as { token: string }).token}` }
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method: 'POST',
      headers: authorised,
      body: JSON.stringify(body),
    })
    if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { number: number }
  }

  await sagot(
    'content',
    'push',
    writeArticles(join(folder, 'content'), size),
    '--audience',
    'public',
    '--confidence',
    'validated',
  )
  const ours = new Map<number, number>()
  await inTurn(numbers(size.tickets), async (number) => {
    const { subject, messages, customer } = ticket(number)
    const requester = {
      email: `customer${customer}@example.com`,
      name: `Customer ${customer} of ${CUSTOMERS}`,
    }
    const opened = await post('/tickets', { subject, text: messages[0], requester, locale: 'en' })
    for (const text of messages.slice(1))
      await post(`/tickets/${opened.number}/messages`, { text, public: true })
    ours.set(number, opened.number)
  })

  const requests: Record<string, Request[]> = {
    article: sampled(size.articles).map((number) => {
      const { slug, title } = article(number)
      return { path: `/articles/${slug}`, status: 200, holds: title }
    }),
    search: numbers(300).map((number) => ({
      path: `/search?q=${encodeURIComponent(query(number))}`,
      status: 200,
      holds: '/articles/',
    })),
    ticket: sampled(size.tickets).map((number) => ({
      path: `/api/v1/tickets/${ours.get(number)}`,
      headers: authorised,
      status: 200,
      holds: ticket(number).subject,
    })),
    create: [
      {
        method: 'POST',
        path: '/api/v1/tickets',
        headers: authorised,
        body: JSON.stringify({
          subject: 'Card blocked',
          text: 'The card is blocked again since this morning.',
          requester: { email: 'customer1@example.com' },
        }),
        status: 201,
        holds: '"number"',
      },
    ],
  }
  await server.stop()
  const before = performance.now()
  await server.restart()
  return {
    name: 'sagot',
    url: server.url,
    pid: server.pid(),
    coldStart: performance.now() - before,
    requests,
    stop: server.close,
  }
}

function writeArticles(folder: string, size: Size): string {
  mkdirSync(folder, { recursive: true })
  for (const { slug, title, markdown } of numbers(size.articles).map(article)) {
    const head = `---\ntitle: ${title}\npermalink: ${slug}\naudience: public\nconfidence: validated\n---\n`
    writeFileSync(join(folder, `${slug}.md`), `${head}\n${markdown}\n`)
  }
  return folder
}

async function inTurn<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values()
  const one = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}
