import { minutesAfter, type Work } from '#work/work.ts'
import { settingsIn } from '#workspace/settings.ts'

/** Days after which what law or a contract prescribes is looked at again, where its area names no time of its own. */
export const COMPLIANCE_DAYS = 90

/** When an article of this area is to be looked at next, counted from now. */
export async function nextReview(work: Work, areaId: string | null): Promise<string> {
  const area = areaId
    ? await work.db
        .selectFrom('area')
        .select(['compliance_at', 'review_days'])
        .where('id', '=', areaId)
        .executeTakeFirst()
    : undefined
  const { reviewAfterDays } = await settingsIn(work)
  const usual = area?.compliance_at ? Math.min(COMPLIANCE_DAYS, reviewAfterDays) : reviewAfterDays
  return minutesAfter(work.at, (area?.review_days ?? usual) * 24 * 60)
}
