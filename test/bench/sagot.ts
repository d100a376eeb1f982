import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Server, startServer } from '../support/server.ts'
import type { Request } from './load.ts'
import { articleRequests, POPULAR } from './references.ts'
import type { Operation, Subject } from './subject.ts'
import { article, CUSTOMERS, numbers, query, type Size, ticket } from './world.ts'

/** How many requests of filling are under way at once. */
const AT_ONCE = 8
/** Who reads tickets and articles signed in. */
const READER = 7

/** Sagot itself, built as for use, filled through its own command line and API. */
export async function startSagot(folder: string, size: Size): Promise<Subject> {
  const server = await startServer({ SAGOT_LIMITS: 'off', LOG_LEVEL: 'error' })
  const api = await tokenOf(server)
  await sagot(
    server,
    'content',
    'push',
    writeArticles(join(folder, 'content'), size),
    '--audience',
    'public',
    '--confidence',
    'validated',
  )
  const ours = await fillTickets(server, api, size)
  const session = await signIn(server, emailOf(READER))
  await server.stop()
  const before = performance.now()
  await server.restart()
  const coldStart = performance.now() - before
  const requests = requestsOf(size, ours, session, api)
  return { name: 'sagot', url: server.url, pid: server.pid(), coldStart, requests, stop: server.close }
}

const emailOf = (customer: number) => `customer${customer}@example.com`

function requestsOf(
  size: Size,
  ours: Map<number, number>,
  session: string,
  api: Headers,
): Record<Operation, Request[]> {
  const articles = articleRequests(size)
  const own = [...ours].filter(([number]) => ticket(number).customer === READER)
  const opened = { subject: 'Card blocked', text: 'The card is blocked again since this morning.' }
  return {
    article: articles.slice(0, POPULAR),
    'signed in': articles.map((each) => ({ ...each, headers: { Cookie: session } })),
    search: numbers(300).map((number) => ({
      path: `/search?q=${encodeURIComponent(query(number))}`,
      status: 200,
      holds: '/articles/',
    })),
    ticket: own.map(([number, ourNumber]) => ({
      path: `/tickets/${ourNumber}`,
      headers: { Cookie: session },
      status: 200,
      holds: ticket(number).subject,
    })),
    create: [
      {
        method: 'POST',
        path: '/api/v1/tickets',
        headers: Object.fromEntries(api),
        body: JSON.stringify({ ...opened, requester: { email: emailOf(1) } }),
        status: 201,
        holds: '"number"',
      },
    ],
  }
}

async function sagot(server: Server, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await server.sagot(...args)
  if (code !== 0) throw new Error(`sagot ${args.join(' ')} failed: ${stderr}`)
  return stdout
}

async function tokenOf(server: Server): Promise<Headers> {
  const email = 'bench@example.com'
  await sagot(server, 'people', 'add', '--email', email, '--name', 'Bench', '--role', 'admin')
  const scopes = ['--scopes', 'read,write,admin']
  const made = await sagot(
    server,
    'token',
    'create',
    '--person',
    email,
    '--name',
    'bench',
    ...scopes,
    '--json',
  )
  const { token } = JSON.parse(made) as { token: string }
  return new Headers({ 'Content-Type': 'application/json', Authorization: `Bearer ${token}` })
}

/** Opens the mailed-out link of a person as a browser does; returns the cookie of the session. */
async function signIn(server: Server, email: string): Promise<string> {
  const link = /https?:\/\/\S+/.exec(await sagot(server, 'people', 'link', email))?.[0]
  if (!link) throw new Error(`There is no link for ${email}.`)
  const page = await (await fetch(link)).text()
  const what = /name="do" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const headers = { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' }
  const body = new URLSearchParams({ do: what })
  const answer = await fetch(link, { method: 'POST', headers, body, redirect: 'manual' })
  const cookie = answer.headers.getSetCookie().find((each) => each.includes('session='))
  if (!cookie) throw new Error(`${email} could not sign in: ${answer.status}`)
  return cookie.split(';', 1)[0] ?? ''
}

/** Every ticket with its messages; returns our numbers by theirs. */
async function fillTickets(server: Server, headers: Headers, size: Size): Promise<Map<number, number>> {
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { number: number }
  }
  const ours = new Map<number, number>()
  const left = numbers(size.tickets).values()
  const fill = async () => {
    for (const number of left) {
      const { subject, messages, customer } = ticket(number)
      const requester = { email: emailOf(customer), name: `Customer ${customer} of ${CUSTOMERS}` }
      const opened = await post('/tickets', { subject, text: messages[0], requester, locale: 'en' })
      for (const text of messages.slice(1))
        await post(`/tickets/${opened.number}/messages`, { text, public: true })
      ours.set(number, opened.number)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fill))
  return ours
}

function writeArticles(folder: string, size: Size): string {
  mkdirSync(folder, { recursive: true })
  for (const { slug, title, markdown } of numbers(size.articles).map(article)) {
    const head = `---\ntitle: ${title}\npermalink: ${slug}\naudience: public\nconfidence: validated\n---\n`
    writeFileSync(join(folder, `${slug}.md`), `${head}\n${markdown}\n`)
  }
  return folder
}
