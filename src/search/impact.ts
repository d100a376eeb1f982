import { fields } from './document.ts'
import { type Norms, shortLength } from './norms.ts'
import { flatWeights, k1, type Profile } from './profiles.ts'
import type { Shelf } from './shelf.ts'

const width = fields.length
const weightsOf = { articles: flatWeights('articles'), fixes: flatWeights('fixes') }
const perKind = (weights: Float64Array) =>
  Array.from({ length: weights.length / width }, (_, kind) =>
    weights.slice(kind * width, (kind + 1) * width).reduce((sum, weight) => sum + weight, 0),
  )

/** The most one term can give a unit, by what it tells: all counts endless, all fields short. */
export const mostGiven: Record<Profile, number> = {
  articles: (k1 + 1) * Math.max(...perKind(weightsOf.articles)),
  fixes: k1 + 1,
}

/** What a term gives a unit that holds it so often in each field (`packed`), before it counts how much the term tells. */
export function impact(
  { kinds, lengths }: Pick<Shelf, 'kinds' | 'lengths'>,
  unit: number,
  packed: number,
  profile: Profile,
  norms: Norms,
): number {
  const kind = kinds[unit] as number
  const weights = weightsOf[profile]
  const summed = profile === 'articles'
  let sum = 0
  let rest = packed
  for (let field = 0; rest !== 0; field += 1, rest >>>= 6) {
    const times = rest & 63
    if (times === 0) continue
    const at = kind * width + field
    const length = lengths[unit * width + field] as number
    const norm =
      length < shortLength ? (norms.short[at * shortLength + length] as number) : norms.long(at, length)
    const weight = weights[at] as number
    sum += summed ? (weight * times * (k1 + 1)) / (times + k1 * norm) : (weight * times) / norm
  }
  return summed ? sum : (sum * (k1 + 1)) / (sum + k1)
}
