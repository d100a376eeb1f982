import type { Hit } from './core.ts'
import type { Near } from './learned.ts'

const byWords = 0.5
/** An article that shares no word with the text is found when it is at least this near. */
const nearEnough = 0.5
/** What an article without enough links counts, of what a learned one usually does: measured where half of all articles had links. */
const unlinked = 0.72

/**
 * Ranks by words and by what links taught: half the score by words, as a share of the best, and the cosine of the article.
 * What nobody linked yet stands where a learned article of its words usually would.
 */
export function blend(
  hits: readonly Hit[],
  near: Near,
  typical: number,
  about: {
    rootOf(id: string): string | undefined
    /** A document of an article that the asker may find, with the factor its language counts by. */
    openOf(root: string): Pick<Hit, 'id' | 'language'> | undefined
    /** What a language counts that is not the asker's. */
    factor(hit: Pick<Hit, 'language'>): number
  },
): Hit[] {
  const most = hits[0]?.score ?? 0
  const found = hits.map((hit) => {
    const root = about.rootOf(hit.id)
    const cosine = root === undefined ? undefined : near.of(root)
    const share = most > 0 ? hit.score / most : 0
    return cosine === undefined
      ? { ...hit, score: share * (byWords + unlinked * typical) }
      : { ...hit, score: share * byWords + cosine * about.factor(hit), near: cosine }
  })
  const known = new Set(hits.map((hit) => about.rootOf(hit.id)))
  for (const [root, cosine] of near.best) {
    const one = known.has(root) || cosine < nearEnough ? undefined : about.openOf(root)
    if (one) found.push({ ...one, score: cosine * about.factor(one), fit: 0, near: cosine })
  }
  return found.sort((x, y) => y.score - x.score)
}
