import { type Field, fields, type Kind, kinds } from './document.ts'

/**
 * How matches in the fields add up. `articles`: each field is scored by BM25 on its own and the weighted scores are summed.
 * `fixes`: BM25F, the weighted counts are summed first, so that a word said in subject and text does not count twice.
 */
export type Profile = 'articles' | 'fixes'

type Weights = Readonly<Record<Field, number>>
const article: Weights = { title: 2, headings: 1, text: 1, resolution: 1, wording: 1 }
const fix: Weights = { title: 2, headings: 1, text: 1, resolution: 0.6, wording: 1 }

export const k1 = 1.2

/** How much a longer field is held against a document (the b of BM25), by field. People's reports vary more in length than in what they are about. */
export const lengthCounts: Record<Profile, Weights> = {
  articles: { title: 0.75, headings: 0.75, text: 0.75, resolution: 0.75, wording: 0.75 },
  fixes: { title: 0.75, headings: 0.75, text: 0.5, resolution: 0.5, wording: 0.5 },
}

const weights: Record<Profile, Record<Kind, Weights>> = {
  articles: { article, fix: article, topic: article },
  fixes: { article: { ...fix, resolution: 1 }, fix, topic: fix },
}

/** Weights by kind and field, flat, for the inner loop. */
export function flatWeights(profile: Profile): Float64Array {
  return Float64Array.from(kinds.flatMap((kind) => fields.map((field) => weights[profile][kind][field])))
}
