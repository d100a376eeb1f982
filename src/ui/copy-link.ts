import { sayCopied } from './copied.ts'

/** Copies the address of its link instead of following it, and says so for two seconds. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    link?.addEventListener('click', (event) => {
      if (!navigator.clipboard) return
      event.preventDefault()
      navigator.clipboard.writeText(link.href).then(
        () => sayCopied(this),
        () => location.assign(link.href),
      )
    })
  }
}

if (!customElements.get('copy-link')) customElements.define('copy-link', CopyLink)
