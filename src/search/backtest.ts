import type { Reader } from '#db/open.ts'
import { customers, everybody } from './access.ts'
import { countPast, documents, ownTickets, type Past, past } from './backtest-reading.ts'
import { stakes } from './stake.ts'
import { learnedAs } from './teaching.ts'
import { Trial } from './trial.ts'

/** What the thread is asked: these articles, and with `published` all that are out as well, against everything since then. */
export type Question = Readonly<{ articles: readonly string[]; published: boolean; since: string }>

export type Progress = Readonly<{ done: number; total: number }>

export type Match = Readonly<{
  kind: Past['kind']
  id: string
  ticketId: string | null
  times: number
  place: number
  score: number
  minutes: number
}>

export type Outcome = Readonly<{
  article: string
  tickets: number
  escalations: number
  minutes: number
  searches: number
  looked: number
  /** The best of them. */
  matches: readonly Match[]
}>

export const days = 90
const kept = 200
/** ms between two reports of progress. */
const often = 250

/** Which questions of the past each article would have met, counted. Reads at length: for a thread of its own. */
export async function backtest(
  reader: Reader,
  { articles, published, since }: Question,
  tell: (progress: Progress) => void,
): Promise<Outcome[]> {
  const trial = new Trial()
  const wanted = new Set(articles)
  for await (const doc of documents(reader)) {
    const isOut = (doc.access & (everybody | customers)) !== 0
    const tried = doc.kind === 'article' && (wanted.has(doc.record_id) || (published && isOut))
    if (tried) wanted.add(doc.record_id)
    trial.put(doc, tried)
  }
  trial.ready(await learnedAs(reader, null))
  const total = await countPast(reader, since)
  const own = await ownTickets(reader, [...wanted])
  const found = new Map<string, Match[]>([...wanted].map((id) => [id, []]))
  const raised = new Map<string, string>()
  const all = { done: 0, looked: 0, told: 0 }
  tell({ done: 0, total })
  for await (const one of past(reader, since)) {
    const { kind, id, ticketId, times } = one
    const asked = { text: one.text, locale: one.locale }
    for (const met of await trial.met(one.subject === null ? asked : { ...asked, subject: one.subject })) {
      if (ticketId && own.get(met.article)?.has(ticketId)) continue
      const score = Math.round(met.fit * 1000) / 1000
      found.get(met.article)?.push({ kind, id, ticketId, times, place: met.place, score, minutes: 0 })
    }
    if (kind === 'escalation' && ticketId) raised.set(id, ticketId)
    if (kind === 'ticket') all.looked += 1
    all.done += 1
    if (performance.now() - all.told > often) {
      all.told = performance.now()
      tell({ done: all.done, total: Math.max(total, all.done) })
    }
  }
  tell({ done: all.done, total: all.done })
  const tickets = new Set([...found.values()].flat().flatMap((match) => match.ticketId ?? []))
  const spent = await stakes(reader, [...tickets])
  return [...found].map(([article, met]) => outcome(article, withRaised(met, raised), spent, all.looked))
}

/** Who is answered does not escalate: the escalations of a ticket that would have been met count with it. */
function withRaised(met: readonly Match[], raised: ReadonlyMap<string, string>): Match[] {
  const known = new Set(met.map(({ id }) => id))
  const byTicket = new Map(met.filter(({ kind }) => kind === 'ticket').map((match) => [match.id, match]))
  const more = [...raised].flatMap(([id, ticketId]): Match[] => {
    const ticket = known.has(id) ? undefined : byTicket.get(ticketId)
    return ticket ? [{ ...ticket, kind: 'escalation', id }] : []
  })
  return [...met, ...more]
}

function outcome(
  article: string,
  matches: readonly Match[],
  spent: ReadonlyMap<string, number>,
  looked: number,
): Outcome {
  const of = (kind: Past['kind']) => matches.filter((match) => match.kind === kind)
  const tickets = new Set(matches.flatMap((match) => match.ticketId ?? []))
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, each) => all + each, 0)
  return {
    article,
    tickets: of('ticket').length,
    escalations: of('escalation').length,
    // A ticket and its escalation are one piece of work.
    minutes: sum([...tickets].map((id) => spent.get(id) ?? 0)),
    searches: sum(of('search').map((match) => match.times)),
    looked,
    matches: matches
      .map((match) => ({ ...match, minutes: spent.get(match.ticketId ?? '') ?? 0 }))
      .sort((x, y) => y.score - x.score)
      .slice(0, kept),
  }
}
