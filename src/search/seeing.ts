import { visibleTo } from '#articles/policy.ts'
import type { Reader } from '#db/open.ts'
import { visibleTickets } from '#tickets/policy.ts'
import { type Actor, isStaff } from '#work/actor.ts'

type Reading = Readonly<{ reader: Reader }>
type Path = (path: string) => string

export type ResultType = 'article' | 'escalation' | 'topic' | 'ticket'

/** What somebody may see of a find, read through their own scope. `url` is a path. */
export interface Seen {
  key: string
  id: string
  type: ResultType
  root: string
  title: string
  locale: string
  url: string
  areaId: string | null
  updatedAt: string
  article?: { audience: string; confidence: string; knownIssue: boolean; slug: string }
  escalation?: { number: number; ticket: number; resolvedAt: string }
  topic?: { number: number; solved: boolean; seconds: number }
  ticket?: { number: number; status: string }
}

const most = 50

/** Of the ids the index proposes, those the actor may see, as they stand now. This decides; the bits of the index only propose. */
export async function seen(
  desk: Reading,
  actor: Actor,
  keys: readonly string[],
  path: Path,
): Promise<Map<string, Seen>> {
  const ids = (kind: string) =>
    keys
      .slice(0, most)
      .filter((key) => key.startsWith(`${kind}:`))
      .map((key) => key.slice(kind.length + 1))
  const found = await Promise.all([
    articles(desk, actor, ids('article'), path),
    fixes(desk, actor, ids('fix')),
    topics(desk, ids('topic'), path),
  ])
  return new Map(found.flat().map((one) => [one.key, one]))
}

async function articles(desk: Reading, actor: Actor, ids: readonly string[], path: Path): Promise<Seen[]> {
  if (!ids.length) return []
  const rows = await desk.reader
    .selectFrom('article as a')
    .select([
      'a.id',
      'a.root_id',
      'a.slug',
      'a.title',
      'a.locale',
      'a.area_id',
      'a.audience',
      'a.confidence',
      'a.known_issue_at',
      'a.updated_at',
    ])
    .where('a.id', 'in', ids)
    .where('a.confidence', '!=', 'archived')
    .where(visibleTo(actor))
    .execute()
  return rows.map((row) => ({
    key: `article:${row.id}`,
    id: row.id,
    type: 'article',
    root: row.root_id,
    title: row.title,
    locale: row.locale,
    url: row.audience === 'internal' ? `/desk/articles/${row.id}` : path(`/articles/${row.slug}`),
    areaId: row.area_id,
    updatedAt: row.updated_at,
    article: {
      audience: row.audience,
      confidence: row.confidence,
      knownIssue: row.known_issue_at !== null,
      slug: row.slug,
    },
  }))
}

async function fixes(desk: Reading, actor: Actor, ids: readonly string[]): Promise<Seen[]> {
  if (!ids.length || !isStaff(actor)) return []
  const rows = await desk.reader
    .selectFrom('escalation as e')
    .innerJoin('ticket', 'ticket.id', 'e.ticket_id')
    .select([
      'e.id',
      'e.number',
      'e.resolved_at',
      'e.updated_at',
      'ticket.number as ticket_number',
      'ticket.subject',
      'ticket.locale',
      'ticket.area_id',
    ])
    .where('e.id', 'in', ids)
    .where('e.resolved_at', 'is not', null)
    .where(visibleTickets(actor))
    .execute()
  return rows.map((row) => ({
    key: `fix:${row.id}`,
    id: row.id,
    type: 'escalation',
    root: row.id,
    title: row.subject,
    locale: row.locale,
    url: `/desk/escalations/${row.number}`,
    areaId: row.area_id,
    updatedAt: row.updated_at,
    escalation: {
      number: row.number,
      ticket: row.ticket_number,
      resolvedAt: row.resolved_at ?? row.updated_at,
    },
  }))
}

async function topics(desk: Reading, ids: readonly string[], path: Path): Promise<Seen[]> {
  if (!ids.length) return []
  const rows = await desk.reader
    .selectFrom('topic')
    .select(['id', 'number', 'slug', 'title', 'locale', 'area_id', 'solved_at', 'seconds', 'updated_at'])
    .where('id', 'in', ids)
    .where('hidden_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    key: `topic:${row.id}`,
    id: row.id,
    type: 'topic',
    root: row.id,
    title: row.title,
    locale: row.locale,
    url: path(`/forum/${row.number}/${row.slug}`),
    areaId: row.area_id,
    updatedAt: row.updated_at,
    topic: { number: row.number, solved: row.solved_at !== null, seconds: row.seconds },
  }))
}
