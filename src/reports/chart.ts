import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Point } from './overview.ts'
import { FEWEST } from './saying.ts'

/** The drawing of deflection against escalation: places in a box, no words. */
export type Size = { width: number; height: number; left: number; right: number; top: number; bottom: number }

export const wide: Size = { width: 1080, height: 470, left: 58, right: 24, top: 22, bottom: 52 }
export const narrow: Size = { width: 340, height: 380, left: 44, right: 20, top: 16, bottom: 58 }

export type Dot = {
  point: Point
  x: number
  y: number
  to: number
  low: number
  high: number
  soFar: boolean
  old: boolean
  chosen: boolean
}

export type Drawing = {
  size: Size
  xTicks: { at: number; share: number }[]
  yTicks: { at: number; share: number }[]
  curves: { share: number; path: string; x: number; y: number; named: boolean }[]
  dots: Dot[]
  path: string
  pathSoFar: string | null
  marks: { x: number; y: number; n: number; named: boolean }[]
  names: { dot: Dot; x: number; y: number; anchor: 'start' | 'end'; big: boolean }[]
}

const CURVE_STEPS = 50
const RECENT = 3

/** Points with too few tickets are not drawn; the table has them. */
export function drawable(points: readonly Point[]): Point[] {
  return points.filter(({ drawn }) => drawn.er.den >= FEWEST && drawn.drLo.value !== null)
}

export function draw(points: readonly Point[], chosen: Point, size: Size): Drawing {
  const shown = drawable(points)
  const [x, y] = scalesOf(shown, size)
  const dots = shown.map((point, at): Dot => {
    const { er, drLo, drHi } = point.drawn
    return {
      point,
      x: x(drLo.value ?? 0),
      y: y(er.value ?? 0),
      to: x(drHi.value ?? 0),
      low: y(er.low ?? 0),
      high: y(er.high ?? 0),
      soFar: !(point.mature.tickets && point.mature.attempts),
      old: at < shown.length - RECENT,
      chosen: point.period.from === chosen.period.from,
    }
  })
  const lastSure = dots.findLastIndex((dot) => !dot.soFar)
  const trace = line<Dot>(
    (dot) => dot.x,
    (dot) => dot.y,
  ).digits(1)
  return {
    size,
    xTicks: x.ticks(5).map((share) => ({ at: x(share), share })),
    yTicks: y.ticks(5).map((share) => ({ at: y(share), share })),
    curves: curvesOf(shown, x, y),
    dots,
    path: trace(dots.slice(0, lastSure + 1)) ?? '',
    pathSoFar: lastSure < dots.length - 1 ? (trace(dots.slice(Math.max(0, lastSure))) ?? null) : null,
    marks: marksOf(dots),
    names: namesOf(dots, size),
  }
}

type Scale = ReturnType<typeof scaleLinear<number, number>>

function scalesOf(points: readonly Point[], size: Size): [Scale, Scale] {
  const shares = (of: (point: Point) => number | null) => points.map((point) => of(point) ?? 0)
  const right = Math.min(0.95, Math.max(0.2, ...shares((point) => point.drawn.drHi.value)) * 1.06)
  const high = Math.min(1, Math.max(0.1, ...shares((point) => point.drawn.er.high)) * 1.04)
  const low = Math.max(0, Math.min(...shares((point) => point.drawn.er.low)) - 0.03)
  const bottom = low > 0.06 ? Math.floor(low * 20) / 20 : 0
  return [
    scaleLinear([0, right], [size.left, size.width - size.right]),
    scaleLinear([bottom, high], [size.height - size.bottom, size.top]),
  ]
}

/** Equal escalations per known demand, ER = k/(1 − DR); one of them passes by the first period. */
function curvesOf(points: readonly Point[], x: Scale, y: Scale): Drawing['curves'] {
  const start = Math.round((points[0]?.drawn.erd.value ?? 0.1) * 100)
  const step = Math.max(1, Math.round(start / 5.6))
  const shares = [-4, -3, -2, -1, 0, 1, 2]
    .map((n) => (start + n * step) / 100)
    .filter((share) => share > 0.01)
  const [, right = 1] = x.domain()
  const [bottom = 0, top = 1] = y.domain()
  return shares.flatMap((share) => {
    const all = Array.from({ length: CURVE_STEPS + 1 }, (_, at) => (at / CURVE_STEPS) * right).map(
      (at) => [at, share / (1 - at)] as const,
    )
    const inside = all.filter(([, height]) => height >= bottom && height <= top)
    const last = inside.at(-1)
    if (!last || inside.length < 8) return []
    // Up there stands what the axis means.
    const isHidden = x(last[0]) < x(0) + 170 && y(last[1]) < y(top) + 30
    const path = line().digits(1)(inside.map(([at, height]) => [x(at), y(height)])) ?? ''
    return [
      {
        share,
        path,
        x: x(last[0]) - 6,
        y: y(last[1]) + (last[0] < right * 0.99 ? 14 : -7),
        named: !isHidden,
      },
    ]
  })
}

/** Articles that came out between a point and the one before, on the path between them. */
function marksOf(dots: readonly Dot[]): Drawing['marks'] {
  const found = dots.flatMap((dot, at) => {
    const before = dots[at - 1]
    return before && dot.point.published > 0
      ? [{ x: (before.x + dot.x) / 2, y: (before.y + dot.y) / 2, n: dot.point.published }]
      : []
  })
  const most = found.map((mark) => mark.n).sort((one, other) => other - one)[2] ?? 0
  const named: { x: number; y: number }[] = []
  return found.map((mark) => {
    const free = named.every((other) => Math.abs(other.x - mark.x) > 90 || Math.abs(other.y - mark.y) > 30)
    const isNamed = free && mark.n >= most
    if (isNamed) named.push(mark)
    return { ...mark, named: isNamed }
  })
}

/** The chosen, the last and the first point are named; others where there is room. */
function namesOf(dots: readonly Dot[], size: Size): Drawing['names'] {
  const isWide = size.width > 500
  const first = dots[0]
  const last = dots.at(-1)
  const order = [dots.find((dot) => dot.chosen), last, first, ...dots].filter(
    (dot): dot is Dot => dot !== undefined,
  )
  const placed: Drawing['names'] = []
  for (const dot of new Set(order)) {
    const big = dot.chosen || dot === first || dot === last
    const width = big ? 120 : 60
    const end = dot.x + width > size.width - size.right
    const [x, y] = [end ? dot.x - 11 : dot.x + 11, dot.y + (dot === last && !dot.chosen ? 26 : -12)]
    const taken = placed.some(
      (other) => Math.abs(other.y - y) < 22 && Math.abs(other.x - x) < (width + (other.big ? 120 : 60)) / 2,
    )
    if (!taken && (isWide || placed.length < 3))
      placed.push({ dot, x, y, anchor: end ? 'end' : 'start', big })
  }
  return placed
}
