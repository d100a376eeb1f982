/**
 * Fills Sagot's desk with the made-up one, through its verbs and as an import: `node fill.ts <size>` with the settings of a
 * desk that is migrated and not served. Only here a commit does not wait for the disk; the server that is measured then
 * opens the same file as it always does. Writes our ticket and topic numbers by theirs to stdout, as JSON.
 */
import { sql } from 'kysely'
import { answer } from '#forum/answering.ts'
import { ask } from '#forum/asking.ts'
import { actorOf } from '#people/actors.ts'
import { add } from '#people/inviting.ts'
import { openTicket } from '#tickets/opening.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { writeToTicket } from '#tickets/writing.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import { followOnce } from '#work/follow.ts'
import { systemActor } from '#work/permissions.ts'
import { minutesAfter, type Work } from '#work/work.ts'
import { openDesk } from '../../src/desk.ts'
import { CUSTOMERS, numbers, type Size, ticket, topic } from './world.ts'

/** Tickets or topics a transaction. */
const BATCH = 50
/** Tickets that are not solved, of any number. */
const OPEN = 500
/** From the oldest to the newest ticket, ms; the newest is an hour old. */
const SPAN = 300 * 86_400_000

const size = JSON.parse(process.argv[2] ?? '{}') as Size
const desk = await openDesk({ follows: false })
await sql`pragma synchronous = off`.execute(desk.place.writer)
const staff = await person('bench@example.com', 'Bench', 'admin')
const customers = await Promise.all(
  Array.from({ length: CUSTOMERS }, (_, at) =>
    person(`customer${at}@example.com`, `Customer ${at}`, 'customer'),
  ),
)
const end = Date.now() - 3_600_000
const tickets = await inBatches(size.tickets, fillTicket)
const topics = await inBatches(size.topics, fillTopic)
for (const follower of desk.followers) while (await followOnce(desk, follower));
await desk.close()
console.log(JSON.stringify({ tickets, topics }))

async function person(email: string, name: string, role: 'admin' | 'customer'): Promise<Actor> {
  const input = { email, name, role, locale: 'en' as const, team: null }
  const { personId } = await act(desk, systemActor('bench'), add, input)
  const known = await actorOf(desk, personId)
  if (!known) throw new Error(`${email} is not there.`)
  return known.actor
}

/** Does something for each number, in transactions of `BATCH`; what it returns by the number. */
async function inBatches<T>(
  count: number,
  fill: (work: Work, number: number) => Promise<T>,
): Promise<[number, T][]> {
  const made: [number, T][] = []
  const all = numbers(count)
  for (let from = 0; from < count; from += BATCH) {
    const batch = all.slice(from, from + BATCH)
    const at = new Date(end - SPAN * (1 - from / count)).toISOString()
    const put = async (work: Work) => {
      for (const number of batch) made.push([number, await fill(work, number)])
    }
    await write(desk, staff, put, { at, imported: 'bench' })
  }
  return made
}

function later(work: Work, turn: number, actor: Actor): Work {
  return { ...work, actor, at: minutesAfter(work.at, turn * 30) }
}

/** What words without a mark of Markdown are rendered to; through the worker that would take longer than all the rest. */
function html(text: string): string {
  return `<p>${text}</p>`
}

/** The customer asks, staff answer, and the customer writes once again: second, third or last. */
async function fillTicket(work: Work, number: number): Promise<number> {
  const { subject, messages, customer } = ticket(number)
  const [text = '', ...rest] = messages
  const asker = customers[customer] ?? staff
  const asked = { subject, text, channel: 'portal' as const, locale: 'en' }
  // However much was asked in all these months, about as much stands open as in any week.
  const then = number > size.tickets - OPEN ? ('waiting' as const) : ('solved' as const)
  const opened = await openTicket.run(later(work, 0, asker), asked, undefined)
  for (const [index, text] of rest.entries()) {
    const said = { ticket: opened.number, text }
    const isTheirs = index === number % rest.length
    const turn = later(work, index + 1, isTheirs ? asker : staff)
    if (isTheirs) await writeToTicket.run(turn, said, undefined)
    else await replyToTicket.run(turn, { ...said, then }, html(text))
  }
  return opened.number
}

async function fillTopic(work: Work, number: number): Promise<string> {
  const { title, posts } = topic(number)
  const [text = '', ...rest] = posts
  const by = (turn: number) => customers[(number * 7 + turn) % CUSTOMERS] ?? staff
  const asked = await ask.run(later(work, 0, by(0)), { title, text, locale: 'en' }, html(text))
  for (const [index, text] of rest.entries()) {
    const said = { number: asked.number, text }
    await answer.run(later(work, index + 1, by(index + 1)), said, html(text))
  }
  return `${asked.number}/${asked.slug}`
}
