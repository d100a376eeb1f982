import type { Reader } from '#db/open.ts'
import { visibleTickets } from '#tickets/policy.ts'
import type { Actor } from '#work/actor.ts'
import { found } from '#work/permit.ts'
import { all } from './backtest-rows.ts'

type Reading = Readonly<{ reader: Reader }>

/** How an article's backtest stands: what was counted, and the run under way. */
export type Standing = Readonly<{
  counted: {
    revision: number
    tickets: number
    escalations: number
    minutes: number
    searches: number
    looked: number
    days: number
    at: string
  } | null
  run: { state: string; done: number; total: number; started_at: string | null; moved_at: string } | null
  /** The newest revision of the article. */
  revision: number
}>

export function isRunning({ run }: Standing): boolean {
  return run?.state === 'waiting' || run?.state === 'running'
}

/** Seconds until it is done, as far as can be told by now. */
export function secondsLeft({ run }: Standing): number | null {
  if (run?.state !== 'running' || !run.started_at || run.done === 0) return null
  const spent = (Date.parse(run.moved_at) - Date.parse(run.started_at)) / 1000
  return Math.ceil((spent / run.done) * (run.total - run.done))
}

export async function standingOf(desk: Reading, articleId: string): Promise<Standing> {
  const [counted, run, article] = await Promise.all([
    desk.reader.selectFrom('backtest').selectAll().where('article_id', '=', articleId).executeTakeFirst(),
    desk.reader.selectFrom('backtest_run').selectAll().where('article_id', '=', articleId).executeTakeFirst(),
    desk.reader.selectFrom('article').select('revision').where('id', '=', articleId).executeTakeFirst(),
  ])
  return { counted: counted ?? null, run: run ?? null, revision: article?.revision ?? 0 }
}

export const matchKinds = ['ticket', 'escalation', 'search'] as const
export type MatchKind = (typeof matchKinds)[number]

export type MatchLine = Readonly<{
  kind: MatchKind
  id: string
  title: string
  locale: string | null
  number: number | null
  status: string | null
  at: string | null
  place: number
  fit: number
  minutes: number
}>

const most = 200

/** The article of a backtest's page, for the staff. */
export async function testedArticle(desk: Reading, id: string) {
  return found(
    await desk.reader
      .selectFrom('article')
      .select(['id', 'title', 'locale', 'confidence', 'revision'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )
}

/** What the article would have met and the actor may see, the best fit first. */
export async function matchesOf(
  desk: Reading,
  actor: Actor,
  articleId: string,
  kind: MatchKind | null,
): Promise<MatchLine[]> {
  const rows = await desk.reader
    .selectFrom('backtest_match as b')
    .leftJoin('escalation as e', (on) => on.onRef('e.id', '=', 'b.record_id').on('b.kind', '=', 'escalation'))
    .leftJoin('ticket', (on) =>
      on.on((is) =>
        is.or([
          is.and([is('b.kind', '=', 'ticket'), is('ticket.id', '=', is.ref('b.record_id'))]),
          is('ticket.id', '=', is.ref('e.ticket_id')),
        ]),
      ),
    )
    .select(['b.kind', 'b.record_id', 'b.place', 'b.score', 'b.minutes'])
    .select(['ticket.subject', 'ticket.locale', 'ticket.number', 'ticket.status', 'ticket.created_at'])
    .select(['e.number as escalation', 'e.state', 'e.requested_at'])
    .where('b.article_id', '=', articleId)
    .$if(kind !== null, (query) => query.where('b.kind', '=', kind ?? ''))
    .where((is) => is.or([is('b.kind', '=', 'search'), visibleTickets(actor) as never]))
    .orderBy('b.score', 'desc')
    .orderBy('b.kind')
    .orderBy('b.record_id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    kind: row.kind as MatchKind,
    id: row.record_id,
    title: row.kind === 'search' ? row.record_id : (row.subject ?? ''),
    locale: row.locale,
    number: row.kind === 'escalation' ? row.escalation : row.number,
    status: row.kind === 'escalation' ? row.state : row.status,
    at: row.kind === 'escalation' ? row.requested_at : row.created_at,
    place: row.place,
    fit: Math.round(Math.min(row.score, 1) * 100),
    minutes: row.minutes,
  }))
}

/** Published articles that met nothing in the last count, and when that was; null before the first one. */
export async function silentArticles(desk: Reading): Promise<{ count: number; at: string } | null> {
  const [last, row] = await Promise.all([
    desk.reader
      .selectFrom('backtest_run')
      .select('ended_at')
      .where('article_id', '=', all)
      .executeTakeFirst(),
    desk.reader
      .selectFrom('backtest as b')
      .innerJoin('article as a', 'a.id', 'b.article_id')
      .select((is) => is.fn.countAll().as('n'))
      .where('a.audience', 'in', ['public', 'customers'])
      .where('a.confidence', 'in', ['validated', 'unvalidated'])
      .where('b.tickets', '=', 0)
      .where('b.escalations', '=', 0)
      .where('b.searches', '=', 0)
      .executeTakeFirstOrThrow(),
  ])
  return last?.ended_at ? { count: Number(row.n), at: last.ended_at } : null
}
