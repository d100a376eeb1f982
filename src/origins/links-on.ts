import type { Reader } from '#db/open.ts'
import type { Role } from './linking.ts'

type Reading = Readonly<{ reader: Reader }>

export type LinkOn = {
  rootId: string
  articleId: string
  title: string
  locale: string
  audience: string
  confidence: string
  roles: Role[]
  by: string | null
  at: string
}

/** The articles linked to a ticket, each once with all it was to the ticket; for the staff. */
export async function linksOn(desk: Reading, ticketIds: readonly string[]): Promise<LinkOn[]> {
  const rows = await desk.reader
    .selectFrom('link as l')
    .innerJoin('article as a', 'a.id', 'l.article_root_id')
    .leftJoin('person as p', 'p.id', 'l.by_id')
    .select(['a.id as articleId', 'a.root_id as rootId', 'a.title', 'a.locale', 'a.audience', 'a.confidence'])
    .select(['l.role', 'l.at', 'p.name as by'])
    .where('l.ticket_id', 'in', [...ticketIds])
    .where('l.ended_at', 'is', null)
    .orderBy('l.at')
    .orderBy('l.id')
    .limit(50)
    .execute()
  const links = new Map<string, LinkOn>()
  for (const { role, ...row } of rows) {
    const known = links.get(row.rootId)
    if (known) known.roles.push(role as Role)
    else links.set(row.rootId, { ...row, roles: [role as Role] })
  }
  return [...links.values()]
}

export type Use = {
  solved: number
  helpful: number
  wrong: number
  /** The tickets it was linked to last. */
  lately: { number: number; subject: string; role: Role; at: string }[]
}

/** What an article was to tickets: how many it solved, where it only helped, where it was wrong. */
export async function useOf(desk: Reading, rootId: string): Promise<Use> {
  const [counts, lately] = await Promise.all([
    desk.reader
      .selectFrom('link')
      .select((eb) => ['role', eb.fn.count<number>('ticket_id').distinct().as('n')])
      .where('article_root_id', '=', rootId)
      .where('ended_at', 'is', null)
      .groupBy('role')
      .execute(),
    desk.reader
      .selectFrom('link as l')
      .innerJoin('ticket as t', 't.id', 'l.ticket_id')
      .select(['t.number', 't.subject', 'l.role', 'l.at'])
      .where('l.article_root_id', '=', rootId)
      .where('l.ended_at', 'is', null)
      .orderBy('l.at', 'desc')
      .orderBy('l.id', 'desc')
      .limit(5)
      .execute(),
  ])
  const n = (role: Role) => Number(counts.find((row) => row.role === role)?.n ?? 0)
  return {
    solved: await solvedWith(desk, rootId),
    helpful: n('helpful'),
    wrong: n('wrong'),
    lately: lately as Use['lately'],
  }
}

/** How many tickets an article solved: used on them, or written out of them. */
export async function solvedWith(desk: Reading, rootId: string): Promise<number> {
  const row = await desk.reader
    .selectFrom('link')
    .select((eb) => eb.fn.count<number>('ticket_id').distinct().as('n'))
    .where('article_root_id', '=', rootId)
    .where('role', 'in', ['used', 'created'])
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Why no article is needed for a ticket, where somebody said so. */
export async function noArticleOn(desk: Reading, ticketId: string): Promise<string | null> {
  const row = await desk.reader
    .selectFrom('no_article')
    .select('reason')
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  return row?.reason ?? null
}
