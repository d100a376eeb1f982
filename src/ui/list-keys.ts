/** A list one walks with j and k: they move the focus from row to row (`data-row`), Enter is the link's own. */
class ListKeys extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keys:step', this.#step)
  }

  disconnectedCallback(): void {
    document.removeEventListener('keys:step', this.#step)
  }

  #step = (event: Event): void => {
    if (event.defaultPrevented || !(event instanceof CustomEvent)) return
    const rows = [...this.querySelectorAll<HTMLElement>('[data-row]')].filter(
      (row) => row.offsetParent !== null,
    )
    if (rows.length === 0) return
    event.preventDefault()
    const focused = rows.findIndex((row) => row.contains(document.activeElement))
    const current = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute('aria-current'))
    const next = rows[Math.max(0, Math.min(rows.length - 1, current + Number(event.detail)))]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
}

if (!customElements.get('list-keys')) customElements.define('list-keys', ListKeys)
