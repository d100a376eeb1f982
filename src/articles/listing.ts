import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#db/open.ts'
import { type Cursor, type Page, pageOf } from '#work/keyset.ts'
import type { Audience, Confidence } from './article.ts'
import { type Told, toldSince } from './staleness.ts'

type Reading = Readonly<{ reader: Reader }>

export const views = ['review', 'drafts', 'flagged', 'all', 'archived'] as const
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
  /** Tickets that were solved with it. */
  links: number
  flags: number
  /** When the first open flag is due. */
  flag_due_at: string | null
  /** How far a translation is behind its original. */
  told: Told | null
}

/** What the desk's list is narrowed to. */
export type Filter = Readonly<{ view: View; area?: string; locale?: string; words?: string; author?: string }>

const waiting = sql<boolean>`(a.review_requested_at is not null or (a.confidence = 'unvalidated' and a.origin_escalation_id is not null and a.published_at is null))`
const flagged = sql<boolean>`exists (select 1 from article_flag f where f.article_id = a.id and f.closed_at is null)`

const inView: Record<View, RawBuilder<boolean>> = {
  review: sql<boolean>`a.confidence <> 'archived' and ${waiting}`,
  drafts: sql<boolean>`a.audience = 'internal' and a.confidence in ('wip', 'unvalidated')`,
  flagged: sql<boolean>`${flagged}`,
  all: sql<boolean>`a.confidence <> 'archived'`,
  archived: sql<boolean>`a.confidence = 'archived'`,
}

const links = sql<number>`(select count(*) from link l where l.article_root_id = a.root_id and l.role in ('used', 'created') and l.ended_at is null)`
const flags = sql<number>`(select count(*) from article_flag f where f.article_id = a.id and f.closed_at is null)`
const dueAt = sql<
  string | null
>`(select min(f.due_at) from article_flag f where f.article_id = a.id and f.closed_at is null)`

/** A page of the desk's list: the review queue by demand, the most linked first; flags by their day; else the last change first. */
export async function listed(
  desk: Reading,
  filter: Filter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<Page<Listed>> {
  const { order, down, of } = orders[filter.view]
  const past = down ? sql`<` : sql`>`
  const rows = await desk.reader
    .selectFrom('article as a')
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
    ])
    .select([links.as('links'), flags.as('flags'), dueAt.as('flag_due_at'), toldSince('a').as('told')])
    .where(inView[filter.view])
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
  const counted = rows.map((row) => ({
    ...row,
    links: Number(row.links),
    flags: Number(row.flags),
  })) as Listed[]
  return pageOf(counted, limit, (row) => [of(row), row.id])
}

type Order = { order: RawBuilder<unknown>; down: boolean; of: (row: Listed) => string | number }
const byChange: Order = { order: sql`a.updated_at`, down: true, of: (row) => row.updated_at }
const orders: Record<View, Order> = {
  review: { order: links, down: true, of: (row) => row.links },
  flagged: { order: dueAt, down: false, of: (row) => row.flag_due_at ?? '' },
  drafts: byChange,
  all: byChange,
  archived: byChange,
}

/** How many stand in each view. */
export async function countViews(desk: Reading): Promise<Record<View, number>> {
  const one = (view: View) =>
    sql<number>`coalesce(sum(case when ${inView[view]} then 1 else 0 end), 0)`.as(view)
  const row = await desk.reader.selectFrom('article as a').select(views.map(one)).executeTakeFirstOrThrow()
  return Object.fromEntries(views.map((view) => [view, Number(row[view])])) as Record<View, number>
}

/** Languages that articles are written in. */
export async function localesInUse(desk: Reading): Promise<string[]> {
  const rows = await desk.reader.selectFrom('article').select('locale').distinct().orderBy('locale').execute()
  return rows.map((row) => row.locale)
}
