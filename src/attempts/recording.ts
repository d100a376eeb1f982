import { randomUUID } from 'node:crypto'
import type { APIContext } from 'astro'
import { sql } from 'kysely'
import { write } from '#work/act.ts'
import type { Desk } from '#work/desk.ts'
import { systemActor } from '#work/permissions.ts'
import { instant, type Work } from '#work/work.ts'
import type { Given } from './beacon.ts'
import { known } from './knowing.ts'
import type { SignalTable } from './schema.ts'
import { markDue, settleAttempts } from './settling.ts'
import { countViewed } from './viewed.ts'
import { visitorOf } from './visiting.ts'

type Context = Pick<APIContext, 'cookies' | 'locals' | 'request'>

type Held = { signals: SignalTable[]; counts: string[]; flushing: Promise<void> | null }

// The built server and the command that stops it have a copy of this module each; what waits must be the same for both.
const shared = globalThis as { [key: symbol]: WeakMap<Desk, Held> | undefined }
const key = Symbol.for('sagot.signals')
shared[key] ??= new WeakMap()
const waiting = shared[key]
const pause = 300
const most = 2000

/**
 * Notes what a visitor did, in the order given: at the server's time, once for each id, written in batches outside the event log.
 * It never fails the request it belongs to.
 */
export async function signal(context: Context, ...given: readonly Given[]): Promise<void> {
  const { desk } = context.locals
  try {
    const visitor = await visitorOf(context)
    if (visitor.kind === 'off') return
    const held = bufferOf(desk)
    if (visitor.kind === 'opted_out') {
      held.counts.push(
        ...given
          .flatMap(counted)
          .map((name) => `${localDay(desk.clock(), context.locals.workspace.timeZone)} ${name}`),
      )
      return
    }
    const started: Given[] = visitor.isNew ? [{ name: 'visit_started' }] : []
    const told = [...started, ...given.filter((each) => each.name !== 'visit_started')]
    const now = desk.clock() - told.length
    for (const [index, each] of told.entries()) {
      if (held.signals.length < most) held.signals.push(row(each, visitor, instant(now + index + 1)))
    }
  } catch (error) {
    desk.log.error({ err: error }, 'signals could not be noted')
  }
}

const counted = (given: Given): string[] =>
  given.name === 'visit_started' ? ['visit_started'] : given.name === 'voted' ? [`voted_${given.vote}`] : []

function localDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
}

type Visit = Extract<Awaited<ReturnType<typeof visitorOf>>, { kind: 'visit' }>

function row(given: Given, visitor: Visit, at: string): SignalTable {
  const flag = (yes: boolean) => (yes ? 1 : 0)
  return {
    id: given.id ?? randomUUID(),
    at,
    visit: visitor.key,
    person_id: visitor.personId,
    name: given.name,
    article_id: given.article ?? null,
    topic_id: given.topic ?? null,
    ticket_id: given.ticket ?? null,
    area_id: given.area ?? null,
    search_id: given.search ?? null,
    via: given.from ?? null,
    query: given.query === undefined ? null : withoutTraces(given.query),
    results: given.results ?? null,
    final: given.name === 'searched' ? flag(given.final !== false) : null,
    rank: given.rank ?? null,
    vote: given.vote ?? null,
    reason: null,
    seconds: given.seconds ?? null,
    scroll: given.scroll ?? null,
    arm: given.arm ?? null,
    context: given.context ?? null,
    shown: given.articles ? JSON.stringify({ articles: given.articles, topics: given.topics ?? [] }) : null,
    staff: flag(visitor.staff),
    bot: flag(visitor.bot),
    preview: flag(visitor.preview),
    tab: null,
  }
}

/** People type addresses and account numbers into search fields; a query is kept without them. */
export function withoutTraces(query: string): string {
  return query
    .replace(/\S+@\S+/g, '…')
    .replace(/\b(https?:\/\/|www\.)\S+/gi, '…')
    .replace(/\d(?:[ -]?\d){5,}/g, '…')
    .slice(0, 200)
}

function bufferOf(desk: Desk) {
  let held = waiting.get(desk)
  if (!held) waiting.set(desk, (held = { signals: [], counts: [], flushing: null }))
  if (!held.flushing) {
    held.flushing = new Promise((resolve) => setTimeout(resolve, pause).unref()).then(() =>
      flushSignals(desk),
    )
  }
  return held
}

/** Writes what waits and counts its attempts; resolves when it is done. */
export async function flushSignals(desk: Desk): Promise<void> {
  const held = waiting.get(desk)
  waiting.delete(desk)
  if (!held) return
  try {
    const keep = async (work: Work) => {
      const rows = await known(work, held.signals)
      for (let at = 0; at < rows.length; at += 100) {
        const fresh = await work.db
          .insertInto('signal')
          .values(rows.slice(at, at + 100))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returningAll()
          .execute()
        await countViewed(work, fresh)
      }
      await markDue(
        work,
        rows.map((each) => each.visit),
      )
      for (const name of held.counts) {
        const [day = '', what = ''] = name.split(' ')
        await work.db
          .insertInto('opted_out_day')
          .values({ day, name: what, n: 1 })
          .onConflict((conflict) =>
            conflict.columns(['day', 'name']).doUpdateSet({ n: sql`opted_out_day.n + 1` }),
          )
          .execute()
      }
    }
    await write(desk, systemActor('attempts'), keep, { derived: true })
    await settleAttempts(desk)
  } catch (error) {
    desk.log.error({ err: error }, 'signals could not be written')
  }
}
