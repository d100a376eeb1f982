/** A textarea that grows with its text (where CSS does not already do it) and counts, and that Ctrl Enter sends. */
class GrowArea extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea')
    if (!area) return
    const grow = () => {
      if (!CSS.supports('field-sizing', 'content')) {
        area.style.blockSize = 'auto'
        area.style.blockSize = `${area.scrollHeight + 2}px`
      }
      const output = this.querySelector('output')
      const language = document.documentElement.lang
      if (output && this.dataset.count) {
        output.textContent = this.dataset.count
          .replace('{used}', area.value.length.toLocaleString(language))
          .replace('{most}', area.maxLength.toLocaleString(language))
      }
    }
    area.addEventListener('input', grow)
    area.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      const form = area.form
      const button =
        form?.querySelector<HTMLButtonElement>('button.go') ??
        form?.querySelector<HTMLButtonElement>('button[name="do"]')
      form?.requestSubmit(button)
    })
    grow()
  }
}

if (!customElements.get('grow-area')) customElements.define('grow-area', GrowArea)
