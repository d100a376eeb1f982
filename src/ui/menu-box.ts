/** A details element that behaves like a menu: Escape and a click elsewhere close it, the arrows walk it. */
class MenuBox extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.#press(event))
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !this.contains(event.target)) this.#close(false)
    })
    this.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) this.#close(false)
    })
  }

  #close(back: boolean): void {
    const details = this.querySelector('details')
    if (!details?.open) return
    details.open = false
    if (back) details.querySelector('summary')?.focus()
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      this.#close(true)
      return
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const details = this.querySelector('details')
    if (!step || !details) return
    event.preventDefault()
    details.open = true
    const items: Element[] = [...details.querySelectorAll<HTMLElement>('.menu-list :is(a, button)')]
    const at = document.activeElement ? items.indexOf(document.activeElement) : -1
    const next = items.at(at < 0 && step < 0 ? -1 : (at + step) % items.length)
    if (next instanceof HTMLElement) next.focus()
  }
}

if (!customElements.get('menu-box')) customElements.define('menu-box', MenuBox)
