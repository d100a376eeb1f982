import { countViews } from '#articles/viewing.ts'
import type { Work } from '#work/work.ts'
import type { SignalTable } from './schema.ts'

/** Counts the articles that readers opened; staff, programs and pages fetched in advance are no readers. */
export async function countViewed(work: Work, signals: readonly SignalTable[]): Promise<void> {
  const viewed = signals.flatMap(({ name, article_id: rootId, at, staff, bot, preview }) =>
    name === 'viewed' && rootId && !staff && !bot && !preview ? [{ rootId, day: at.slice(0, 10) }] : [],
  )
  await countViews(work, viewed)
}
