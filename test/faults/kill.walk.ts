import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { describeEachDialect } from '../support/dialects.ts'
import { type Server, startServer } from '../support/server.ts'
import { type Acknowledged, crowd, send, type Wanted } from './clients.ts'

/** SAGOT_KILLS asks for a longer run than the test of every day. */
const rounds = Number(process.env['SAGOT_KILLS'] ?? 4)
const CLIENTS = 8

describeEachDialect('a server killed in the middle of work', ({ url, dialect }) => {
  let server: Server
  let token = ''
  const said = (text: string) => process.stdout.write(`${text}\n`)

  beforeAll(async () => {
    const settings: Record<string, string> = dialect === 'postgres' ? { DATABASE_URL: url } : {}
    server = await startServer({ SAGOT_LIMITS: 'off', LOG_LEVEL: 'warn', ...settings })
    await server.sagot('people', 'add', '--email', 'admin@mail.example', '--name', 'Ada', '--role', 'admin')
    const made = await server.sagot(
      'token',
      'create',
      '--person',
      'admin@mail.example',
      '--name',
      'kill',
      '--scopes',
      'read,write,admin',
      '--json',
    )
    token = JSON.parse(made.stdout).token
  })
  afterAll(() => server?.close())

  const ask = async (path: string) => {
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.status, path).toBe(200)
    return (await answer.json()) as { results: { id: string; type: string }[] }
  }

  it(
    'keeps every ticket it acknowledged, once, with its event, and found by search',
    async () => {
      const acknowledged: Acknowledged[] = []
      const lost: Wanted[] = []
      let slowest = 0
      for (let round = 0; round < rounds; round += 1) {
        // From the first answer on: a server that has just started is still warming up.
        const { promise: begun, resolve: began } = Promise.withResolvers<void>()
        const killed = begun.then(() => pause(50 + Math.random() * 750)).then(() => server.kill())
        const done = await crowd(server.url, token, CLIENTS, began)
        await killed
        expect(done.refused).toEqual([])
        acknowledged.push(...done.acknowledged)
        lost.push(...done.lost)
        const before = performance.now()
        await server.restart()
        slowest = Math.max(slowest, performance.now() - before)
      }
      expect(acknowledged.length).toBeGreaterThan(rounds)

      const place = openDatabase(dialect === 'postgres' ? url : `sqlite:${join(server.data, 'sagot.sqlite')}`)
      const tickets = await place.reader
        .selectFrom('ticket')
        .leftJoin('message', 'message.ticket_id', 'ticket.id')
        .select(['ticket.id', 'ticket.number', 'ticket.subject', 'message.id as message'])
        .execute()
      const opened = await place.reader
        .selectFrom('event')
        .select('record_id')
        .where('type', '=', 'ticket.opened')
        .execute()
      await place.close()

      const bySubject = Map.groupBy(tickets, (row) => row.subject)
      const wrong = acknowledged.filter(({ subject, answer }) => {
        const rows = bySubject.get(subject) ?? []
        return rows.length !== 1 || rows[0]?.number !== answer.number || rows[0]?.id !== answer.id
      })
      expect(wrong).toEqual([])
      // Also of those whose answer never came: whole or not at all.
      expect(tickets.filter((row) => row.message === null)).toEqual([])
      expect(opened.map((row) => row.record_id).sort()).toEqual(tickets.map((row) => row.id).sort())
      expect(new Set(tickets.map((row) => row.number)).size).toBe(tickets.length)

      for (const { word, answer } of acknowledged) {
        const { results } = await ask(`/search?scope=tickets&q=${word}`)
        expect(
          results.map((one) => one.id),
          word,
        ).toContain(answer.id)
      }
      for (const one of acknowledged) {
        const again = await send(server.url, token, one)
        expect([again?.status, JSON.parse(again?.text ?? '{}')]).toEqual([201, one.answer])
      }
      said(
        `${dialect}: ${rounds} kills, ${acknowledged.length} tickets acknowledged, ${lost.length} without an answer, 0 lost; ready again in ${Math.round(slowest)} ms at most`,
      )
      await answersLost(
        lost,
        tickets.map((row) => row.subject),
      )
    },
    60_000 + rounds * 30_000,
  )

  /** Who got no answer sends the same again, and ends with one ticket, whether the first was written or not. */
  async function answersLost(lost: readonly Wanted[], before: string[]): Promise<void> {
    const answers = new Map<string, unknown>()
    for (const one of lost) {
      let answer = await send(server.url, token, one)
      for (let tries = 0; answer?.status === 409 && tries < 50; tries += 1) {
        await pause(500)
        answer = await send(server.url, token, one)
      }
      expect(answer?.status, answer?.text).toBe(201)
      answers.set(one.subject, JSON.parse(answer?.text ?? '{}'))
    }
    const place = openDatabase(dialect === 'postgres' ? url : `sqlite:${join(server.data, 'sagot.sqlite')}`)
    const rows = await place.reader.selectFrom('ticket').select(['subject', 'number', 'id']).execute()
    await place.close()
    for (const { subject } of lost) {
      expect(rows.filter((row) => row.subject === subject)).toMatchObject([
        { subject, number: (answers.get(subject) as Acknowledged['answer']).number },
      ])
    }
    said(
      `${dialect}: of ${lost.length} without an answer ${lost.filter((one) => before.includes(one.subject)).length} had been written; each is there once after a repeat`,
    )
  }

  it('leaves a database without a flaw', async () => {
    expect(await server.stop()).toBe(0)
    // PostgreSQL has no such question; that it started again on the same data is its answer.
    if (dialect === 'postgres') return server.restart()
    const file = new Database(join(server.data, 'sagot.sqlite'), { readonly: true })
    expect(file.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(file.pragma('foreign_key_check')).toEqual([])
    file.close()
  })
})
