import { type Field, fields, type Kind, kinds } from './document.ts'

/**
 * How matches in the fields add up. `articles`: each field is scored by BM25 on its own and the weighted scores are summed.
 * `fixes`: BM25F, the weighted counts are summed first, so that a word said in subject and text does not count twice.
 */
export type Profile = 'articles' | 'fixes'

type Weights = Readonly<Record<Field, number>>
const article: Weights = { title: 2, headings: 1, text: 1, resolution: 1, wording: 1 }
const fix: Weights = { title: 3, headings: 1, text: 1, resolution: 0.3, wording: 1 }

export const k1 = 1.2
/** How much longer texts are held against a document, a field each. */
export const b = 0.75

const weights: Record<Profile, Record<Kind, Weights>> = {
  articles: { article, fix: article, topic: article },
  fixes: { article: { ...fix, resolution: 1 }, fix, topic: fix },
}

/** Weights by kind and field, flat, for the inner loop. */
export function flatWeights(profile: Profile): Float64Array {
  return Float64Array.from(kinds.flatMap((kind) => fields.map((field) => weights[profile][kind][field])))
}
