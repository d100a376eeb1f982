import type { Point } from './overview.ts'
import { FEWEST } from './saying.ts'

export type Movement = { from: Point; to: Point; says: 'fewer' | 'more' | 'mix' | 'cannot' }

/**
 * What happened between the first and the last settled period: told only when it is larger than its intervals.
 * Fewer or more escalations per known demand; else a rate that moved while that did not (only the mix of tickets changed).
 */
export function movementOf(points: readonly Point[]): Movement | null {
  const sure = points.filter((point) => point.isOver && point.drawn.er.den >= FEWEST)
  const [from, to] = [sure[0], sure.at(-1)]
  if (!from || !to || from === to) return null
  const apart = (of: 'er' | 'erd') => {
    const [then, now] = [from.drawn[of], to.drawn[of]]
    if ((now.high ?? 1) < (then.low ?? 0)) return 'fewer'
    return (now.low ?? 0) > (then.high ?? 1) ? 'more' : null
  }
  return { from, to, says: apart('erd') ?? (apart('er') ? 'mix' : 'cannot') }
}
