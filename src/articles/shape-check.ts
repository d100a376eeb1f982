import { differing, type Shape, shapeOf } from './shape.ts'

/** Counts again whenever the preview shows what is being written. Without it the counts of the last save stand there. */
class ShapeCheck extends HTMLElement {
  #there: Shape = JSON.parse(this.dataset['shape'] ?? '{}') as Shape
  #watching: MutationObserver | null = null

  connectedCallback(): void {
    const preview = document.querySelector('live-preview .prose')
    if (!preview) return
    this.#watching = new MutationObserver(() => this.#count(preview.innerHTML))
    this.#watching.observe(preview, { childList: true })
  }

  disconnectedCallback(): void {
    this.#watching?.disconnect()
  }

  #count(html: string): void {
    const here = shapeOf(html)
    const odd: string[] = differing(this.#there, here)
    for (const cell of this.querySelectorAll<HTMLElement>('[data-count]')) {
      const what = cell.dataset['count'] as keyof Shape
      cell.textContent = String(here[what])
      cell.closest('tr')?.toggleAttribute('data-odd', odd.includes(what))
    }
    const said = this.querySelector<HTMLElement>('[role="status"]')
    const words = (odd.length ? said?.dataset['warning'] : said?.dataset['same']) ?? ''
    if (said && said.textContent !== words) said.textContent = words
  }
}

if (!customElements.get('shape-check')) customElements.define('shape-check', ShapeCheck)
