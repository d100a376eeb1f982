/** The thread in which the staff's long questions are answered: the archive in the scope of whoever asks, and the list of vain searches. */
import type { Cursor } from '#work/keyset.ts'
import { answering } from '#work/thread.ts'
import { inRows, type Question } from './archive-reading.ts'
import { countGaps, type GapView, gapsOf } from './gaps.ts'

export type Asked = Readonly<{ archive: Question } | { gaps: GapView; after: Cursor | null }>

export type GapPage = Awaited<ReturnType<typeof gapsOf>> & { counts: Record<GapView, number> }

answering<Asked>(async (place, asked) => {
  if ('archive' in asked) return inRows(place, asked.archive)
  const page = await gapsOf(place.reader, asked.gaps, asked.after)
  return { ...page, counts: await countGaps(place.reader) } satisfies GapPage
})
