/** Prints the page; without scripts there is no button, the browser's own menu prints as well. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false
    this.addEventListener('click', () => print())
  }
}

if (!customElements.get('print-page')) customElements.define('print-page', PrintPage)
