import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Server, startServer } from '../support/server.ts'
import type { Request } from './load.ts'
import { articleRequests, POPULAR, READER, sampled } from './references.ts'
import type { Operation, Subject } from './subject.ts'
import { article, CUSTOMERS, numbers, query, type Size, ticket, topic } from './world.ts'

const run = promisify(execFile)

const STAFF = 'bench@example.com'
const emailOf = (customer: number) => `customer${customer}@example.com`

/** Our numbers by theirs, and the addresses of our topics. */
type Filled = { tickets: [number, number][]; topics: [number, string][] }

/** Sagot itself, built as for use, filled through its own command line and verbs, then measured with the settings it always has. */
export async function startSagot(folder: string, size: Size): Promise<Subject> {
  const server = await startServer({ SAGOT_LIMITS: 'off', LOG_LEVEL: 'error' })
  await server.stop()
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
  const filled = await fill(server, size)
  await server.restart()
  const reader = await signIn(server, emailOf(READER))
  const staff = await signIn(server, STAFF)
  await server.stop()
  const before = performance.now()
  await server.restart()
  const coldStart = performance.now() - before
  const requests = requestsOf(size, filled, { reader, staff }, api)
  return { name: 'sagot', url: server.url, pid: server.pid(), coldStart, requests, stop: server.close }
}

function requestsOf(
  size: Size,
  { tickets, topics }: Filled,
  cookies: { reader: string; staff: string },
  api: Headers,
): Record<Operation, Request[]> {
  const articles = articleRequests(size)
  const own = tickets.filter(([number]) => ticket(number).customer === READER)
  const signedIn = { headers: { Cookie: cookies.reader }, status: 200 }
  const posting = { method: 'POST' as const, headers: Object.fromEntries(api), status: 201 }
  const opened = { subject: 'Card blocked', text: 'The card is blocked again since this morning.' }
  const words = { text: 'We have found why it was blocked, and have opened it again.' }
  const ourNumber = new Map(tickets)
  return {
    article: articles.slice(0, POPULAR),
    home: [{ path: '/', status: 200, holds: '</main>' }],
    topic: topics.map(([number, path]) => ({
      path: `/forum/${path}`,
      status: 200,
      holds: topic(number).title,
    })),
    'signed in': articles.map((each) => ({ ...each, headers: { Cookie: cookies.reader } })),
    search: numbers(300).map((number) => ({
      path: `/search?q=${encodeURIComponent(query(number))}`,
      status: 200,
      holds: '/articles/',
    })),
    suggest: numbers(300).map((number) => ({
      method: 'POST' as const,
      headers: { 'Content-Type': 'application/json' },
      status: 200,
      path: '/api/v1/suggest',
      body: JSON.stringify({ subject: query(number), text: query(number + 300) }),
      holds: 'results',
    })),
    mine: [{ ...signedIn, path: '/tickets', holds: '/tickets/' }],
    ticket: own.map(([number, ours]) => ({
      ...signedIn,
      path: `/tickets/${ours}`,
      holds: ticket(number).subject,
    })),
    queue: [
      { status: 200, headers: { Cookie: cookies.staff }, path: '/desk?queue=all', holds: '/desk/tickets/' },
    ],
    create: numbers(CUSTOMERS).map((number) => ({
      ...posting,
      path: '/api/v1/tickets',
      body: JSON.stringify({ ...opened, requester: { email: emailOf(number - 1) } }),
      holds: '"number"',
    })),
    reply: sampled(size.tickets).map((number) => ({
      ...posting,
      path: `/api/v1/tickets/${ourNumber.get(number)}/messages`,
      body: JSON.stringify(words),
      holds: '"number"',
    })),
  }
}

async function sagot(server: Server, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await server.sagot(...args)
  if (code !== 0) throw new Error(`sagot ${args.join(' ')} failed: ${stderr}`)
  return stdout
}

async function tokenOf(server: Server): Promise<Headers> {
  await sagot(server, 'people', 'add', '--email', STAFF, '--name', 'Bench', '--role', 'admin')
  const scopes = ['--scopes', 'read,write,admin']
  const made = await sagot(
    server,
    'token',
    'create',
    '--person',
    STAFF,
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

/** Tickets and topics, by a process of its own (see there), beside no server. */
async function fill(server: Server, size: Size): Promise<Filled> {
  const program = fileURLToPath(new URL('fill.ts', import.meta.url))
  const env = { ...process.env, SAGOT_DATA: server.data, DATABASE_URL: '', LOG_LEVEL: 'error' }
  const { stdout } = await run(process.execPath, [program, JSON.stringify(size)], { env, maxBuffer: 2 ** 28 })
  return JSON.parse(stdout) as Filled
}

function writeArticles(folder: string, size: Size): string {
  mkdirSync(folder, { recursive: true })
  for (const { slug, title, markdown } of numbers(size.articles).map(article)) {
    const head = `---\ntitle: ${title}\npermalink: ${slug}\naudience: public\nconfidence: validated\n---\n`
    writeFileSync(join(folder, `${slug}.md`), `${head}\n${markdown}\n`)
  }
  return folder
}
