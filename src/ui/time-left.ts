import { type PromiseWords, promiseText } from './promising.ts'

/** The minute hand of a promise: far becomes soon becomes late while the page is open. */
class TimeLeft extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.#timer = window.setInterval(() => this.#say(), 20_000)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  #say(): void {
    const time = this.querySelector('time')
    const rest = this.querySelector('.after')
    const { lang, dataset } = document.documentElement
    if (!time || !rest) return
    const promised = {
      due: new Date(time.dateTime),
      made: this.dataset.made ? new Date(this.dataset.made) : null,
      paused: this.dataset.state === 'paused',
      view: this.dataset.view === 'portal' ? ('portal' as const) : ('desk' as const),
      locale: lang,
      zone: dataset.zone ?? 'UTC',
      now: new Date(),
    }
    const { state, first, after } = promiseText(
      promised,
      JSON.parse(this.dataset.words ?? '{}') as PromiseWords,
    )
    this.dataset.state = state
    if (time.textContent !== first) time.textContent = first
    if (rest.textContent !== after) rest.textContent = after
  }
}

if (!customElements.get('time-left')) customElements.define('time-left', TimeLeft)
