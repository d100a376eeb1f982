import { sayCopied } from '#ui/copied.ts'

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
    sayCopied(this)
  }
}

if (!customElements.get('copy-markdown')) customElements.define('copy-markdown', CopyMarkdown)
