/** Shows the article as it would read while it is written, and keeps what was typed. Without it the last saved text stands there. */
class LivePreview extends HTMLElement {
  #form: HTMLFormElement | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | null = null
  #typed = false

  connectedCallback(): void {
    this.#form = document.querySelector(`#${this.dataset.form}`)
    this.#form?.addEventListener('input', () => {
      this.#typed = true
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#ask(), 400)
    })
    this.#form?.addEventListener('submit', () => clearTimeout(this.#timer))
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  async #ask(): Promise<void> {
    const { src, kept = '' } = this.dataset
    if (!this.#form || !src) return
    this.#asking?.abort()
    this.#asking = new AbortController()
    const fields = new URLSearchParams(
      [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]),
    )
    fields.delete('do')
    fields.set('keep', this.#typed ? '1' : '0')
    try {
      const answer = await fetch(src, { method: 'POST', body: fields, signal: this.#asking.signal })
      if (!answer.ok) return
      const { html } = (await answer.json()) as { html: string }
      const prose = this.querySelector('.prose')
      // Rendered and sanitised by the server, as everything that is stored.
      if (prose) prose.innerHTML = html
      const note = this.querySelector('[data-kept]')
      if (note) note.textContent = kept
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
    }
  }
}

customElements.define('live-preview', LivePreview)
