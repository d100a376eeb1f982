/** Shows what is like the article being written, asked after each pause; without it the form comes back once with the same. */
const typingPause = 600

class AlikeBox extends HTMLElement {
  #timer = 0
  #asking: AbortController | null = null

  connectedCallback(): void {
    const form = document.querySelector<HTMLFormElement>(`#${this.dataset['form']}`)
    form?.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#ask(form), typingPause)
    })
    form?.addEventListener('submit', () => clearTimeout(this.#timer))
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    this.#asking?.abort()
    this.#asking = new AbortController()
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    body.set('do', this.dataset['do'] ?? '')
    body.set('preview', '1')
    try {
      const answer = await fetch(location.href, { method: 'POST', body, signal: this.#asking.signal })
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector('alike-box')
      if (fresh && !this.contains(document.activeElement)) this.replaceChildren(...fresh.childNodes)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
    }
  }
}

if (!customElements.get('alike-box')) customElements.define('alike-box', AlikeBox)
