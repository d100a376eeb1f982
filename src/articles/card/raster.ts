/** A colour, each part 0–255. */
export type Colour = readonly [red: number, green: number, blue: number]
type Point = readonly [x: number, y: number]

/** Pieces a curve is cut into: at the sizes drawn here no corner can be seen. */
const PIECES = 8

/**
 * A picture that shapes are filled into, row by row, three bytes a point. Edges are smooth: how much of a point a shape covers is
 * summed from the signed areas beside its edges.
 */
export class Raster {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array<ArrayBuffer>

  constructor(width: number, height: number, ground: Colour) {
    this.width = width
    this.height = height
    this.bytes = new Uint8Array(width * height * 3)
    for (let at = 0; at < this.bytes.length; at += 1) this.bytes[at] = ground[at % 3] ?? 0
  }

  /** Fills closed contours. Overlaps count once. */
  fill(contours: readonly (readonly Point[])[], colour: Colour): void {
    const points = contours.flat()
    if (points.length === 0) return
    const top = Math.max(0, Math.floor(Math.min(...points.map(([, y]) => y))))
    const end = Math.min(this.height, Math.ceil(Math.max(...points.map(([, y]) => y))))
    if (end <= top) return
    const cover = new Float32Array((end - top) * (this.width + 2))
    for (const contour of contours)
      contour.forEach((point, at) => {
        this.#edge(cover, top, end, point, contour[(at + 1) % contour.length] ?? point)
      })
    const across = points.map(([x]) => x)
    this.#blend(
      cover,
      top,
      end,
      Math.max(0, Math.floor(Math.min(...across))),
      Math.max(...across) + 1,
      colour,
    )
  }

  #edge(cover: Float32Array, top: number, end: number, from: Point, to: Point): void {
    if (from[1] === to[1]) return
    const sign = from[1] < to[1] ? 1 : -1
    const [upper, lower] = sign > 0 ? [from, to] : [to, from]
    const slope = (lower[0] - upper[0]) / (lower[1] - upper[1])
    for (let row = Math.max(top, Math.floor(upper[1])); row < Math.min(end, lower[1]); row += 1) {
      const y0 = Math.max(row, upper[1])
      const y1 = Math.min(row + 1, lower[1])
      if (y1 <= y0) continue
      const x0 = this.#inside(upper[0] + (y0 - upper[1]) * slope)
      const x1 = this.#inside(upper[0] + (y1 - upper[1]) * slope)
      this.#span(cover, (row - top) * (this.width + 2), Math.min(x0, x1), Math.max(x0, x1), sign * (y1 - y0))
    }
  }

  #inside(x: number): number {
    return Math.min(this.width, Math.max(0, x))
  }

  /** Spreads one edge's height within a row over the points it crosses. */
  #span(cover: Float32Array, row: number, left: number, right: number, height: number): void {
    const first = Math.floor(left)
    const last = Math.floor(right)
    const add = (at: number, by: number) => {
      cover[row + at] = (cover[row + at] ?? 0) + by
    }
    if (first === last) {
      const share = 1 - ((left + right) / 2 - first)
      add(first, height * share)
      add(first + 1, height * (1 - share))
      return
    }
    const per = height / (right - left)
    let before = 0
    for (let at = first; at <= last; at += 1) {
      const from = Math.max(left, at)
      const to = Math.min(right, at + 1)
      const part = per * (to - from)
      const share = 1 - ((from + to) / 2 - at)
      add(at, part * share + before)
      before = part * (1 - share)
    }
    add(last + 1, before)
  }

  #blend(cover: Float32Array, top: number, end: number, left: number, right: number, colour: Colour): void {
    for (let row = top; row < end; row += 1) {
      let sum = 0
      for (let x = left; x < Math.min(right, this.width); x += 1) {
        sum += cover[(row - top) * (this.width + 2) + x] ?? 0
        const share = Math.min(1, Math.abs(sum))
        if (share < 0.004) continue
        const at = (row * this.width + x) * 3
        for (let part = 0; part < 3; part += 1) {
          const under = this.bytes[at + part] ?? 0
          this.bytes[at + part] = Math.round(under + ((colour[part] ?? 0) - under) * share)
        }
      }
    }
  }
}

/** The contours of a path of M, L and Q in whole units, upside up, scaled and moved. */
export function contoursOf(path: string, scale: number, x: number, y: number): Point[][] {
  const contours: Point[][] = []
  let now: Point = [0, 0]
  const place = (across: number, up: number): Point => [x + across * scale, y - up * scale]
  for (const [, kind, numbers = ''] of path.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = numbers.split(' ').map(Number)
    const contour = contours.at(-1)
    if (kind === 'M') contours.push([place(a, b)])
    else if (kind === 'L') contour?.push(place(a, b))
    else
      for (let piece = 1; piece <= PIECES; piece += 1) {
        const t = piece / PIECES
        const at = (from: number, by: number, to: number) =>
          (1 - t) * (1 - t) * from + 2 * t * (1 - t) * by + t * t * to
        contour?.push(place(at(now[0], a, c), at(now[1], b, d)))
      }
    now = kind === 'Q' ? [c, d] : [a, b]
  }
  return contours
}

/** A circle; with `hole` the other way round, so that it cuts. */
export function circle(x: number, y: number, radius: number, hole = false): Point[] {
  return Array.from({ length: 96 }, (_, at) => {
    const turn = ((hole ? -at : at) / 96) * 2 * Math.PI
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)] as const
  })
}

export function box(x: number, y: number, width: number, height: number): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}
