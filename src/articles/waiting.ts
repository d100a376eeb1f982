import type { Reader } from '#db/open.ts'

type Reading = Readonly<{ reader: Reader }>

export type WaitingEdit = NonNullable<Awaited<ReturnType<typeof waitingOf>>>

/** The edit that waits beside an article, for the staff; null when there is none. */
export async function waitingOf(desk: Reading, articleId: string) {
  const row = await desk.reader
    .selectFrom('article_stage')
    .selectAll()
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  return row ? { ...row, writerIds: JSON.parse(row.writers) as string[] } : null
}

export type Planned = Awaited<ReturnType<typeof plansOf>>[number]

/** What shall happen to an article by itself, the next first. */
export function plansOf(desk: Reading, articleId: string) {
  return desk.reader
    .selectFrom('article_plan')
    .select(['act', 'at', 'audience', 'revision', 'stage_version', 'by_id'])
    .where('article_id', '=', articleId)
    .orderBy('at')
    .execute()
}

/** Who looks after a subject and how strictly; null without one. */
export async function careOf(desk: Reading, areaId: string | null) {
  if (!areaId) return null
  const row = await desk.reader
    .selectFrom('area')
    .select(['owner_id', 'compliance_at'])
    .where('id', '=', areaId)
    .executeTakeFirst()
  return row ? { ownerId: row.owner_id, compliance: row.compliance_at !== null } : null
}
