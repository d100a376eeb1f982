import { ago } from './time.ts'

/** Keeps "5 minutes ago" true while the page stays open. */
class TimeAgo extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.#timer = window.setInterval(() => this.#say(), 30_000)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  #say(): void {
    const time = this.querySelector('time')
    if (time)
      time.textContent = ago(new Date(time.dateTime), {
        locale: document.documentElement.lang,
        now: new Date(),
      })
  }
}

if (!customElements.get('time-ago')) customElements.define('time-ago', TimeAgo)
