/** Goes after eight seconds unless somebody is at it (pointer or keyboard); failures stay until dismissed. */
class ToastNote extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    const close = this.querySelector<HTMLButtonElement>('.close')
    if (close) close.hidden = false
    close?.addEventListener('click', () => this.remove())
    this.addEventListener('keydown', (event) => event.key === 'Escape' && this.remove())
    this.#announce()
    if (this.classList.contains('failed')) return
    for (const type of ['pointerenter', 'focusin'])
      this.addEventListener(type, () => clearTimeout(this.#timer))
    for (const type of ['pointerleave', 'focusout']) this.addEventListener(type, () => this.#wait())
    this.#wait()
  }

  /** A status that is there from the start is not read out; one whose text arrives is. */
  #announce(): void {
    const words = this.querySelector('p')
    if (!words) return
    const text = words.textContent
    window.setTimeout(() => {
      words.textContent = ''
      words.textContent = text
    }, 200)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.remove(), 8000)
  }
}

if (!customElements.get('toast-note')) customElements.define('toast-note', ToastNote)
