import { shown } from '#articles/article.ts'
import type { Lately } from '#articles/browsing.ts'
import { inBestLanguage } from '#articles/choosing.ts'
import { visibleTo } from '#articles/policy.ts'
import type { Reader } from '#db/open.ts'
import type { Actor } from '#work/actor.ts'
import { instant } from '#work/work.ts'

type Reading = Readonly<{ reader: Reader; clock: () => number }>

const DAY = 86_400_000
/** Fewer first replies than this say nothing. */
const FEWEST = 5
const MOST = 5000

/** How fast first replies were in the last 30 days: minutes within which half of them came, and how many tickets that counts; null when too few. */
export async function firstReplies(desk: Reading): Promise<{ minutes: number; tickets: number } | null> {
  const rows = await desk.reader
    .selectFrom('ticket')
    .select(['created_at', 'first_reply_at'])
    .where('created_at', '>=', instant(desk.clock() - 30 * DAY))
    .where('first_reply_at', 'is not', null)
    .where('test_at', 'is', null)
    .where('spam_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute()
  if (rows.length < FEWEST) return null
  const waits = rows
    .map((row) => Date.parse(row.first_reply_at ?? '') - Date.parse(row.created_at))
    .sort((one, other) => one - other)
  const half = waits[Math.ceil(waits.length / 2) - 1] ?? 0
  return { minutes: Math.max(1, Math.round(half / 60_000)), tickets: rows.length }
}

/** The articles that were published last, with when the question behind them was asked. */
export async function answeredLately(
  desk: Reading,
  actor: Actor,
  locale: string,
  most = 3,
): Promise<Lately[]> {
  const rows = await desk.reader
    .selectFrom('article as a')
    .leftJoin('ticket as t', 't.id', 'a.origin_ticket_id')
    .select(['a.slug', 'a.title', 'a.locale', 't.created_at as askedAt', 'a.published_at', 'a.helpful'])
    .where('a.published_at', 'is not', null)
    .where('a.known_issue_at', 'is', null)
    .where(visibleTo(actor))
    .where('a.confidence', 'in', [...shown])
    .where(inBestLanguage(actor, locale))
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ published_at: publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt ?? '' }))
}
