import { type Actor, isStaff } from '#work/actor.ts'

/**
 * Who may find a document, one bit an audience. The bits only choose candidates: what is shown is read again
 * through the asker's own scope (seeing.ts).
 */
export const everybody = 0b001
export const customers = 0b010
export const staff = 0b100

/** The bit of the asker. */
export function accessOf(actor: Actor): number {
  if (isStaff(actor)) return staff
  return actor.kind === 'person' && actor.verified ? customers : everybody
}

/** The bits of an article by its audience; what is still being written or was archived stays with the staff. */
export function accessOfArticle(article: Readonly<{ audience: string; confidence: string }>): number {
  if (article.confidence !== 'validated' && article.confidence !== 'unvalidated') return staff
  if (article.audience === 'public') return everybody | customers | staff
  return article.audience === 'customers' ? customers | staff : staff
}
