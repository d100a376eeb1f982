/** Copies the address of its link instead of following it, and says so for two seconds. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    link?.addEventListener('click', (event) => {
      if (!navigator.clipboard) return
      event.preventDefault()
      navigator.clipboard.writeText(link.href).then(
        () => this.#confirm(),
        () => location.assign(link.href),
      )
    })
  }

  #confirm(): void {
    const words = this.querySelector('.words')
    const status = this.querySelector('[role="status"]')
    if (!words || !status || status.textContent) return
    const before = words.textContent
    status.textContent = this.dataset.done ?? ''
    words.textContent = this.dataset.done ?? ''
    window.setTimeout(() => {
      words.textContent = before
      status.textContent = ''
    }, 2000)
  }
}

if (!customElements.get('copy-link')) customElements.define('copy-link', CopyLink)
