import { afterEach, beforeAll, expect, it } from 'vitest'
import { openStream } from '#live/stream.ts'
import { readTopics } from '#live/topics.ts'
import { addMessage } from '#tickets/messages.ts'
import { noteOnTicket } from '#tickets/noting.ts'
import { replyToTicket } from '#tickets/replying.ts'
import { act, write } from '#work/act.ts'
import type { Actor } from '#work/actor.ts'
import type { Desk } from '#work/desk.ts'
import { visitorActor } from '#work/permissions.ts'
import { record } from '#work/record.ts'
import { openDesk } from '../../src/desk.ts'
import { anyTicket } from '../escalations/support.ts'
import { anyone, testDesk } from '../support/desk.ts'
import { describeEachDialect } from '../support/dialects.ts'

type Person = Extract<Actor, { kind: 'person' }>
type News = { id: number; type: string; record: string }

/** Reads a stream's news until told to stop. */
function reading(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader()
  const news: News[] = []
  const events: string[] = []
  let ended = false
  const done = (async () => {
    let text = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      text += new TextDecoder().decode(value)
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const block = text.slice(0, end)
        text = text.slice(end + 2)
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
        const event = field('event')
        if (event) events.push(event)
        const data = field('data')
        if (data && !event) {
          const { type, id } = JSON.parse(data)
          news.push({ id: Number(field('id')), type, record: id })
        }
      }
    }
    ended = true
  })()
  return {
    news,
    events,
    isEnded: () => ended,
    close: async () => {
      await reader.cancel()
      await done.catch(() => {})
    },
  }
}

const until = async (holds: () => boolean) => {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 15_000) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describeEachDialect('a live stream', (place) => {
  const held = testDesk(place)
  let liza: Person, jun: Person, ana: Person
  const open: { close(): Promise<void> }[] = []

  beforeAll(async () => {
    liza = await anyone(held.desk, 'customer')
    jun = await anyone(held.desk, 'customer')
    ana = await anyone(held.desk, 'agent')
  })
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close()
  })

  const listen = async (desk: Desk, actor: Actor, on: string, since: number | null = null) => {
    const stream = await openStream(desk, { actor: async () => actor, wanted: readTopics(on), since })
    if (!stream) return null
    const read = reading(stream)
    open.push(read)
    return read
  }
  const said = (number: number, text: string) =>
    act(held.desk, ana, replyToTicket, { ticket: number, text, then: 'open' })

  it('tells a customer that their ticket moved, and never what the staff do among themselves', async () => {
    const ticket = await anyTicket(held.desk, liza)
    const mine = await listen(held.desk, liza, `ticket:${ticket.id}`)
    const desk = await listen(held.desk, ana, `ticket:${ticket.id}`)
    await act(held.desk, ana, noteOnTicket, { ticket: ticket.number, text: 'R17, I think.' })
    await said(ticket.number, 'We are on it.')
    await until(
      () =>
        (mine?.news.length ?? 0) > 0 && (desk?.news.some((one) => one.type === 'ticket.replied') ?? false),
    )
    expect(new Set(mine?.news.map((one) => one.type))).toEqual(new Set(['ticket.moved']))
    expect(desk?.news.map((one) => one.type)).toContain('ticket.noted')
    const noted = desk?.news.find((one) => one.type === 'ticket.noted')
    expect(mine?.news.map((one) => one.id)).not.toContain(noted?.id)
  })

  it('is not there for somebody else’s ticket, nor the desk for customers', async () => {
    const ticket = await anyTicket(held.desk, liza)
    expect(await listen(held.desk, jun, `ticket:${ticket.id}`)).toBeNull()
    expect(await listen(held.desk, visitorActor, `ticket:${ticket.id}`)).toBeNull()
    expect(await listen(held.desk, jun, 'desk')).toBeNull()
    expect(await listen(held.desk, ana, 'desk')).not.toBeNull()
  })

  it('hears what another process committed', async () => {
    const other = await openDesk({ config: held.desk.config, clock: held.clock.read, follows: false })
    try {
      const ticket = await anyTicket(held.desk, liza)
      const mine = await listen(held.desk, liza, `ticket:${ticket.id}`)
      await act(other, ana, replyToTicket, {
        ticket: ticket.number,
        text: 'From elsewhere.',
        then: 'waiting',
      })
      await until(() => (mine?.news.length ?? 0) > 0)
      expect(mine?.news[0]).toMatchObject({ type: 'ticket.moved', record: ticket.id })
    } finally {
      await other.close()
    }
  })

  it('misses nothing and tells nothing twice after the line was gone, whatever happens while it comes back', async () => {
    const ticket = await anyTicket(held.desk, liza)
    const first = await listen(held.desk, ana, `ticket:${ticket.id}`)
    await said(ticket.number, 'One.')
    await until(() => (first?.news.length ?? 0) > 0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const last = first?.news.at(-1)?.id ?? 0
    await first?.close()
    for (const text of ['Two.', 'Three.', 'Four.']) await said(ticket.number, text)
    const writing = Promise.all(['Five.', 'Six.', 'Seven.'].map((text) => said(ticket.number, text)))
    const second = await listen(held.desk, ana, `ticket:${ticket.id}`, last)
    await writing
    const rows = await held.desk.reader
      .selectFrom('event')
      .select('sequence')
      .where('ticket_id', '=', ticket.id)
      .where('sequence', '>', last)
      .orderBy('sequence')
      .execute()
    await until(() => (second?.news.length ?? 0) >= rows.length)
    expect(second?.news.map((one) => one.id)).toEqual(rows.map((row) => row.sequence))
  })

  it('sends a reader who is too far behind back to the page', async () => {
    const ticket = await anyTicket(held.desk, liza)
    const before = held.desk.sequence()
    await write(held.desk, ana, async (work) => {
      for (let n = 0; n < 520; n += 1) {
        await record(
          work,
          'ticket.started',
          { kind: 'ticket', id: ticket.id, ticketId: ticket.id },
          { number: ticket.number },
        )
      }
    })
    await held.desk.settled()
    const late = await listen(held.desk, ana, `ticket:${ticket.id}`, before)
    await until(() => (late?.events.length ?? 0) > 0)
    expect(late?.events).toEqual(['reset'])
    expect(late?.news).toEqual([])
  })

  it('ends when its reader may no longer read', async () => {
    const ticket = await anyTicket(held.desk, liza)
    let actor: Actor | null = liza
    const stream = await openStream(held.desk, {
      actor: async () => actor,
      wanted: readTopics(`ticket:${ticket.id}`),
      since: null,
    })
    if (!stream) throw new Error('no stream')
    const read = reading(stream)
    open.push(read)
    actor = null
    await until(read.isEnded)
  })

  it('says nothing of a turn that was never committed', async () => {
    const ticket = await anyTicket(held.desk, liza)
    const mine = await listen(held.desk, liza, `ticket:${ticket.id}`)
    await expect(
      write(held.desk, ana, async (work) => {
        await addMessage(work, ticket.id, { kind: 'reply', text: 'x', format: 'plain' })
        await record(
          work,
          'ticket.started',
          { kind: 'ticket', id: ticket.id, ticketId: ticket.id },
          { number: ticket.number },
        )
        throw new Error('half way')
      }),
    ).rejects.toThrow('half way')
    await said(ticket.number, 'After.')
    await until(() => (mine?.news.length ?? 0) > 0)
    const real = await held.desk.reader
      .selectFrom('event')
      .select('sequence')
      .where('ticket_id', '=', ticket.id)
      .execute()
    expect(real.map((row) => row.sequence)).toEqual(
      expect.arrayContaining(mine?.news.map((one) => one.id) ?? []),
    )
  })
})
