import { dimensions, dot, Encoder, unit, type Weights } from './encoder.ts'
import type { Direction } from './learned.ts'
import { train, type View } from './training.ts'

/** Fewer links than this say too little about an article: it is ranked by its words alone. */
export const leastLinks = 3
/** Of articles with so many links every tenth wording is kept back, to see how near an unseen one comes. */
const enoughToSpare = 5
const spared = 10
const leastMeasured = 20
const assumed = 0.6

/** A wording that led to the article by a link, or something the article itself is called. */
export type Taught = View & Readonly<{ link: boolean }>

export type Lesson = Readonly<{
  weights: Weights
  articles: (Direction & { links: number })[]
  /** Median cosine of wordings kept back to their own article. */
  typical: number
  /** How many were kept back, and of how many the own article was nearest. */
  held: number
  first: number
}>

/** What the wordings teach; the same wordings give the same lesson. Learned twice: once without those kept back, to measure, then whole. */
export function learn(taught: readonly Taught[], seed = 1): Lesson {
  const links = new Map<string, number>()
  const back: Taught[] = []
  const shown: Taught[] = []
  for (const one of taught) {
    const count = (links.get(one.article) ?? 0) + (one.link ? 1 : 0)
    links.set(one.article, count)
    if (one.link && count > enoughToSpare && count % spared === enoughToSpare + 1) back.push(one)
    else shown.push(one)
  }
  const weights = train(taught, seed)
  return {
    weights,
    articles: directions(new Encoder(weights), taught, links),
    ...measure(shown, back, links, seed),
  }
}

function directions(
  encoder: Encoder,
  views: readonly View[],
  links: Map<string, number>,
): Lesson['articles'] {
  const sums = new Map<string, Float32Array>()
  for (const { article, text, language } of views) {
    if ((links.get(article) ?? 0) < leastLinks) continue
    const vector = encoder.encode(text, language)
    if (!vector) continue
    const sum = sums.get(article) ?? new Float32Array(dimensions)
    for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] as number) + (vector[d] as number)
    sums.set(article, sum)
  }
  return [...sums].map(([root, sum]) => ({ root, vector: unit(sum), links: links.get(root) ?? 0 }))
}

function measure(
  shown: readonly View[],
  back: readonly View[],
  links: Map<string, number>,
  seed: number,
): Pick<Lesson, 'typical' | 'held' | 'first'> {
  if (back.length < leastMeasured) return { typical: assumed, held: 0, first: 0 }
  const encoder = new Encoder(train(shown, seed))
  const articles = directions(encoder, shown, links)
  const near: number[] = []
  let first = 0
  for (const { article, text, language } of back) {
    const vector = encoder.encode(text, language)
    const own = articles.find(({ root }) => root === article)
    const cosine = vector && own ? dot(vector, own.vector) : 0
    near.push(cosine)
    if (vector && own && articles.every((each) => each === own || dot(vector, each.vector) < cosine))
      first += 1
  }
  near.sort((x, y) => x - y)
  return { typical: Math.max(near[near.length >> 1] as number, 0.1), held: near.length, first }
}
