import type { Notice } from './queries.ts'

/** The page a notice leads to, for staff and for customers. */
export function whereTo(notice: Notice, staff: boolean): string {
  const { number } = notice.particulars as { number?: number }
  if (notice.recordKind === 'escalation' && number) return `/desk/escalations/${number}`
  if (notice.recordKind === 'topic' && number) return `/forum/${number}`
  if (notice.recordKind === 'article')
    return staff
      ? `/desk/articles/${notice.recordId}`
      : `/articles/${String(notice.particulars['slug'] ?? '')}`
  if (notice.ticketNumber)
    return staff ? `/desk/tickets/${notice.ticketNumber}` : `/tickets/${notice.ticketNumber}`
  return staff ? '/desk' : '/'
}
