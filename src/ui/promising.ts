import { moment, type Said } from './time.ts'

/** A promise ("next update by"): how near it is, and its words. Pure, shared by the server and the browser's minute hand. */
export type PromiseState = 'far' | 'soon' | 'late' | 'paused'

export interface Promised {
  due: Date
  now: Date
  /** When it was given: its last quarter counts as soon. */
  made?: Date | null
  paused?: boolean
}

const hour = 3_600_000

/** Soon = less than an hour left, or the last quarter of the time that was given, whichever is longer. */
export function promiseState({ due, now, made, paused = false }: Promised): PromiseState {
  if (paused) return 'paused'
  const left = due.getTime() - now.getTime()
  if (left < 0) return 'late'
  const quarter = made ? (due.getTime() - made.getTime()) / 4 : 0
  return left < Math.max(hour, quarter) ? 'soon' : 'far'
}

export interface LeftWords {
  minutes: string
  hours: string
  days: string
}

/** Length of time in the words of one locale, e.g. `{m} min`, `{h} h {m}`, `{d} d`; never zero. */
export function lasting(milliseconds: number, words: LeftWords): string {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / 60_000))
  if (minutes < 60) return words.minutes.replace('{m}', String(minutes))
  if (minutes < 24 * 60) {
    return words.hours
      .replace('{h}', String(Math.floor(minutes / 60)))
      .replace('{m}', String(minutes % 60).padStart(2, '0'))
  }
  return words.days.replace('{d}', String(Math.round(minutes / (24 * 60))))
}

export interface PromiseWords extends LeftWords {
  late: string
  in: string
  paused: string
}

export interface PromiseText {
  state: PromiseState
  first: string
  after: string
}

/** The desk counts down what is less than four hours away; the portal always names the clock time. */
export function promiseText(
  promised: Promised & Said & { view: 'desk' | 'portal' },
  words: PromiseWords,
): PromiseText {
  const state = promiseState(promised)
  const left = promised.due.getTime() - promised.now.getTime()
  const length = lasting(left, words)
  if (state === 'paused') return { state, first: words.paused.replace('{left}', length), after: '' }
  const clock = moment(promised.due, promised)
  if (state === 'late') {
    const late = words.late.replace('{left}', length)
    return promised.view === 'desk' ? { state, first: late, after: '' } : { state, first: clock, after: late }
  }
  if (promised.view === 'desk') return { state, first: left < 4 * hour ? length : clock, after: '' }
  return { state, first: clock, after: words.in.replace('{left}', length) }
}
