import { articleStates } from './article-states.ts'
import type { EscalationFact } from './escalation-fact.ts'
import { firstPublished } from './knowledge.ts'
import type { Born, Review } from './material.ts'
import type { Db } from './rows.ts'
import type { Range } from './stored.ts'

type Facts = (ticketIds: string[]) => Promise<EscalationFact[]>

const time = (at: string | null): number => (at === null ? Number.NaN : Date.parse(at))

/** Articles made or first published in a range whose origin ticket had been escalated before they were made. */
export async function bornIn(
  db: Db,
  range: Range,
  areas: readonly string[] | null,
  asOf: string | null,
  factsOf: Facts,
): Promise<Born[]> {
  const until = asOf !== null && asOf < range.end ? asOf : range.end
  const rows = await db
    .selectFrom('article')
    .leftJoin('escalation', 'escalation.id', 'article.origin_escalation_id')
    .select(['article.root_id', 'article.area_id', 'article.origin_ticket_id', 'escalation.ticket_id'])
    .whereRef('article.id', '=', 'article.root_id')
    .where((is) =>
      is.or([
        is('article.origin_ticket_id', 'is not', null),
        is('article.origin_escalation_id', 'is not', null),
      ]),
    )
    .where((is) =>
      is.or([
        is.and([is('article.created_at', '>=', range.start), is('article.created_at', '<=', until)]),
        is.and([is('article.published_at', '>=', range.start), is('article.published_at', '<=', until)]),
      ]),
    )
    .$if(areas !== null, (query) => query.where('article.area_id', 'in', areas ?? []))
    .execute()
  if (!rows.length) return []
  const origins = await standing(
    db,
    rows.map((row) => row.ticket_id ?? row.origin_ticket_id ?? ''),
  )
  const facts = (await factsOf([...new Set(origins.values())])).filter((fact) => fact.effective)
  const states = await articleStates(
    db,
    rows.map((row) => row.root_id),
    asOf,
  )
  const again = await escalatedAgain(
    db,
    rows.map((row) => row.root_id),
    origins,
    asOf,
    factsOf,
  )
  return rows.flatMap((row): Born[] => {
    const origin = origins.get(row.ticket_id ?? row.origin_ticket_id ?? '')
    const own = facts.filter((fact) => fact.ticket_id === origin)
    const article = states.get(row.root_id)
    if (!article || !own.some((fact) => time(fact.requested_at) < article.madeAt)) return []
    const resolved = own.flatMap((fact) => (fact.resolved_at ? [time(fact.resolved_at)] : []))
    return [
      {
        id: row.root_id,
        areaId: row.area_id,
        madeAt: article.madeAt,
        firstPublishedAt: firstPublished(article),
        resolvedAt: resolved.length ? Math.max(...resolved) : null,
        again: (again.get(row.root_id) ?? [])
          .filter((other) => other.ticketId !== origin)
          .map((other) => other.at),
      },
    ]
  })
}

/** Each ticket → the one it was merged into, or itself. */
async function standing(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map(ids.map((id) => [id, id]))
  for (;;) {
    const rows = await db
      .selectFrom('ticket')
      .select(['id', 'merged_into'])
      .where('id', 'in', [...new Set(found.values())])
      .where('merged_into', 'is not', null)
      .execute()
    if (!rows.length) return found
    const up = new Map(rows.map((row) => [row.id, row.merged_into ?? row.id]))
    for (const [id, root] of found) found.set(id, up.get(root) ?? root)
  }
}

async function escalatedAgain(
  db: Db,
  roots: readonly string[],
  origins: Map<string, string>,
  asOf: string | null,
  factsOf: Facts,
) {
  const problems = await db
    .selectFrom('problem')
    .select(['ticket_id', 'article_root_id'])
    .where('article_root_id', 'in', roots)
    .where('at', '<=', asOf ?? '9999')
    .execute()
  const others = problems.filter((problem) => ![...origins.values()].includes(problem.ticket_id))
  const facts = others.length
    ? (await factsOf([...new Set(others.map((other) => other.ticket_id))])).filter((fact) => fact.effective)
    : []
  const again = new Map<string, { ticketId: string; at: number }[]>()
  for (const { ticket_id: ticketId, article_root_id: root } of others) {
    const list = again.get(root ?? '') ?? []
    list.push(
      ...facts
        .filter((fact) => fact.ticket_id === ticketId)
        .map((fact) => ({ ticketId, at: time(fact.requested_at) })),
    )
    again.set(root ?? '', list)
  }
  return again
}

/** Checklists of a range: yes, no or does not apply. */
export async function reviewsIn(db: Db, range: Range, areas: readonly string[] | null): Promise<Review[]> {
  const rows = await db
    .selectFrom('article_review as r')
    .innerJoin('article as a', 'a.id', 'r.article_id')
    .select(['r.at', 'r.answers'])
    .where('r.at', '>=', range.start)
    .where('r.at', '<', range.end)
    .$if(areas !== null, (query) => query.where('a.area_id', 'in', areas ?? []))
    .execute()
  return rows.map((row) => {
    const answers = Object.values(JSON.parse(row.answers) as Record<string, string>)
    const yes = answers.filter((answer) => answer === 'yes').length
    return { at: row.at, yes, applicable: yes + answers.filter((answer) => answer === 'no').length }
  })
}
