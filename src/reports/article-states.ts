import { outside, shown } from '#articles/article.ts'
import { groupBy } from './histories.ts'
import type { ArticleStates, Articles } from './knowledge.ts'
import type { Db } from './rows.ts'

const types = ['article.published', 'article.state_changed', 'article.archived'] as const

/**
 * When each of these articles (by root) could be read outside: any language of it counts, and
 * any article that went into it: what it knew then, it knows now. `asOf` null = up to now.
 * An article that is out but has nothing that helps yet (a known issue) is not published: `published_at` says since when it has.
 */
export async function articleStates(
  db: Db,
  roots: readonly string[],
  asOf: string | null,
): Promise<Articles> {
  if (!roots.length) return new Map()
  const until = asOf ?? '9999'
  const rows = await db
    .selectFrom('article')
    .select(['id', 'root_id', 'merged_into', 'created_at', 'published_at', 'origin_ticket_id'])
    .where((is) =>
      is.or([is('root_id', 'in', [...new Set(roots)]), is('merged_into', 'in', [...new Set(roots)])]),
    )
    .where('created_at', '<=', until)
    .orderBy('created_at')
    .execute()
  if (!rows.length) return new Map()
  const events = await db
    .selectFrom('event')
    .select(['at', 'type', 'record_id', 'particulars'])
    .where('record_kind', '=', 'article')
    .where(
      'record_id',
      'in',
      rows.map((row) => row.id),
    )
    .where('type', 'in', types)
    .where('at', '<=', until)
    .orderBy('at')
    .orderBy('sequence')
    .execute()
  const eventsOf = groupBy(events, (event) => event.record_id)
  const languages = groupBy(rows, (row) => row.root_id)
  for (const [into, rest] of groupBy(
    rows.filter((row) => row.merged_into !== null),
    (row) => row.merged_into ?? '',
  ))
    languages.set(into, [...(languages.get(into) ?? []), ...rest])
  return new Map(
    [...languages].map(([root, all]): [string, ArticleStates] => [
      root,
      {
        madeAt: Math.min(...all.map((row) => Date.parse(row.created_at))),
        originTicketId: (all.find((row) => row.root_id === root) ?? all[0])?.origin_ticket_id ?? null,
        spans: all.flatMap((row) => spansOf(eventsOf.get(row.id) ?? [], row.published_at)),
      },
    ]),
  )
}

type Told = { at: string; type: string; particulars: string }

function spansOf(events: readonly Told[], publishedAt: string | null): [number, number | null][] {
  const spans: [number, number | null][] = []
  let open: [number, number | null] | null = null
  for (const event of events) {
    const at = Date.parse(event.at)
    const isOut = isOutAfter(event, publishedAt)
    if (isOut && !open) spans.push((open = [at, null]))
    if (!isOut && open) {
      open[1] = at
      open = null
    }
  }
  return spans
}

function isOutAfter(event: Told, publishedAt: string | null): boolean {
  if (event.type === 'article.published') return true
  if (event.type === 'article.archived') return false
  const { audience, confidence } = JSON.parse(event.particulars) as { audience: string; confidence: string }
  const isOut =
    (outside as readonly string[]).includes(audience) && (shown as readonly string[]).includes(confidence)
  return isOut && publishedAt !== null && publishedAt <= event.at
}
