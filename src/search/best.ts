/** The best few of many scores, best first; equal scores keep the order they came in. */
export class Best {
  readonly ids: string[] = []
  readonly scores: number[] = []
  #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  offer(id: string, score: number): void {
    if (this.ids.length === this.#limit && score <= (this.scores.at(-1) as number)) return
    const known = this.ids.indexOf(id)
    if (known >= 0) {
      if (score <= (this.scores[known] as number)) return
      this.#take(known)
    }
    let at = this.scores.length
    while (at > 0 && (this.scores[at - 1] as number) < score) at -= 1
    this.ids.splice(at, 0, id)
    this.scores.splice(at, 0, score)
    if (this.ids.length > this.#limit) this.#take(this.#limit)
  }

  #take(at: number): void {
    this.ids.splice(at, 1)
    this.scores.splice(at, 1)
  }
}
