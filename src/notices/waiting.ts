import type { Desk } from '#work/desk.ts'

export type Counts = Readonly<Record<'tickets' | 'escalations' | 'articles' | 'forum', number>>

// What waits changes all the time; a second old is new enough for a number in the head of a page, ms.
const FRESH = 1000
const kept = new WeakMap<Desk, { at: number; counts: Promise<Counts> }>()

/** What waits in each room of the desk. One round of indexed counts a second at most, whoever asks. */
export function countsOf(desk: Desk): Promise<Counts> {
  const known = kept.get(desk)
  if (known && performance.now() - known.at < FRESH) return known.counts
  const counts = count(desk)
  kept.set(desk, { at: performance.now(), counts })
  return counts
}

async function count(desk: Desk): Promise<Counts> {
  const { reader } = desk
  const [tickets, escalations, articles, forum] = await Promise.all([
    reader
      .selectFrom('ticket')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('status', 'in', ['new', 'open'])
      .where('merged_into', 'is', null)
      .where('spam_at', 'is', null)
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('escalation')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('state', 'in', ['requested', 'active'])
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('article')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('review_requested_at', 'is not', null)
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('topic')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('answers', '=', 0)
      .where('solved_at', 'is', null)
      .where('hidden_at', 'is', null)
      .executeTakeFirstOrThrow(),
  ])
  return { tickets: tickets.n, escalations: escalations.n, articles: articles.n, forum: forum.n }
}
