/** Presses that were let through: where a form has two such buttons, both hear of each. */
const passed = new WeakSet<Event>()

/** A button that sends its form once: it keeps its width, says "Sending…" and lets no second press through. */
class SubmitOnce extends HTMLElement {
  #before: string | null = null

  get #button(): HTMLButtonElement | null {
    return this.querySelector('button')
  }

  connectedCallback(): void {
    const form = this.#button?.form
    form?.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return
      if (form.dataset.sending !== undefined && !passed.has(event)) return event.preventDefault()
      form.dataset.sending = ''
      passed.add(event)
      // The pressed button's own name and value must still travel, so it is only shown as disabled.
      if (event.submitter === this.#button) window.setTimeout(() => this.#show(), 300)
    })
    addEventListener('pageshow', () => this.#restore())
    form?.addEventListener('sent', () => this.#restore())
  }

  #show(): void {
    const button = this.#button
    if (!button || button.form?.dataset.sending === undefined) return
    this.#before = button.innerHTML
    button.style.minInlineSize = `${button.offsetWidth}px`
    button.setAttribute('aria-disabled', 'true')
    button.textContent = this.dataset.sending ?? ''
  }

  #restore(): void {
    const button = this.#button
    if (!button) return
    delete button.form?.dataset.sending
    if (this.#before === null) return
    button.innerHTML = this.#before
    button.removeAttribute('aria-disabled')
    this.#before = null
  }
}

if (!customElements.get('submit-once')) customElements.define('submit-once', SubmitOnce)
