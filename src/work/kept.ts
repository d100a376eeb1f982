import type { Desk } from './desk.ts'

type Reading = Readonly<{ reader: Desk['reader']; subscribe?: Desk['subscribe'] }>

/**
 * Answers of reads that many people share, until an event of a kind that `news` matches says that they may have changed. The
 * key holds whatever the answer depends on: also what the reader may see. A desk that hears no events keeps nothing.
 */
export class Kept<T> {
  readonly #news: RegExp
  readonly #most: number
  readonly #desks = new WeakMap<object, Map<string, T>>()
  constructor(news: RegExp, most: number) {
    this.#news = news
    this.#most = most
  }

  async read(desk: Reading, key: readonly unknown[], ask: () => Promise<T>): Promise<T> {
    const answers = this.#of(desk)
    if (!answers) return ask()
    const name = JSON.stringify(key)
    const known = answers.get(name)
    if (known !== undefined) return known
    const fresh = await ask()
    // What was asked before the news is not kept after it.
    if (this.#desks.get(desk) === answers) {
      if (answers.size >= this.#most) answers.clear()
      answers.set(name, fresh)
    }
    return fresh
  }

  #of(desk: Reading): Map<string, T> | undefined {
    const known = this.#desks.get(desk)
    if (known || !desk.subscribe) return known
    desk.subscribe((events) => {
      if (events.some((event) => this.#news.test(event.type))) this.#desks.set(desk, new Map())
    })
    const fresh = new Map<string, T>()
    this.#desks.set(desk, fresh)
    return fresh
  }
}
