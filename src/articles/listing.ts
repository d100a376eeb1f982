import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import { type Cursor, type Page, pageOf } from '#work/keyset.ts'
import type { Audience, Confidence } from './article.ts'
import { demandSince, LATELY, linksSince, type Measured } from './demand.ts'
import { type Told, toldSince } from './staleness.ts'

type Reading = Readonly<{ reader: Reader }>
type Listing = Reading & Readonly<{ clock: () => number }>

export const views = ['review', 'drafts', 'due', 'quiet', 'flagged', 'all', 'archived'] as const
export type View = (typeof views)[number]

export type Listed = {
  id: string
  slug: string
  title: string
  locale: string
  area_id: string | null
  author_id: string | null
  confidence: Confidence
  audience: Audience
  known_issue_at: string | null
  review_requested_at: string | null
  updated_at: string
  revision: number
  review_due_at: string | null
  published_at: string | null
  demand: Measured
  /** An edit waits beside what readers see. */
  edited: boolean
  /** When something happens to it by itself, the next time. */
  planned_at: string | null
  flags: number
  /** When the first open flag is due. */
  flag_due_at: string | null
  /** How far a translation is behind its original. */
  told: Told | null
}

/** What the desk's list is narrowed to. */
export type Filter = Readonly<{ view: View; area?: string; locale?: string; words?: string; author?: string }>

const staged = sql<boolean>`exists (select 1 from article_stage s where s.article_id = a.id)`
const waiting = sql<boolean>`(a.review_requested_at is not null or (a.confidence = 'unvalidated' and a.origin_escalation_id is not null and a.published_at is null) or ${staged})`
const flagged = sql<boolean>`exists (select 1 from article_flag f where f.article_id = a.id and f.closed_at is null)`
const out = sql<boolean>`a.audience in ('customers', 'public') and a.confidence in ('unvalidated', 'validated')`

/** Days after publishing before an article that nobody needs is proposed for the archive. */
const SETTLED = 180

type Then = Readonly<{ now: string; lately: string; settled: string }>

function then(clock: number): Then {
  const back = (days: number) => new Date(clock - days * 86_400_000).toISOString()
  return { now: back(0), lately: back(LATELY), settled: back(SETTLED) }
}

const inView: Record<View, (then: Then) => RawBuilder<boolean>> = {
  review: () => sql`a.confidence <> 'archived' and ${waiting}`,
  drafts: () => sql`a.audience = 'internal' and a.confidence in ('wip', 'unvalidated')`,
  due: ({ now }) => sql`a.review_due_at <= ${now} and ${out}`,
  quiet: ({ lately, settled }) =>
    sql`${out} and a.published_at <= ${settled} and a.known_issue_at is null and coalesce(a.still_right_at, '') < ${lately} and coalesce(b.tickets, 0) + coalesce(b.escalations, 0) = 0 and ${linksSince(lately)} = 0 and not exists (select 1 from signal g where g.article_id = a.root_id and g.at >= ${lately} and g.staff = 0 and g.bot = 0)`,
  flagged: () => sql`${flagged}`,
  all: () => sql`a.confidence <> 'archived'`,
  archived: () => sql`a.confidence = 'archived'`,
}

const flags = sql<number>`(select count(*) from article_flag f where f.article_id = a.id and f.closed_at is null)`
const plannedAt = sql<string | null>`(select min(p.at) from article_plan p where p.article_id = a.id)`
const dueAt = sql<
  string | null
>`(select min(f.due_at) from article_flag f where f.article_id = a.id and f.closed_at is null)`

/** A page of the desk's list: the review queue by demand, the most linked first; flags by their day; else the last change first. */
export async function listed(
  desk: Listing,
  filter: Filter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<Page<Listed>> {
  const when = then(desk.clock())
  const { order: by, down, of } = orders[filter.view]
  const order = by(when)
  const past = down ? sql`<` : sql`>`
  const rows = await desk.reader
    .selectFrom('article as a')
    .leftJoin('backtest as b', 'b.article_id', 'a.id')
    .select([
      'a.id',
      'a.slug',
      'a.title',
      'a.locale',
      'a.area_id',
      'a.author_id',
      'a.confidence',
      'a.audience',
      'a.known_issue_at',
      'a.review_requested_at',
      'a.updated_at',
      'a.revision',
      'a.review_due_at',
      'a.published_at',
      'b.tickets',
      'b.escalations',
      'b.minutes',
      'b.searches',
    ])
    .select([linksSince(when.lately).as('links'), demandSince(when.lately).as('weight')])
    .select([sql<number>`case when ${staged} then 1 else 0 end`.as('edited'), plannedAt.as('planned_at')])
    .select([flags.as('flags'), dueAt.as('flag_due_at'), toldSince('a').as('told')])
    .where(inView[filter.view](when))
    .$if(filter.area !== undefined, (query) => query.where('a.area_id', '=', filter.area ?? ''))
    .$if(filter.locale !== undefined, (query) => query.where('a.locale', '=', filter.locale ?? ''))
    .$if(filter.author !== undefined, (query) => query.where('a.author_id', '=', filter.author ?? ''))
    .$if(Boolean(filter.words), (query) =>
      query.where(
        sql<boolean>`lower(a.title) like ${`%${(filter.words ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
      ),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${order}, a.id) ${past} (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy(order, down ? 'desc' : 'asc')
    .orderBy('a.id', down ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute()
  return pageOf(rows.map(asListed), limit, (row) => [of(row), row.id])
}

type Counts = Record<'links' | 'tickets' | 'escalations' | 'minutes' | 'searches', number | null>

function asListed<Row extends Counts & { flags: number; edited: number; weight: number }>(
  row: Row,
): Listed & { weight: number } {
  const { links, tickets, escalations, minutes, searches, ...rest } = row
  const n = (value: number | null) => Number(value ?? 0)
  return {
    ...rest,
    weight: n(row.weight),
    flags: n(row.flags),
    edited: n(row.edited) === 1,
    demand: {
      links: n(links),
      tickets: n(tickets),
      escalations: n(escalations),
      minutes: n(minutes),
      searches: n(searches),
    },
  } as unknown as Listed & { weight: number }
}

type Order = {
  order: (then: Then) => RawBuilder<unknown>
  down: boolean
  of: (row: Listed & { weight: number }) => string | number
}
const byChange: Order = { order: () => sql`a.updated_at`, down: true, of: (row) => row.updated_at }
const orders: Record<View, Order> = {
  review: { order: ({ lately }) => demandSince(lately), down: true, of: (row) => row.weight },
  due: { order: () => sql`a.review_due_at`, down: false, of: (row) => row.review_due_at ?? '' },
  quiet: { order: () => sql`a.published_at`, down: false, of: (row) => row.published_at ?? '' },
  flagged: { order: () => dueAt, down: false, of: (row) => row.flag_due_at ?? '' },
  drafts: byChange,
  all: byChange,
  archived: byChange,
}

/** Views whose size is told; what nobody needs is only counted when it is looked for. */
const told = views.filter((view) => view !== 'quiet')

/** How many stand in each view. */
export async function countViews(desk: Listing): Promise<Partial<Record<View, number>>> {
  const when = then(desk.clock())
  const one = (view: View) =>
    sql<number>`coalesce(sum(case when ${inView[view](when)} then 1 else 0 end), 0)`.as(view)
  const row = await desk.reader.selectFrom('article as a').select(told.map(one)).executeTakeFirstOrThrow()
  return Object.fromEntries(told.map((view) => [view, Number(row[view])]))
}

/** Languages that articles are written in. */
export async function localesInUse(desk: Reading): Promise<string[]> {
  const rows = await desk.reader.selectFrom('article').select('locale').distinct().orderBy('locale').execute()
  return rows.map((row) => row.locale)
}
