/**
 * Where one ranking adds up: for each unit its score and, beside it, how much of the query it holds; and which units have any.
 */
export class Scratch {
  sums = new Float32Array(0)
  touched = new Uint32Array(0)
  count = 0

  /** Empty, with room for so many units. */
  ready(size: number): this {
    if (this.touched.length < size) {
      const room = Math.ceil(size * 1.2)
      this.sums = new Float32Array(room * 2)
      this.touched = new Uint32Array(room)
    } else
      for (let i = 0; i < this.count; i += 1) {
        const at = 2 * (this.touched[i] as number)
        this.sums[at] = 0
        this.sums[at + 1] = 0
      }
    this.count = 0
    return this
  }

  /** The best units, best first; equal scores keep the order they came in. */
  best(places: number): { units: number[]; scores: number[] } {
    const { sums, touched, count } = this
    const units: number[] = []
    const scores: number[] = []
    let floor = 0
    for (let i = 0; i < count; i += 1) {
      const unit = touched[i] as number
      const score = sums[2 * unit] as number
      if (score <= floor) continue
      let low = 0
      let high = scores.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((scores[middle] as number) < score) high = middle
        else low = middle + 1
      }
      scores.splice(low, 0, score)
      units.splice(low, 0, unit)
      if (scores.length > places) {
        scores.pop()
        units.pop()
      }
      if (scores.length === places) floor = scores[places - 1] as number
    }
    return { units, scores }
  }
}

const mostKept = 4
const free: Scratch[] = []

/** Rankings that let others run in between need one each; what is given back is used again. */
export function borrow(size: number): Scratch {
  return (free.pop() ?? new Scratch()).ready(size)
}

export function giveBack(scratch: Scratch): void {
  if (free.length < mostKept) free.push(scratch)
}
