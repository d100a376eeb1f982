/** Copies what is behind its link instead of going there, and says so for two seconds. */
class CopyMarkdown extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    link?.addEventListener('click', (event) => {
      if (!navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      this.#copy(link.href).catch(() => location.assign(link.href))
    })
  }

  async #copy(address: string): Promise<void> {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(String(answer.status))
    await navigator.clipboard.writeText(await answer.text())
    this.#confirm()
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

if (!customElements.get('copy-markdown')) customElements.define('copy-markdown', CopyMarkdown)
