/** ms between two looks while something runs on the server. */
const pause = 800
const slow = 4000

/**
 * While `data-running` is set, fetches the page again and again and exchanges its live parts, here and elsewhere on the page.
 * Without it the page shows the same after a reload.
 */
class WhileRunning extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLElement>('.no-live')) link.hidden = true
    if (this.dataset['running'] !== undefined) this.#later(pause)
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
  }

  #later(wait: number): void {
    this.#timer = setTimeout(() => void this.#look(), wait)
  }

  async #look(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { 'X-Live': '1' } })
      if (!answer.ok) throw new Error(String(answer.status))
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const runs = fresh.querySelector<HTMLElement>('while-running')?.dataset['running'] !== undefined
      exchange(fresh, runs ? ['backtest'] : ['backtest', 'backtest-matches'])
      for (const link of this.querySelectorAll<HTMLElement>('.no-live')) link.hidden = true
      if (runs) return this.#later(pause)
      delete this.dataset['running']
      const over = this.querySelector('[data-over]')
      if (over) over.textContent = this.dataset['said'] ?? ''
    } catch {
      this.#later(slow)
    }
  }
}

function exchange(fresh: Document, parts: readonly string[]): void {
  for (const name of parts) {
    const old = document.querySelector(`[data-live-part="${name}"]`)
    const next = fresh.querySelector(`[data-live-part="${name}"]`)
    if (old && next && old.innerHTML !== next.innerHTML)
      old.replaceChildren(...document.importNode(next, true).childNodes)
  }
}

if (!customElements.get('while-running')) customElements.define('while-running', WhileRunning)

// A module of its own.
export {}
